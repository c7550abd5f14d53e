import { describe, expect, test } from 'vitest'
import { stretchesOf } from '../../../../src/domain/digits/layout/digit-stretch'
import { beginsAfterLabel, isLabelAbove } from '../../../../src/domain/digits/layout/line-label'
import { directions, evenly, type RowPlace, rowOf, type WrittenGlyph } from './placed-rows'

const words = 'xxxxxxxx'
const digits = '12345678901234'

describe.each(directions)('%s', (_, direction) => {
  const above = (written: string, place: RowPlace) => rowOf(written, { direction, ...place })
  const row = rowOf(digits, { direction })

  test.each([
    ['right above', words, { down: -2 }, true],
    ['as far above as a label stands', words, { down: -3.375 }, true],
    ['further above', words, { down: -3.4375 }, false],
    ['half a digit above: on the same line', words, { down: -0.5 }, false],
    ['a bit more above', words, { down: -0.5625 }, true],
    ['below', words, { down: 2 }, false],
    ['further left', words, { down: -2, from: -7 }, false],
    ['further left, reaching over the digits', words, { down: -2, from: -6 }, true],
    ['further right', words, { down: -2, from: 13 }, false],
    ['further right, beginning above the digits', words, { down: -2, from: 12 }, true],
    ['of few letters', 'xxxxx', { down: -2 }, false],
    ['with nine digits in it', `${words}123456789`, { down: -2 }, true],
    ['with ten digits in it', `${words}1234567890`, { down: -2 }, false],
    ['with short numbers beside long ones', `${words}12 ${words} 1234567890`, { down: -2 }, false],
  ])('words %s', (_name, written, place, expected) => {
    expect(isLabelAbove(above(written, place), row)).toBe(expected)
  })

  /** Whether the first digits of a line begin behind a label. */
  function begins(
    written: string | readonly WrittenGlyph[],
    ...others: readonly (readonly [string, RowPlace])[]
  ) {
    const own = rowOf(written, { direction })
    const [stretch] = stretchesOf(own)
    if (stretch === undefined) throw new Error('no digits')
    return beginsAfterLabel(stretch, [own, ...others.map(([text, place]) => above(text, place))])
  }

  test.each([
    ['right behind it', 'xx 1234', true],
    ['behind a word that is not near', 'xx   1234', false],
    ['behind one glyph alone', 'x 1234', false],
    ['behind two glyphs that are no word', 'x  x 1234', false],
    ['behind nothing', '1234', false],
    ['behind weak glyphs', '.. 1234', false],
    ['behind the second word', 'xx      xx 1234', true],
    ['behind it, further along the line', '      xx 1234', true],
    ['before a word', '1234 xx', false],
  ])('digits that begin %s', (_name, written, expected) => {
    expect(begins(written)).toBe(expected)
  })

  test.each([
    [3.125, true],
    [3.2, false],
  ])('digits %d pitches behind the label', (cell, expected) => {
    expect(begins([['x', -1], ['x', 0], ...evenly('1234', cell)])).toBe(expected)
  })

  test.each([
    [2.4375, true],
    [2.5, false],
  ])('a label whose last letters are %d pitches apart', (apart, expected) => {
    expect(begins([['x', 0], ['x', apart], ...evenly('1234', apart + 2)])).toBe(expected)
  })

  test.each([
    ['above, from the same left edge', { down: -2 }, true],
    ['above, from a bit further left', { down: -2, from: -3.9375 }, true],
    ['above, from further left', { down: -2, from: -4 }, false],
    ['above, from further right', { down: -2, from: 4 }, false],
    ['below', { down: 2 }, false],
  ])('digits with words %s', (_name, place, expected) => {
    expect(begins('123456', [words, place])).toBe(expected)
  })

  test('digits that begin further along the line, with words above from there', () => {
    expect(begins('         123456', [words, { down: -2, from: 9 }])).toBe(true)
  })
})
