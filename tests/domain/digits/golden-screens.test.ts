import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../../src/domain/digits/digit-blocks'
import { emptyFusion, fuse } from '../../../src/domain/digits/digit-fusion'
import type { BlockSighting, FrameSighting } from '../../../src/domain/digits/digit-sighting'
import type { PictureKind } from '../../../src/domain/digits/fused-digits'
import { confirmationIds48, cut, installationIds54, installationIds63, itemOf } from '../arbitrary-ids'
import { screensWithoutIds } from './screens-without-ids'
import { type Chance, chanceOf, clearView, seen, type View, type WrittenLine } from './seen-screens'
import { linesOfFrame, linesOfFusion } from './sighting-lines'
import {
  confirmationLayouts,
  installationLayouts,
  lines,
  moved,
  unmarkedConfirmationLayouts,
} from './written-screens'

/*
 * All that is seen on some hundred screens, frame by frame, held against what was seen before, in
 * tests/fixtures/digits/seen/. After a wanted change: `WRITE_SCREENS=1 npx vitest run --project unit
 * tests/domain/digits/golden-screens`, then read the difference. That no group but the written ones is proven is
 * asserted besides, so that no file can say that a wrong digit is.
 */
type Look = { readonly name: string; readonly picture: PictureKind; readonly view: (chance: Chance) => View }

/** One screen, or another one in each frame. */
type Scene = {
  readonly name: string
  readonly kind: BlockSighting['kind']
  readonly ids: readonly string[]
  readonly frames: readonly (readonly WrittenLine[])[]
}

const looks: readonly Look[] = [
  { name: 'clear', picture: 'live', view: () => clearView },
  {
    name: 'from the side in fragments',
    picture: 'live',
    view: () => ({
      ...clearView,
      tilt: -0.1,
      towards: { x: 0.003, y: 0.004 },
      pitch: 0.62,
      fragmentGap: 1.6,
      specks: 0.1,
    }),
  },
  {
    name: 'doubtful',
    picture: 'live',
    view: () => ({
      ...clearView,
      tilt: 0.08,
      certainty: one => (one() < 0.2 ? 0.5 + 0.5 * one() : 0.9995),
      lost: 0.01,
      specks: 0.05,
    }),
  },
  {
    name: 'a still picture',
    picture: 'still',
    view: () => ({ ...clearView, certainty: one => 0.9 + 0.1 * one(), space: 0.6 }),
  },
]
const size = { width: 2400, height: 2000 }

function same(written: readonly WrittenLine[], times = 3): readonly (readonly WrittenLine[])[] {
  return Array.from({ length: times }, () => written)
}

function scenesOf(kind: Scene['kind'], ids: readonly string[], layouts: typeof installationLayouts): Scene[] {
  return layouts.map(({ name, write }, index) => {
    const id = itemOf(ids, index % ids.length)
    return { name, kind, ids: [id], frames: same(write(id)) }
  })
}

const [one, two] = [itemOf(installationIds63, 0), itemOf(installationIds63, 1)]
const pieces = cut(one, 24)
const sets: Readonly<Record<string, readonly Scene[]>> = {
  installation: [
    ...scenesOf('installation-id', installationIds63, installationLayouts),
    ...scenesOf('installation-id', installationIds54, installationLayouts).map(scene => ({
      ...scene,
      name: `54 digits, ${scene.name}`,
    })),
  ],
  confirmation: [
    ...scenesOf('confirmation-id', confirmationIds48, confirmationLayouts),
    ...scenesOf('confirmation-id', confirmationIds48, unmarkedConfirmationLayouts).map(scene => ({
      ...scene,
      name: `no letters, ${scene.name}`,
    })),
    ...scenesOf('confirmation-id', installationIds54, installationLayouts),
  ],
  passing: [
    {
      name: 'line by line',
      kind: 'installation-id',
      ids: [one],
      frames: [0, 0, 1, 1, 2, 2].map(index => lines(itemOf(pieces, index))),
    },
    {
      name: 'two lines at a time',
      kind: 'installation-id',
      ids: [one],
      frames: [0, 1, 0, 1].map(index => lines(...pieces.slice(index, index + 2))),
    },
    {
      name: 'one ID after the other',
      kind: 'installation-id',
      ids: [one, two],
      frames: [one, one, two, two, one].map(id => lines(`Installation ID: ${id}`)),
    },
    {
      name: 'two IDs at once',
      kind: 'installation-id',
      ids: [one, two],
      frames: same([...lines(one), ...moved(lines(two), 0, 6)]),
    },
    {
      name: 'a wrong digit once',
      kind: 'installation-id',
      ids: [one],
      frames: [one, `${one.slice(0, 9)}${(Number(one[9]) + 1) % 10}${one.slice(10)}`, one].map(id =>
        lines(id),
      ),
    },
    {
      name: 'digits under a finger',
      kind: 'installation-id',
      ids: [one],
      frames: [12, 40, 61].map(at => lines(`${one.slice(0, at)}__${one.slice(at + 2)}`)),
    },
  ],
  without: screensWithoutIds.map(([name, write]) => ({
    name,
    kind: 'installation-id',
    ids: [],
    frames: same(write(chanceOf(7)), 2),
  })),
}

function seenOf({ kind, ids, frames }: Scene, { picture, view }: Look, seed: number): string[] {
  const groups = new Set(ids.flatMap(id => cut(id, id.length === 63 ? 7 : 6)))
  const chance = chanceOf(seed)
  let fusion = emptyFusion
  return frames.flatMap((written, index) => {
    const glyphs = seen(written, view(chance), chance)
    const frame: FrameSighting = blocksOf(glyphs, kind, kind === 'confirmation-id' ? size : null)
    fusion = fuse(fusion, frame, { picture })
    for (const track of fusion.tracks) {
      for (const group of track.groups) {
        if (group.kind === 'proven') expect(groups).toContain(group.digits)
      }
    }
    return [`frame ${index + 1}`, ...linesOfFrame(frame), ...linesOfFusion(fusion)]
  })
}

type Golden = Readonly<Record<string, readonly string[]>>

const pathOf = (name: string) => `tests/fixtures/digits/seen/${name}.json`
const named = Object.entries(sets).map(([set, scenes]) => {
  const cases = scenes.flatMap((scene, index) =>
    looks.map((look, number) => ({
      name: `${scene.name}, ${look.name}`,
      see: () => seenOf(scene, look, 31 * index + number),
    })),
  )
  return [set, cases] as const
})

if (process.env['WRITE_SCREENS']) {
  mkdirSync('tests/fixtures/digits/seen', { recursive: true })
  for (const [set, cases] of named) {
    const golden = Object.fromEntries(cases.map(({ name, see }) => [name, see()]))
    writeFileSync(pathOf(set), `${JSON.stringify(golden, null, 1)}\n`)
  }
}

describe.each(named)('%s', (set, cases) => {
  const golden = JSON.parse(readFileSync(pathOf(set), 'utf8')) as Golden
  test.each(cases)('$name', ({ name, see }) => {
    expect(see()).toEqual(golden[name])
  })

  test('each screen has its name', () => {
    expect(cases.map(({ name }) => name).sort()).toEqual(Object.keys(golden).sort())
  })
})
