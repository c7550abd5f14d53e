import { describe, expect, test } from 'vitest'
import type { ExpectedId } from '../../../../src/domain/digits/expected-id'
import type { GlyphRow } from '../../../../src/domain/digits/layout/glyph-row'
import { groupBlocks } from '../../../../src/domain/digits/layout/group-blocks'
import { confirmationIds48, cut, installationIds54, installationIds63, itemOf } from '../../arbitrary-ids'
import { shownText } from '../read-digits'
import { directions, evenly, type RowPlace, rowOf } from './placed-rows'

const id63 = itemOf(installationIds63, 0)
const id54 = itemOf(installationIds54, 0)
const id48 = itemOf(confirmationIds48, 0)
const [groups63, groups54, groups48] = [cut(id63, 7), cut(id54, 6), cut(id48, 6)]
const size = { width: 4000, height: 4000 }

/** Groups in lines of so many, 4 digit heights from line to line, with so much room from one group to the next. */
function grid(
  groups: readonly string[],
  counts: readonly number[],
  place: RowPlace & { readonly room?: number } = {},
) {
  let from = 0
  return counts.map((count, index) => {
    const list = groups.slice(from, from + count)
    from += count
    return lineOf(list, 4 * index, place)
  })
}

function lineOf(
  groups: readonly string[],
  down: number,
  { room = 3, ...place }: RowPlace & { readonly room?: number } = {},
) {
  const glyphs = groups.flatMap((group, index) => evenly(group, index * (group.length - 1 + room)))
  return rowOf(glyphs, { ...place, down: down + (place.down ?? 0), from: 20 + (place.from ?? 0) })
}

/** The IDs that are found. */
function found(
  rows: readonly GlyphRow[],
  expected: ExpectedId = 'installation-id',
  reach: typeof size | null = size,
) {
  return groupBlocks(rows, { expected, size: reach }).map(({ block }) => shownText(block))
}

describe.each(directions)('%s', (_, direction) => {
  test.each([
    ['on one line', [9]],
    ['5 + 4', [5, 4]],
    ['three by three', [3, 3, 3]],
    ['one below the other', [1, 1, 1, 1, 1, 1, 1, 1, 1]],
  ])('nine groups are an installation ID: %s', (_name, counts) => {
    const away = { direction, from: 3, down: 40 }
    expect(found(grid(groups63, counts, away))).toEqual([id63])
    expect(found(grid(groups54, counts, away))).toEqual([id54])
  })

  test('the second line is never longer than the first, and only the last one is shorter', () => {
    expect(found(grid(groups63, [4, 5], { direction }))).toEqual([])
    expect(found(grid(groups63, [4, 1, 4], { direction }))).toEqual([])
  })

  test('eight groups that add up, and ten, are no installation ID', () => {
    expect(found(grid(groups54.slice(1), [4, 4], { direction }))).toEqual([])
    expect(found(grid([...groups54, ...groups54.slice(0, 1)], [5, 5], { direction }))).toEqual([])
  })

  test('groups that follow each other unevenly have lost a line', () => {
    const at = (...downs: readonly number[]) =>
      found(downs.map((down, index) => lineOf(groups63.slice(3 * index, 3 * index + 3), down, { direction })))
    expect(at(0, 4, 8)).toEqual([id63])
    expect(at(0, 4, 9.9375)).toEqual([id63])
    expect(at(0, 4, 10)).toEqual([])
    expect(at(0, 6, 10)).toEqual([])
  })

  test('more lines of groups right before or behind make it open which of them are the ID', () => {
    const lines = grid(groups63, [3, 3, 3], { direction, down: 20 })
    const besideLineAt = (down: number) =>
      found([...lines, lineOf(groups63.slice(0, 3), 20 + down, { direction })])
    expect([12, 14, 14.0625].map(besideLineAt)).toEqual([[], [], [id63]])
    expect([-4, -6, -6.0625].map(besideLineAt)).toEqual([[], [], [id63]])
  })

  test('a group far above an ID is none of it', () => {
    const far = lineOf(groups63.slice(0, 1), 12, { direction })
    expect(found([far, ...grid(groups63, [3, 3, 3], { direction, down: 20 })])).toEqual([id63])
  })

  test('a group that is missing leaves its place, and ten places are no ID', () => {
    const hidden = groups63.map((group, index) => (index === 2 ? '       ' : group))
    expect(found(grid(hidden, [5, 4], { direction }))).toEqual([id63.replace(groups63[2] ?? '', '???????')])
    const ten = [...groups63.slice(0, 2), '       ', ...groups63.slice(2)]
    expect(found(grid(ten, [5, 5], { direction }))).toEqual([])
  })

  test('the nearest line of groups tells what another one has lost', () => {
    const lost = groups63.map((group, index) => (index === 4 ? ` ${group.slice(1)}` : group))
    const rows = lost.map((group, index) =>
      lineOf([group], 4 * index, { direction, from: index === 0 ? 1 : 0 }),
    )
    expect(found(rows)).toEqual([`${id63.slice(0, 28)}?${id63.slice(29)}`])
  })

  test('on lines close to each other, others are apart from three digit heights on', () => {
    const lines = [0, 1.5, 3].map((down, index) =>
      lineOf(groups63.slice(3 * index, 3 * index + 3), down + 20, { direction }),
    )
    const besideLineAt = (down: number) =>
      found([...lines, lineOf(groups63.slice(0, 3), 20 + down, { direction })])
    expect([5.5, 6, 6.0625].map(besideLineAt)).toEqual([[], [], [id63]])
  })
})

