import { describe, expect, test } from 'vitest'
import type { PartSighting, Quad } from '../../../src/domain/digits/digit-sighting'
import {
  addParts,
  type JoinedTrack,
  joinedTrack,
  type PartTrack,
} from '../../../src/domain/digits/part-fusion'
import { cut, installationIds54, installationIds63, itemOf } from '../arbitrary-ids'

const quad: Quad = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
]
const [id, another] = [itemOf(installationIds63, 0), itemOf(installationIds63, 1)]

/** A line of digits; behind a label where it begins with `:`. */
function sight(written: string): PartSighting {
  const digits = [...written.replace(':', '')].map(digit => ({
    quad,
    digits: Array.from({ length: 10 }, (_, other) => Math.log(other === Number(digit) ? 1 - 9e-5 : 1e-5)),
  }))
  return { digits, quad, afterLabel: written.startsWith(':') }
}

/** What frames show that each hold these lines, from top to bottom. */
function shownBy(...frames: readonly (readonly string[])[]) {
  let parts: readonly PartTrack[] = []
  let joined: JoinedTrack | null = null
  for (const [index, lines] of frames.entries()) {
    parts = addParts(parts, lines.map(sight), index + 1, 'live')
    joined = joinedTrack(joined, parts, index + 1, index + 1, 'live')
  }
  return { parts, track: joined?.track ?? null }
}
const digitsBy = (...frames: readonly (readonly string[])[]) => {
  const { track } = shownBy(...frames)
  return track === null ? 'none' : track.digits
}

describe('lines', () => {
  const [first, second, third] = cut(id, 21) as [string, string, string]

  test('are known by their numbers, and by what was seen above them', () => {
    const { parts } = shownBy([first, second], [second, third], [first, second])
    expect(
      parts.map(({ number, firstFrame, lastFrame, above, fused }) => [
        number,
        firstFrame,
        lastFrame,
        above,
        fused.frames,
      ]),
    ).toEqual([
      [1, 1, 3, [], 2],
      [2, 1, 3, [1], 3],
      [3, 2, 2, [2], 1],
    ])
  })

  test('that look the same in one frame are two', () => {
    expect(shownBy([first, first]).parts.map(({ number }) => number)).toEqual([1, 2])
  })

  test('are behind a label once they were seen behind one', () => {
    const { parts } = shownBy([first, `:${second}`], [`:${first}`, second])
    expect(parts.map(({ afterLabel }) => afterLabel)).toEqual([true, true])
    expect(shownBy([first]).parts[0]?.afterLabel).toBe(false)
  })

  test('are forgotten when eight others were seen later', () => {
    const lines = cut(installationIds63.join(''), 20).slice(0, 9)
    const { parts } = shownBy(...lines.map(line => [line]))
    expect(parts.map(({ number }) => number)).toEqual([9, 8, 7, 6, 5, 4, 3, 2])
    const { parts: again } = shownBy(...lines.map(line => [line]), [itemOf(lines, 8)], [itemOf(lines, 0)])
    expect(again.map(({ number }) => number)).toEqual([10, 9, 8, 7, 6, 5, 4, 3])
  })
})

describe('lines that run on in the middle of a group', () => {
  test.each([
    ['two', [45]],
    ['three', [24, 48]],
    ['four', [16, 32, 48]],
  ])('%s of them make an ID, in whichever order they are seen, once each was seen twice', (_, ends) => {
    const lines = [0, ...ends].map((from, index) => id.slice(from, ends[index]))
    const forth = lines.flatMap(line => [[line], [line]])
    expect(digitsBy(...forth)).toBe(id)
    expect(digitsBy(...[...forth].reverse())).toBe(id)
    expect(digitsBy(...forth.slice(0, -1))).toBe(null)
    expect(digitsBy(...forth.slice(0, -2))).toBe('none')
  })

  test('five of them make none', () => {
    const lines = cut(id, 13)
    expect(digitsBy(...lines.flatMap(line => [[line], [line]]))).toBe('none')
  })

  test('make an ID of 54 digits, too', () => {
    const id54 = itemOf(installationIds54, 0)
    const [above, below] = [[id54.slice(0, 40)], [id54.slice(40)]]
    const { track } = shownBy(above, above, above, below, below)
    expect(track).toMatchObject({
      digits: id54,
      groupLength: 6,
      kind: 'installation-id',
      frames: 2,
      lastFrame: 5,
    })
  })

  test('are two at least', () => {
    const id54 = itemOf(installationIds54, 0)
    expect(digitsBy([id54], [id54])).toBe('none')
  })

  test('make none where the checks fail', () => {
    const wrong = [...id]
      .map((digit, index) => (index % 7 === 6 ? String((Number(digit) + 1) % 10) : digit))
      .join('')
    expect(digitsBy([wrong.slice(0, 49)], [wrong.slice(49)])).toBe('none')
  })
})

