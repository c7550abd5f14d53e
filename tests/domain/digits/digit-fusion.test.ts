import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf } from '../../../src/domain/digits/digit-blocks'
import { emptyFusion, type Fusion, fuse } from '../../../src/domain/digits/digit-fusion'
import type { FrameSighting } from '../../../src/domain/digits/digit-sighting'
import { anyId, cut, groupsOf, installationId63, installationIds63, itemOf } from '../arbitrary-ids'
import { type Chance, chanceOf, clearView, seen, type View, type WrittenLine } from './seen-screens'
import { confirmationLayouts, installationLayouts, lines } from './written-screens'

const live = { picture: 'live' } as const
const still = { picture: 'still' } as const

function frame(written: readonly WrittenLine[], seed: number, view: View = clearView): FrameSighting {
  return blocksOf(seen(written, view, chanceOf(seed)), 'installation-id')
}

function fused(frames: readonly FrameSighting[], how: typeof live | typeof still = live): Fusion {
  return frames.reduce((fusion, sighting) => fuse(fusion, sighting, how), emptyFusion)
}

const screen = lines(`Installation ID: ${installationId63}`)
/** The ninth digit, a 0, read as its blind twin: the group still adds up. */
const withTwin = `${installationId63.slice(0, 8)}7${installationId63.slice(9)}`
const anyView = fc.record({
  tilt: fc.double({ min: -0.15, max: 0.15, noNaN: true }),
  pitch: fc.double({ min: 0.55, max: 0.85, noNaN: true }),
  space: fc.double({ min: 0.33, max: 0.8, noNaN: true }),
  towards: fc.record({
    x: fc.double({ min: -0.003, max: 0.003, noNaN: true }),
    y: fc.double({ min: -0.003, max: 0.003, noNaN: true }),
  }),
  fragmentGap: fc.constantFrom(1.6, 6),
  specks: fc.constantFrom(0, 0.1),
})

test('any ID in any layout is proven after two clear frames', () => {
  fc.assert(
    fc.property(anyId, fc.nat(), anyView, fc.nat({ max: 9999 }), (id, choice, view, seed) => {
      const layouts = id.length === 48 ? confirmationLayouts : installationLayouts
      const written = itemOf(layouts, choice % layouts.length).write(id)
      const seenBy = { ...clearView, ...view }
      const first = fuse(emptyFusion, frame(written, seed, seenBy), live)
      expect(first.tracks.map(({ progress }) => progress)).toEqual([0])
      const second = fuse(first, frame(written, seed + 1, seenBy), live)
      expect(second.tracks.map(({ digits }) => digits)).toEqual([id])
    }),
    { numRuns: 200 },
  )
})

test('honest noise never proves a wrong group', () => {
  let proven = 0
  for (let seed = 0; seed < 150; seed++) {
    const chance = chanceOf(seed + 5000)
    const id = itemOf(installationIds63, seed % installationIds63.length)
    const written = itemOf(installationLayouts, seed % installationLayouts.length).write(id)
    const view: View = {
      ...clearView,
      tilt: (chance() - 0.5) * 0.2,
      certainty: noisy(0.4 * chance()),
      lost: 0.02 * chance(),
      specks: 0.1,
    }
    const fusion = fused(
      Array.from({ length: 4 }, () => blocksOf(seen(written, view, chance), 'installation-id')),
    )
    for (const track of fusion.tracks) {
      for (const [index, group] of track.groups.entries()) {
        if (group.kind !== 'proven') continue
        proven++
        expect(group.digits).toBe(groupsOf(id)[index])
      }
    }
  }
  expect(proven).toBeGreaterThan(300)
})

function noisy(share: number): (chance: Chance) => number {
  return chance => (chance() < share ? 0.5 + 0.5 * chance() : 0.9995)
}

test('a frame that reads a group wrongly neither proves it nor takes it back', () => {
  const glare = frame(lines(`Installation ID: ${withTwin}`), 3)
  const before = fused([frame(screen, 1), frame(screen, 2)])
  const after = fuse(before, glare, live)
  expect(after.tracks.map(({ digits }) => digits)).toEqual([installationId63])
  const between = fused([frame(screen, 1), glare])
  expect(between.tracks[0]?.groups[1]?.kind).not.toBe('proven')
  expect(between.tracks[0]?.progress).toBe(8)
})

test('a proven group gives way when later frames keep agreeing on something else', () => {
  const wrong = fused([1, 2].map(seed => frame(lines(`ID: ${withTwin}`), seed)))
  expect(wrong.tracks.map(({ digits }) => digits)).toEqual([withTwin])
  const right = [3, 4, 5, 6, 7, 8].map(seed => frame(screen, seed))
  const after = right.reduce((fusion, sighting) => fuse(fusion, sighting, live), wrong)
  expect(after.tracks.map(({ digits }) => digits)).toEqual([installationId63])
})

test('two PCs are two tracks', () => {
  const another = itemOf(installationIds63, 4)
  const fusion = fused([1, 2, 3, 4].map(seed => frame(seed < 3 ? screen : lines(`ID: ${another}`), seed)))
  expect(fusion.tracks.map(({ digits }) => digits)).toEqual([installationId63, another])
  expect(new Set(fusion.tracks.map(({ number }) => number)).size).toBe(2)
})

test('a digit that was never seen keeps its group open, and the other groups are proven', () => {
  const damaged = `${installationId63.slice(0, 24)}_${installationId63.slice(25)}`
  const fusion = fused([1, 2, 3].map(seed => frame(lines(`Installation ID: ${damaged}`), seed)))
  expect(fusion.tracks.map(({ progress, digits }) => [progress, digits])).toEqual([[8, null]])
  const group = fusion.tracks[0]?.groups[3]
  expect(group?.kind).toBe('unsure')
  if (group !== undefined && group.kind !== 'proven') {
    expect(group.places.map(({ digit }) => digit ?? '_').join('')).toBe(cut(damaged, 7)[3])
  }
})

test('two looks at a still picture prove it, one does not', () => {
  expect(fused([frame(screen, 1)], still).tracks[0]?.progress).toBe(0)
  expect(fused([frame(screen, 1), frame(screen, 2)], still).tracks[0]?.digits).toBe(installationId63)
})

test('one line at a time is enough, when each was seen twice', () => {
  for (const cutAt of [49, 40, 31]) {
    const above = lines('Installation ID:', installationId63.slice(0, cutAt))
    const below = lines(installationId63.slice(cutAt))
    const frames = [above, above, below, below].map((written, seed) => frame(written, seed))
    const fusion = fused(frames)
    expect(fusion.tracks.map(({ digits }) => digits)).toEqual([installationId63])
    expect(fused(frames.slice(0, 3)).tracks[0]?.digits ?? null).toBeNull()
  }
})

test('lines whose order is not certain are not joined', () => {
  const [above, below] = [installationId63.slice(0, 35), installationId63.slice(35)]
  const frames = [below, below, above, above].map((written, seed) => frame(lines(written), seed))
  expect(fused(frames).tracks).toEqual([])
})

test('nothing seen changes nothing but the count of frames', () => {
  const before = fused([frame(screen, 1), frame(screen, 2)])
  const after = fuse(before, { blocks: [], parts: [] }, live)
  expect(after.tracks).toEqual(before.tracks)
  expect(after.frame).toBe(3)
})
