import { describe, expect, test } from 'vitest'
import { addsUp } from '../../../src/domain/check-digit'
import { addFrame, type FusedDigits, firstDigits } from '../../../src/domain/digits/fused-digits'
import { groupsNow, type ProvenGroup } from '../../../src/domain/digits/proven-groups'
import { cut, installationIds63, itemOf } from '../arbitrary-ids'
import { seenDigits } from './seen-digits'

const [first, second, third] = cut(itemOf(installationIds63, 0), 7) as [string, string, string]
/** The first group with its second digit, an 8, as its blind twin: it still adds up. */
const twin = `${first[0]}1${first.slice(2)}`

/** Frames from a number on, each with what was read in it; `?` for a digit that it was not sure of. */
function fused(texts: readonly string[], from = 1): FusedDigits {
  const seen = (text: string) =>
    seenDigits(
      text.replaceAll('?', '0'),
      [...text].map(character => (character === '?' ? 0.5 : 0.99)),
    )
  return texts
    .slice(1)
    .reduce(
      (before, text, index) => addFrame(before, seen(text), from + index + 1, 'live'),
      firstDigits(seen(texts[0] ?? ''), from, 'live'),
    )
}

/** What each group is now, and which frame proved it. */
function told(
  pieces: readonly (readonly [FusedDigits, number])[],
  before: readonly (ProvenGroup | null)[] = [],
) {
  const { groups, proven } = groupsNow(
    pieces.map(([one, from]) => ({ fused: one, from })),
    7,
    before,
    9,
    'live',
  )
  return groups.map((group, index) =>
    group.kind === 'proven' ? `${group.digits} in ${proven[index]?.frame}` : `${group.kind} ${proven[index]}`,
  )
}

test('a group that two frames read alike is proven, in the frame that proved it', () => {
  expect(told([[fused([first + second, first + second]), 0]])).toEqual([`${first} in 9`, `${second} in 9`])
  expect(told([[fused([first]), 0]])).toEqual(['unsure null'])
})

test('each group counts for itself', () => {
  const misread = `${second.slice(0, 3)}?${second.slice(4)}`
  expect(told([[fused([first + second, first + misread]), 0]])).toEqual([`${first} in 9`, 'unsure null'])
})

describe('a group on two lines', () => {
  const [above, below] = [first + second.slice(0, 3), second.slice(3) + third]

  test('is proven once both were read twice', () => {
    expect(
      told([
        [fused([above, above]), 0],
        [fused([below, below]), 10],
      ]),
    ).toEqual([`${first} in 9`, `${second} in 9`, `${third} in 9`])
    expect(
      told([
        [fused([above]), 0],
        [fused([below, below]), 10],
      ]),
    ).toEqual(['unsure null', 'unsure null', `${third} in 9`])
    expect(
      told([
        [fused([above, above]), 0],
        [fused([below]), 10],
      ]),
    ).toEqual([`${first} in 9`, 'unsure null', 'unsure null'])
  })

  test('is contradicted by neither of them alone', () => {
    const held = [null, { digits: twin, frame: 1 }, null]
    const frames = [2, 3, 4, 5]
    expect(
      told(
        [
          [fused(frames.map(() => above)), 0],
          [fused(frames.map(() => below)), 10],
        ],
        held,
      )[1],
    ).toBe(`${twin} in 1`)
  })
})

describe('a group that is proven', () => {
  const held = [{ digits: first, frame: 3 }]
  const readLater = (texts: readonly string[], from: number) => told([[fused(texts, from), 0]], held)

  test('stays so while nothing is read instead of it', () => {
    expect(readLater([first], 4)).toEqual([`${first} in 3`])
    expect(readLater([twin, twin], 4)).toEqual([`${first} in 3`])
  })

  test('gives way to what three later frames agree on', () => {
    expect(addsUp(twin)).toBe(true)
    expect(readLater([twin, twin, twin], 4)).toEqual([`${twin} in 9`])
    expect(readLater([twin, first, twin, first, twin], 4)).not.toEqual([`${first} in 3`])
  })

  test.each([
    ['frames up to the one that proved it', [twin, twin, twin], 1],
    ['one frame too few after it', [twin, twin, twin], 3],
    ['readings that are not complete', [1, 2, 3].map(() => `${twin.slice(0, 4)}?${twin.slice(5)}`), 4],
    ['readings that do not add up', [1, 2, 3].map(() => `${first.slice(0, 4)}9${first.slice(5)}`), 4],
    ['readings that differ', [twin, second, third], 4],
  ])('does not give way to %s', (_, texts, from) => {
    expect(readLater(texts, from)).toEqual([`${first} in 3`])
  })

  test('is judged by its own digits, wherever on its line it stands', () => {
    const behind = [null, { digits: second, frame: 1 }, null]
    const line = (text: string) =>
      fused(
        [1, 2, 3].map(() => first + text + third),
        2,
      )
    expect(told([[line(second), 0]], behind)[1]).toBe(`${second} in 1`)
    expect(told([[line(twin), 0]], behind)[1]).toBe(`${twin} in 9`)
    const [own] = told(
      [
        [fused([twin, twin, twin], 4), 0],
        [fused([second, second, second], 4), 7],
      ],
      [
        { digits: first, frame: 3 },
        { digits: second, frame: 3 },
      ],
    )
    expect(own).toBe(`${twin} in 9`)
  })

  test('ends a line, and is contradicted there', () => {
    const lines = (text: string) =>
      [
        [
          fused(
            [1, 2, 3].map(() => second + text),
            4,
          ),
          0,
        ],
      ] as const
    expect(told(lines(twin), [null, { digits: first, frame: 3 }])[1]).toBe(`${twin} in 9`)
  })
})
