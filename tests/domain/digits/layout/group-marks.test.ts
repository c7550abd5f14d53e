import { describe, expect, test } from 'vitest'
import { tokensOf } from '../../../../src/domain/digits/layout/digit-token'
import { marksOf, standingAlone } from '../../../../src/domain/digits/layout/group-marks'
import { directions, rowOf, textOf, type WrittenGlyph } from './placed-rows'

/** Which glyphs of a line stand alone, by their places. */
const alone = (written: string | readonly WrittenGlyph[]) =>
  standingAlone(rowOf(written)).map(({ cell }) => cell)

test('a glyph with room around it stands alone', () => {
  expect(alone('A')).toEqual([0])
  expect(alone('AB   C 1   23  4')).toEqual([5, 15])
  expect(textOf(standingAlone(rowOf('.  5  .')))).toBe('5')
  expect(alone('')).toEqual([])
})

test.each([
  [
    'another, near',
    [
      ['A', -2],
      ['B', 0],
    ],
    [],
  ],
  [
    'another, with room',
    [
      ['A', -2.0625],
      ['B', 0],
    ],
    [-2.0625, 0],
  ],
  [
    'a digit, near',
    [
      ['A', 0],
      ['1', 1.3],
    ],
    [],
  ],
  [
    'a digit, with room',
    [
      ['1', -1.375],
      ['A', 0],
    ],
    [0],
  ],
] as const)('beside %s', (_, written, expected) => {
  expect(alone(written)).toEqual(expected)
})

test('a weak glyph takes no room', () => {
  expect(
    alone([
      ['A', 0],
      ['.', 1],
    ]),
  ).toEqual([0])
  expect(
    alone([
      ['.', -1],
      ['A', 0],
    ]),
  ).toEqual([0])
})

test('before digits it must stand nearer to them than to what is before it: a hyphen does not', () => {
  expect(
    alone([
      ['1', -2],
      ['-', 0],
      ['2', 2],
    ]),
  ).toEqual([])
  expect(
    alone([
      ['1', -2.0625],
      ['-', 0],
      ['2', 2],
    ]),
  ).toEqual([-2.0625, 0])
  expect(
    alone([
      ['A', -2.5],
      ['-', 0],
      ['B', 2.5],
    ]),
  ).toEqual([-2.5, 0, 2.5])
})

test('what is doubtful does not count', () => {
  const row = rowOf('A')
  const doubtful = row.glyphs.map(glyph => ({
    ...glyph,
    sighting: { ...glyph.sighting, other: Math.log(0.49) },
  }))
  expect(standingAlone({ ...row, glyphs: doubtful })).toEqual([])
  const even = doubtful.map(glyph => ({
    ...glyph,
    sighting: { ...glyph.sighting, other: Math.log(0.5) },
  }))
  expect(standingAlone({ ...row, glyphs: even })).toHaveLength(1)
})

describe.each(directions)('%s', (_, direction) => {
  const groups = () => tokensOf(rowOf('123456', { direction, from: 5, down: 4 }), 6)

  /** The marks that a group has by another line, in pitches from its first digit and digit heights below it. */
  function marks(written: string, from: number, down: number) {
    const row = rowOf(written, { direction, from: 5 + from, down: 4 + down })
    const { letters, numbers } = marksOf(groups(), [row])
    return `${letters} ${numbers}`
  }

  test.each([
    ['a letter above', 'A', 2, -2, '1 0'],
    ['a number above', '7', 2, -2, '0 1'],
    ['a letter and a number above', 'A  7', 1, -2, '1 0'],
    ['as high above as a mark stands', 'A', 2, -3.125, '1 0'],
    ['higher above', 'A', 2, -3.25, '0 0'],
    ['nearer above than a mark stands', 'A', 2, -0.875, '0 0'],
    ['just above', 'A', 2, -0.9375, '1 0'],
    ['below', 'A', 2, 2, '0 0'],
    ['above, beginning a bit before the digits', 'A', -1.875, -2, '1 0'],
    ['above, further before', 'A', -2, -2, '0 0'],
    ['above, ending a bit behind the digits', 'A', 6.875, -2, '1 0'],
    ['above, further behind', 'A', 7, -2, '0 0'],
    ['before the digits', 'A', -2, 0, '1 0'],
    ['before the digits, near', 'A', -1.375, 0.4375, '1 0'],
    ['before the digits, too near', 'A', -1.25, 0, '0 0'],
    ['before the digits, far', 'A', -4.375, -0.4375, '1 0'],
    ['before the digits, too far', 'A', -4.5, 0, '0 0'],
    ['before the digits, lower', 'A', -2, 0.5, '0 0'],
    ['before the digits, higher', 'A', -2, -0.5, '0 0'],
    ['behind the digits', 'A', 8, 0, '0 0'],
    ['a letter behind words above', 'WORDS WORDS   A', -12, -2, '0 0'],
  ])('%s', (_name, written, from, down, expected) => {
    expect(marks(written, from, down)).toBe(expected)
  })

  test('each group has its own', () => {
    const row = rowOf('123456   234567   345678', { direction })
    const above = rowOf('A        2', { direction, down: -2, from: 2 })
    expect(marksOf(tokensOf(row, 6), [row, above])).toEqual({ letters: 1, numbers: 1 })
    expect(marksOf(tokensOf(row, 6), [row])).toEqual({ letters: 0, numbers: 0 })
  })
})
