import { expect, test } from 'vitest'
import type { GlyphSighting, LineSighting } from '../../../src/domain/digits/digit-sighting'
import { matchingLines } from '../../../src/domain/digits/matching-lines'

/** A line of so many glyphs: `d` a digit, `x` another glyph. */
function line(written: string, y: number, height: number): LineSighting {
  const glyphs = [...written].map(
    (kind, index): GlyphSighting => ({
      at: index * 0.7,
      digits: [kind === 'd' ? -0.01 : -9, ...new Array<number>(9).fill(-9)],
      other: kind === 'x' ? -0.01 : -9,
      none: -9,
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
