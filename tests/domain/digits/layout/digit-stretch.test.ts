import { expect, test } from 'vitest'
import { stretchesOf } from '../../../../src/domain/digits/layout/digit-stretch'
import { evenly, rowOf, textOf, type WrittenGlyph } from './placed-rows'

/** Each stretch: its glyphs, the room it takes, and how many digits are seen in it. */
function stretches(written: string | readonly WrittenGlyph[]): readonly string[] {
  return stretchesOf(rowOf(written)).map(
    ({ glyphs, cells, digitCount, afterOther, first, last }) =>
      `${afterOther ? 'after another, ' : ''}${textOf(glyphs)} in ${cells}, ${digitCount} seen, ${first.cell} to ${last.cell}`,
  )
}

test('digits on one line are a stretch, with holes and weak glyphs between', () => {
  expect(stretches('.12.4  78.')).toEqual(['12.478 in 8, 5 seen, 1 to 8'])
  expect(stretches('')).toEqual([])
  expect(stretches('xx.x')).toEqual([])
})

test.each([
  ['four digits wide', 5.3, ['123 in 7, 3 seen, -1 to 5.3']],
  ['wider', 5.4, ['12 in 2, 2 seen, -1 to 0', '3 in 1, 1 seen, 5.4 to 5.4']],
])('a hole that is %s', (_, cell, expected) => {
  expect(
    stretches([
      ['1', -1],
      ['2', 0],
      ['3', cell],
    ]),
  ).toEqual(expected)
})

test('words end a stretch', () => {
  expect(stretches('xx 1234 xx 5678')).toEqual([
    'after another, 1234 in 4, 4 seen, 3 to 6',
    'after another, 5678 in 4, 4 seen, 11 to 14',
  ])
  expect(stretches('12--34-')).toEqual(['12 in 2, 2 seen, 0 to 1', 'after another, 34 in 2, 2 seen, 4 to 5'])
})

test('a single other glyph between two digits is a digit misread, or a hyphen', () => {
  expect(stretches('1234-678')).toEqual(['1234x678 in 8, 7 seen, 0 to 7'])
  expect(stretches('12.-34')).toEqual(['12 in 2, 2 seen, 0 to 1', 'after another, 34 in 2, 2 seen, 4 to 5'])
})

test.each([
  ['both its neighbours', -1.44, 1.44, ['1x2 in 4, 2 seen']],
  ['only the one behind it', -1.45, 1, ['1 in 1, 1 seen', '2 in 1, 1 seen']],
  ['only the one before it', -1, 1.45, ['1 in 1, 1 seen', '2 in 1, 1 seen']],
])('it must stand near to both: it stands near to %s', (_, before, after, expected) => {
  const seen = stretchesOf(
    rowOf([
      ['1', before],
      ['-', 0],
      ['2', after],
    ]),
  )
  expect(seen.map(one => `${textOf(one.glyphs)} in ${one.cells}, ${one.digitCount} seen`)).toEqual(expected)
})

test('where such glyphs are many they end stretches: one and one for each seven digits are few', () => {
  expect(stretches('123-45-67')).toEqual(['123x45x67 in 9, 7 seen, 0 to 8'])
  expect(stretches('123-45-6')).toEqual([
    '123 in 3, 3 seen, 0 to 2',
    'after another, 45 in 2, 2 seen, 4 to 5',
    'after another, 6 in 1, 1 seen, 7 to 7',
  ])
  expect(stretches(evenly('1-2'))).toEqual(['1x2 in 3, 2 seen, 0 to 2'])
})
