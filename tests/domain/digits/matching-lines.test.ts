import { expect, test } from 'vitest'
import type { GlyphSighting, LineSighting } from '../../../src/domain/digits/digit-sighting'
import { matchingLines } from '../../../src/domain/digits/matching-lines'

/** A line of so many glyphs: `d` a digit, `?` a doubtful one, `x` another glyph, `.` hardly one. */
function line(written: string, y: number, height: number): LineSighting {
  const glyphs = [...written].map(
    (kind, index): GlyphSighting => ({
      at: index * 0.7,
      digits: [kind === 'd' ? -0.01 : kind === '?' ? Math.log(0.5) : -9, ...new Array<number>(9).fill(-9)],
      other: kind === 'x' ? -0.01 : -9,
      none: kind === '.' ? Math.log(0.5) : -9,
    }),
  )
  return { left: { x: 0, y }, right: { x: 500, y }, leftHeight: height, rightHeight: height, glyphs }
}

test('lines of another height are passed over: frames, headings, two lines taken for one', () => {
  const upper = line('ddddddddd', 100, 20)
  const lower = line('ddddddddd', 160, 20)
  const between = [line('xxxxxxxx', 130, 48), line('xdx', 128, 9)]
  expect(matchingLines([upper, ...between, lower])).toEqual([upper, lower])
})

test('labels, letters and numbers of the same height stay', () => {
  const lines = [line('xxxxxxxxxxx', 70, 22), line('d', 90, 18), line('ddddddddd', 110, 20)]
  expect(matchingLines(lines)).toEqual(lines)
})

test('a picture with digits of two sizes keeps both', () => {
  const lines = [line('ddddddd', 100, 12), line('ddddddd', 400, 40), line('x', 420, 41)]
  expect(matchingLines(lines)).toEqual(lines)
})

test('without digits nothing is passed over', () => {
  const lines = [line('xxxx', 100, 12), line('xxxx', 400, 40)]
  expect(matchingLines(lines)).toEqual(lines)
})

test.each([
  ['five digits', 'ddddd', true],
  ['four digits', 'dddd', false],
  ['more digits than other glyphs', 'dddddxxxx', true],
  ['as many other glyphs', 'dddddxxxxx', false],
  ['glyphs that are hardly there', 'ddddd......', true],
  ['doubtful digits', 'dddd?', false],
])('a line of %s can hold an ID: %s', (_, written, expected) => {
  const large = line('dddddddd', 400, 40)
  expect(matchingLines([large, line(written, 100, 12)])).toHaveLength(expected ? 2 : 1)
})

test.each([
  [12.5, true],
  [12, false],
  [33.5, true],
  [34, false],
])('a mark beside digits of 20 pixels may be %d high: %s', (height, expected) => {
  expect(matchingLines([line('dddddddd', 100, 20), line('x', 90, height)])).toHaveLength(expected ? 2 : 1)
})

test('a mark is measured by the digits nearest to it, and at both its ends', () => {
  const [small, large] = [line('dddddddd', 100, 12), line('dddddddd', 200, 40)]
  const lines = (y: number, height: number) => matchingLines([small, large, line('x', y, height)]).length
  expect([lines(149, 12), lines(151, 12), lines(149, 40), lines(151, 40)]).toEqual([3, 2, 2, 3])
  const falling = { ...line('x', 0, 12), left: { x: 0, y: 100 }, right: { x: 500, y: 202 } }
  expect(matchingLines([small, large, falling])).toHaveLength(2)
  const growing = { ...line('x', 100, 4), rightHeight: 20 }
  expect(matchingLines([small, growing])).toHaveLength(2)
  const wide = { ...small, leftHeight: 4, rightHeight: 20 }
  expect(matchingLines([wide, line('x', 100, 12)])).toHaveLength(2)
})