describe('lines that end where a group ends', () => {
  const [above, below] = [id.slice(0, 35), id.slice(35)]

  test.each([
    ['alone', [[above], [above], [below], [below]], 'none'],
    ['the first behind a label', [[`:${above}`], [above], [below], [below]], id],
    [
      'the second behind a label: that is the first',
      [[above], [above], [`:${below}`], [below]],
      `${below}${above}`,
    ],
    ['both behind a label', [[`:${above}`], [above], [`:${below}`], [below]], 'none'],
    ['seen together, one above the other', [[above, below], [above], [below]], id],
    ['with the label of another PC, seen together', [[above, `:${below}`], [above], [below]], id],
  ])('are joined only where their order is known: %s', (_, frames, expected) => {
    expect(digitsBy(...frames)).toBe(expected)
  })

  test('three of them need more than a label', () => {
    const lines = cut(id, 21) as [string, string, string]
    const [first, second, third] = lines
    expect(digitsBy([`:${first}`], [second], [third])).toBe('none')
    expect(digitsBy([`:${first}`, second], [third])).toBe('none')
    expect(digitsBy([`:${first}`], [second, third])).toBe('none')
    expect(digitsBy([first, second], [second, third], [first], [third])).toBe(id)
    expect(digitsBy(lines, lines)).toBe(id)
  })

  test('of two PCs are not mixed up', () => {
    const [otherAbove, otherBelow] = [another.slice(0, 35), another.slice(35)]
    expect(digitsBy([`:${above}`], [`:${otherAbove}`], [below])).toBe('none')
    expect(digitsBy([`:${above}`], [below], [`:${otherAbove}`])).toBe(null)
    const both = shownBy([`:${above}`], [above], [below], [below], [`:${otherAbove}`], [otherBelow]).track
    expect(both?.digits).toBe(id)
  })
})

describe('an ID that was joined', () => {
  const [above, below] = [id.slice(0, 40), id.slice(40)]
  const seen = [[above], [above], [below], [below]]

  test('tells where it last stood: only the lines that the last frame shows', () => {
    const { track } = shownBy(...seen)
    expect(track?.quads.map(one => one === null).indexOf(false)).toBe(40)
    expect(track?.quads).toHaveLength(63)
    expect(track?.quads.slice(40).every(one => one === quad)).toBe(true)
    expect(shownBy([above, below]).track?.quads).toEqual(new Array(63).fill(quad))
  })

  test('keeps its number, and what is proven, while its lines are seen again', () => {
    const first = shownBy(...seen.slice(0, 3)).track
    const last = shownBy(...seen, [above], [below]).track
    expect([first?.number, first?.progress, last?.number, last?.digits]).toEqual([3, 5, 3, id])
    const misread = `${below.slice(0, 8)}${(Number(below[8]) + 1) % 10}${below.slice(9)}`
    expect(shownBy(...seen, [misread]).track?.digits).toBe(id)
  })

  test('gives way to the ID of other lines, which has another number', () => {
    const others = Array.from({ length: 8 }, (_, index) => [
      itemOf(installationIds63, 2).slice(index, index + 20 + index),
    ])
    const [otherAbove, otherBelow] = [another.slice(0, 40), another.slice(40)]
    const { track } = shownBy(...seen, ...others, [otherAbove], [otherBelow], [otherAbove], [otherBelow])
    expect([track?.digits, track?.number]).toEqual([another, 14])
  })
})
