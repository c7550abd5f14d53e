import { describe, expect, test } from 'vitest'
import type { Point } from '../../../../src/domain/digits/digit-sighting'
import { tokensOf } from '../../../../src/domain/digits/layout/digit-token'
import {
  areInColumns,
  isNinthSeen,
  isWholeInPicture,
  type LineOfGroups,
} from '../../../../src/domain/digits/layout/ninth-place'
import { mapped, type Piece } from '../../../../src/domain/digits/layout/pieces'
import { directions, evenly, height, pitch, type RowPlace, rowOf } from './placed-rows'

/** Lines of groups of six, 9 pitches from column to column and 4 digit heights from line to line. */
function lines([first = 0, ...others]: readonly number[], direction: Point): Piece<LineOfGroups> {
  return mapped([first, ...others], (count, index) => {
    const row = rowOf(new Array(count).fill('123456').join('   '), { direction, down: 4 * index })
    return { groups: tokensOf(row, 6), distance: index === 0 ? 0 : 4 }
  })
}

describe.each(directions)('%s', (_, direction) => {
  const isSeen = (counts: readonly number[], written: string, place: RowPlace, isLettered = false) => {
    const groups = lines(counts, direction)
    const rows = groups.flatMap(line => line.groups.map(({ row }) => row))
    return isNinthSeen(groups, [...rows, rowOf(written, { direction, ...place })], isLettered)
  }

  test.each([
    ['behind the first of two lines', [4, 4], { from: 36 }, true],
    ['behind the second of two full lines', [4, 4], { from: 36, down: 4 }, false],
    ['below two full lines', [4, 4], { down: 8 }, true],
    ['below the second group of two full lines', [4, 4], { from: 9, down: 8 }, false],
    ['behind the second of two lines that is not full', [5, 3], { from: 27, down: 4 }, true],
    ['below the second of two lines that is not full', [5, 3], { down: 8 }, false],
    ['behind the first of two lines, the second not full', [5, 3], { from: 45 }, true],
    ['before one line', [8], { from: -9 }, true],
    ['behind one line', [8], { from: 72 }, true],
    ['below one line', [8], { down: 4 }, false],
    ['above a column', [1, 1, 1, 1, 1, 1, 1, 1], { down: -4 }, true],
    ['below a column', [1, 1, 1, 1, 1, 1, 1, 1], { down: 32 }, true],
    ['behind a column', [1, 1, 1, 1, 1, 1, 1, 1], { from: 9 }, false],
    ['above two full lines', [4, 4], { down: -4 }, false],
  ])('a digit %s', (_name, counts, place, expected) => {
    expect(isSeen(counts, '7', place)).toBe(expected)
  })

  test.each([
    ['before the place', '7', { from: -0.25, down: 8 }, true],
    ['further before it', '7', { from: -0.375, down: 8 }, false],
    ['in its last cell', '7', { from: 5.25, down: 8 }, true],
    ['behind it', '7', { from: 5.375, down: 8 }, false],
    ['a bit below it', '77', { down: 8.5 }, true],
    ['below it', '77', { down: 8.625 }, false],
    ['a bit above it', '77', { down: 7.5 }, true],
    ['above it', '77', { down: 7.375 }, false],
    ['in it, low', '77', { down: 8, size: height / 2 }, true],
    ['in it, too low', '77', { down: 8, size: height * 0.45 }, false],
    ['in it, high', '77', { down: 8, size: height * 2.125 }, true],
    ['in it, too high', '77', { down: 8, size: height * 2.2 }, false],
  ])('what may be left of a group stands %s', (_name, written, place, expected) => {
    expect(isSeen([4, 4], written, place)).toBe(expected)
  })

  test.each([
    ['above the place', 'A', { from: 2, down: 5.0625 }, true],
    ['on the line above', 'A', { from: 2, down: 5 }, false],
    ['not alone', 'AB', { from: 2, down: 6 }, false],
    ['in words', 'LETTERS   A', { from: -8, down: 6 }, false],
    ['beside the place', 'A', { from: 6, down: 6 }, false],
  ])('a mark that stands %s', (_name, written, place, expected) => {
    expect(isSeen([4, 4], written, place)).toBe(expected)
    expect(isSeen([4, 4], written, place, true)).toBe(expected)
  })

  test('a mark may stand 3.2 digit heights above a place at the side', () => {
    expect([-3.125, -3.25].map(down => isSeen([8], 'A', { from: 74, down }))).toEqual([true, false])
    const wide = mapped(lines([4, 4], direction), line => ({ ...line, distance: line.distance * 2 }))
    const above = (down: number) => isNinthSeen(wide, [rowOf('A', { direction, from: 2, down })], false)
    expect([8.875, 8.75].map(above)).toEqual([true, false])
  })

  test('letters in the place are words on a button, where all groups have letters of their own', () => {
    const place = { down: 8 }
    expect(isSeen([4, 4], 'OK', place)).toBe(true)
    expect(isSeen([4, 4], 'OK', place, true)).toBe(false)
    expect(isSeen([4, 4], '..', place)).toBe(false)
    expect(isSeen([4, 4], 'BUTTONS', place)).toBe(false)
  })

  test('the usual distance from column to column tells where the ninth is', () => {
    const starts = [0, 9, 27, 36]
    const row = rowOf(
      starts.flatMap(start => evenly('123456', start)),
      { direction },
    )
    const isNinthAt = (from: number) =>
      isNinthSeen([{ groups: tokensOf(row, 6), distance: 0 }], [row, rowOf('77', { direction, from })], false)
    expect([45, 54, -9].map(isNinthAt)).toEqual([true, false, true])
  })

  test('a mark must be clear', () => {
    const certain = (probability: number) => {
      const row = rowOf('A', { direction, from: 2, down: 6 })
      const glyphs = row.glyphs.map(glyph => ({
        ...glyph,
        sighting: { ...glyph.sighting, other: Math.log(probability) },
      }))
      return isNinthSeen(lines([4, 4], direction), [{ ...row, glyphs }], false)
    }
    expect([0.96, 0.95, 0.9].map(certain)).toEqual([true, false, false])
  })

  test('a line that is not full needs no room for another group', () => {
    expect(isWholeInPicture(lines([5, 3], direction), null)).toBe(true)
    expect(isWholeInPicture(lines([4, 4], direction), null)).toBe(false)
  })

  test('groups stand in columns, give or take a pitch and a half', () => {
    const below = (written: string, from: number) => ({
      groups: tokensOf(rowOf(written, { direction, from, down: 4 }), 6),
      distance: 4,
    })
    const [top] = lines([3], direction)
    if (top === undefined) throw new Error('no line')
    expect([1.375, -1.375, 1.5, -1.5].map(from => areInColumns([top, below('123456', from)]))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(areInColumns([top, below('123456   123456', 0)])).toBe(true)
    expect(areInColumns([top, below('123456   123456', 9)])).toBe(false)
    expect(areInColumns([top, ...lines([3, 4], direction)])).toBe(false)
    expect(areInColumns([top])).toBe(true)
  })
})

/** Lines of so many groups whose first digit has its middle here, in a picture so wide and so high. */
function isWhole(
  counts: readonly number[],
  start: Point,
  width: number,
  height: number,
  direction: Point,
): boolean {
  const moved = mapped(lines(counts, direction), ({ groups, distance }) => ({
    distance,
    groups: groups.map(group => ({
      ...group,
      first: {
        ...group.first,
        point: { x: group.first.point.x + start.x, y: group.first.point.y + start.y },
      },
    })),
  }))
  return isWholeInPicture(moved, { width, height })
}
const column = [1, 1, 1, 1, 1, 1, 1, 1]
/** From the middle of a first digit to the far edge of the group behind four others. */
const behind = (36 + 5.5) * pitch
const [wide, high] = [10_000, 10_000]

test.each([
  ['four above four, with room', [4, 4], { x: 80, y: 40 }, 81 + behind, 41 + 8.5 * height, true],
  ['four above four, without room behind', [4, 4], { x: 80, y: 40 }, 80 + behind, high, false],
  ['four above four, without room below', [4, 4], { x: 80, y: 40 }, wide, 40 + 8.5 * height, false],
  ['one line, with room before it', [8], { x: 9.5 * pitch, y: 40 }, wide, high, true],
  ['one line, without', [8], { x: 9.5 * pitch - 1, y: 40 }, wide, high, false],
  ['a column, with room above it', column, { x: 80, y: 4.5 * height }, wide, high, true],
  ['a column, without', column, { x: 80, y: 4.5 * height - 1 }, wide, high, false],
])('the ninth place must be in the picture: %s', (_, counts, start, width, height, expected) => {
  expect(isWhole(counts, start, width, height, { x: 1, y: 0 })).toBe(expected)
})

test.each([
  ['with room', { x: 8.5 * height, y: 80 }, 81 + behind, true],
  ['without room behind', { x: 8.5 * height, y: 80 }, 80 + behind, false],
  ['without room below, which is on the left', { x: 8.5 * height - 1, y: 80 }, 81 + behind, false],
])(
  'the place of groups on lines that run straight down is measured along them: %s',
  (_, start, height, expected) => {
    expect(isWhole([4, 4], start, wide, height, { x: 0, y: 1 })).toBe(expected)
  },
)