test('groups that do not add up are no ID', () => {
  const wrong = groups63.map(group => `${group.slice(0, 6)}${(Number(group[6]) + 1) % 10}`)
  expect(found(grid(wrong, [3, 3, 3]))).toEqual([])
})

test('most groups must be whole', () => {
  const damaged = (count: number) =>
    groups63.map((group, index) => (index < count ? group.slice(0, 6) : group))
  const numberOf = (count: number) => found([...grid(damaged(count), [3, 3, 3])]).length
  expect([1, 5].map(numberOf)).toEqual([1, 0])
})

describe('a confirmation ID', () => {
  /** One above each group, closer and closer, as they are seen from the side. */
  const letters = (written: string, down: number) =>
    rowOf(
      [...written].map((letter, index) => [letter, index * 8 - index ** 2 / 8]),
      { from: 22, down },
    )
  const fiveAndThree = grid(groups48, [5, 3], { down: 20 })
  const fourAndFour = grid(groups48, [4, 4], { down: 20 })

  test('is five groups above three, wide apart, whatever is expected', () => {
    expect(found(fiveAndThree)).toEqual([id48])
    expect(found(fiveAndThree, 'confirmation-id')).toEqual([id48])
    expect(found(fiveAndThree, 'confirmation-id', null)).toEqual([id48])
  })

  test('in another arrangement is taken where one is expected, and no ninth group can be beyond the edge', () => {
    expect(found(fourAndFour)).toEqual([])
    expect(found(fourAndFour, 'confirmation-id')).toEqual([id48])
    expect(found(fourAndFour, 'confirmation-id', null)).toEqual([])
    expect(found(grid(groups48, [3, 3, 2]), 'installation-id')).toEqual([])
  })

  test.each([
    ['narrow', 2, false],
    ['as words are apart', 2.1875, false],
    ['wider', 2.25, true],
  ])('has its groups wide apart: %s', (_, room, expected) => {
    expect(found(grid(groups48, [5, 3], { room })).length === 1).toBe(expected)
  })

  test('with letters may stand in any arrangement', () => {
    const marked = (first: string, second: string) =>
      found([letters(first, 18), letters(second, 22), ...fourAndFour])
    expect(marked('ABCD', 'EFGH')).toEqual([id48])
    expect(marked('ABC', '')).toEqual([id48])
    expect(marked('AB', '')).toEqual([])
  })

  test('has no numbers: nine groups have them', () => {
    const marked = (first: string, second: string, expected: ExpectedId = 'installation-id') =>
      found([letters(first, 18), letters(second, 22), ...fiveAndThree], expected)
    expect(marked('12345', '678')).toEqual([])
    expect(marked('123', '')).toEqual([])
    expect(marked('12', '')).toEqual([id48])
    expect(marked('123AB', 'CDE')).toEqual([id48])
    expect(marked('1234A', 'BCD')).toEqual([id48])
    expect(marked('12345', 'ABC')).toEqual([])
  })

  test('with all its letters may have other groups near, where one is expected', () => {
    const near = lineOf(['231145', '881222'], 28, { from: 8 })
    const all = [letters('ABCD', 18), letters('EFGH', 22)]
    expect(found([...all, ...fourAndFour, near], 'confirmation-id')).toEqual([id48])
    expect(found([...all, ...fourAndFour, near])).toEqual([])
    expect(found([letters('ABCD', 18), letters('EFG', 22), ...fourAndFour, near], 'confirmation-id')).toEqual(
      [],
    )
    expect(
      found([letters('ABCD', 18), letters('EFG8', 22), ...fourAndFour, near], 'confirmation-id'),
    ).toEqual([])
  })

  test('with all its letters may have words below, where one is expected', () => {
    const word = rowOf('OK', { from: 20, down: 28 })
    const marked = (second: string) => [letters('ABCD', 18), letters(second, 22), ...fourAndFour, word]
    expect(found(marked('EFGH'), 'confirmation-id')).toEqual([id48])
    expect(found(marked('EFG'), 'confirmation-id')).toEqual([])
  })

  test('may stand in one column where one is expected, and have a number beside it', () => {
    expect(found(grid(groups48, [1, 1, 1, 1, 1, 1, 1, 1], { down: 20 }), 'confirmation-id')).toEqual([id48])
    const [first = '', ...others] = groups48.slice(0, 4)
    const numbered = rowOf(
      [['7', -3], ...[first, ...others].flatMap((group, index) => evenly(group, index * 8))],
      { from: 20, down: 20 },
    )
    expect(found([numbered, ...fourAndFour.slice(1)], 'confirmation-id')).toEqual([id48])
  })

  test('is none where a ninth group is seen, or groups do not stand in columns', () => {
    expect(found([...fourAndFour, rowOf('77', { from: 20, down: 28 })], 'confirmation-id')).toEqual([])
    const [top] = fourAndFour
    if (top === undefined) throw new Error('no line')
    const askew = lineOf(groups48.slice(4), 24, { from: 2 })
    expect(found([top, askew], 'confirmation-id')).toEqual([])
    expect(found([letters('ABCD', 18), letters('EFGH', 22), top, askew])).toEqual([id48])
  })

  test('is none where a group is not whole, or not seen at all', () => {
    const without = (group: string, counts: readonly number[], expected: ExpectedId) =>
      found(grid([...groups48.slice(0, 6), group, ...groups48.slice(7)], counts), expected)
    const damaged = groups48[6]?.slice(0, 5) ?? ''
    expect(without(damaged, [4, 4], 'confirmation-id')).toEqual([])
    expect(without(damaged, [5, 3], 'confirmation-id')).toEqual([])
    expect(without(damaged, [5, 3], 'installation-id')).toHaveLength(1)
    expect(without('      ', [5, 3], 'installation-id')).toEqual([])
    const hidden = groups48.map((group, index) => (index === 1 ? '      ' : group))
    expect(found(grid(hidden, [5, 3]))).toEqual([])
    expect(found([letters('ABCDE', -2), ...grid(hidden, [5, 3])])).toHaveLength(1)
  })
})

test('groups in their places are worth more than the same digits as one run', () => {
  const [candidate] = groupBlocks(grid(groups63, [3, 3, 3]), { expected: 'installation-id', size })
  expect(candidate?.score).toBeGreaterThan(22)
  expect(candidate?.covered).toHaveLength(63)
  expect(candidate?.block).toMatchObject({ kind: 'installation-id', groupLength: 7 })
})
