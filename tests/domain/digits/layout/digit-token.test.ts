import { expect, test } from 'vitest'
import { tokensOf } from '../../../../src/domain/digits/layout/digit-token'
import { evenly, rowOf, textOf, type WrittenGlyph } from './placed-rows'

/** Each token with its kind. */
function tokens(written: string | readonly WrittenGlyph[], groupLength = 6): readonly string[] {
  return tokensOf(rowOf(written), groupLength).map(
    ({ kind, glyphs, from, to, digitCount }) => `${kind} ${textOf(glyphs)} ${digitCount} at ${from} to ${to}`,
  )
}

test('groups are divided where there is room between them', () => {
  expect(tokens('123456  654321  333')).toEqual([
    'whole 123456 6 at 0 to 5',
    'whole 654321 6 at 8 to 13',
    'broken 333 3 at 16 to 18',
  ])
  expect(tokens('')).toEqual([])
})

test.each([
  ['less than 1.3 pitches: one number', 1.25, ['foreign 1234567 7 at -5 to 1.25']],
  ['from 1.3 pitches on: two', 1.3, ['whole 123456 6 at -5 to 0', 'stray 7 1 at 1.3 to 1.3']],
])('room of %s', (_, room, expected) => {
  expect(tokens([...evenly('123456', -5), ['7', room]])).toEqual(expected)
})

test('another glyph between two digits divides them, a weak one does not', () => {
  expect(tokens('123x456')).toEqual(['broken 123 3 at 0 to 2', 'broken 456 3 at 4 to 6'])
  expect(tokens([...evenly('123456'), ['-', 6], ...evenly('654321', 7)])).toEqual([
    'whole 123456 6 at 0 to 5',
    'whole 654321 6 at 7 to 12',
  ])
  expect(tokens([...evenly('123'), ['.', 2.5], ...evenly('456', 3)])).toEqual(['whole 123.456 6 at 0 to 5'])
})

test.each([
  ['wider than 1.15 pitches', 1.2, 6, ['whole 123456', 'whole 654321', 'whole 111111']],
  ['no wider', 1.15, 6, ['foreign 123456654321111111']],
  ['in other places than groups end', 1.2, 7, ['foreign 123456654321111111']],
])('narrow spaces that are %s', (_, room, groupLength, expected) => {
  const written = [...evenly('123456', -5), ...evenly('654321', room), ...evenly('111111', room + 6.2)]
  const seen = tokensOf(rowOf(written), groupLength)
  expect(seen.map(({ kind, glyphs }) => `${kind} ${textOf(glyphs)}`)).toEqual(expected)
})

test('a weak glyph between two groups without a space does not divide them', () => {
  const written: readonly WrittenGlyph[] = [...evenly('123456'), ['.', 5.5], ...evenly('654321', 6)]
  expect(tokens(written)).toEqual(['foreign 123456.654321 12 at 0 to 11'])
})

test('digits without any space are one number, and so are groups with one space too few', () => {
  expect(tokens('123456654321')).toEqual(['foreign 123456654321 12 at 0 to 11'])
  const written = [...evenly('123456654321'), ...evenly('111111', 12.2)]
  expect(tokens(written)).toEqual(['foreign 123456654321111111 18 at 0 to 17.2'])
  expect(tokens([...evenly('123456'), ...evenly('6543', 6.2)])).toEqual(['foreign 1234566543 10 at 0 to 9.2'])
})

test('pieces that holes made are put together to one group', () => {
  expect(tokens('12 456')).toEqual(['broken 12456 5 at 0 to 5'])
  expect(tokens('12 45 7', 7)).toEqual(['broken 12457 5 at 0 to 6'])
  expect(tokens('12 456   12345 ', 6)).toEqual(['broken 12456 5 at 0 to 5', 'broken 12345 5 at 9 to 13'])
})

test.each([
  ['as wide as a group and 0.4 pitches: one', 5.4, ['broken 12345 5 at 0 to 5.4']],
  ['wider: two', 5.5, ['broken 1234 4 at 0 to 3', 'stray 5 1 at 5.5 to 5.5']],
])('pieces that are together %s', (_, last, expected) => {
  expect(tokens([...evenly('1234'), ['5', last]])).toEqual(expected)
})

test('a number of one or two digits stands for itself, nearer to the group that it marks', () => {
  expect(tokens('1  234567  2  345678')).toEqual([
    'stray 1 1 at 0 to 0',
    'whole 234567 6 at 3 to 8',
    'stray 2 1 at 11 to 11',
    'whole 345678 6 at 14 to 19',
  ])
})

test('numbers go with what they stand nearest to, and a whole group with neither of the numbers beside it', () => {
  expect(tokens('1   2 3  123456')).toEqual([
    'stray 1 1 at 0 to 0',
    'stray 23 2 at 4 to 6',
    'whole 123456 6 at 9 to 14',
  ])
  const near = [...evenly('12'), ...evenly('345', 2.375), ...evenly('678', 5.75), ...evenly('90', 9.125)]
  expect(tokensOf(rowOf(near), 6).map(({ glyphs }) => textOf(glyphs))).toEqual(['12', '345678', '90'])
})

test('what a group has lost is what makes the fewest marks and the least loss', () => {
  // A mark stands before its group: a piece nearer to what is before it belongs there.
  expect(tokens('1234 6   8 012345')).toEqual([
    'broken 12346 5 at 0 to 5',
    'stray 8 1 at 9 to 9',
    'whole 012345 6 at 11 to 16',
  ])
  expect(tokens('2 34567   12')).toEqual([
    'stray 2 1 at 0 to 0',
    'broken 34567 5 at 2 to 6',
    'stray 12 2 at 10 to 11',
  ])
})

test.each([
  ['two digits', '12', 7, 'stray'],
  ['three of seven', '123', 7, 'foreign'],
  ['four of seven', '1234', 7, 'broken'],
  ['three of six', '123', 6, 'broken'],
  ['six of seven', '123456', 7, 'broken'],
  ['seven of seven', '1234567', 7, 'whole'],
  ['eight of seven', '12345678', 7, 'foreign'],
])('what %s are', (_, written, groupLength, kind) => {
  expect(tokensOf(rowOf(written), groupLength).map(token => token.kind)).toEqual([kind])
})

test('what is left of a group has four digits of seven; fewer, in pieces, are numbers', () => {
  expect(tokens('1 34', 7)).toEqual(['stray 1 1 at 0 to 0', 'stray 34 2 at 2 to 3'])
  expect(tokens(evenly('1234567', 0, 0.875))).toEqual(['foreign 1234567 7 at 0 to 5.25'])
})

test.each([
  ['0.6 pitches wider than a group are one', 5.6, 'whole'],
  ['wider than that are none', 5.7, 'foreign'],
])('six digits %s', (_, last, kind) => {
  const written: readonly WrittenGlyph[] = [...evenly('12345', 0, 1.125), ['6', last]]
  expect(tokensOf(rowOf(written), 6).map(token => token.kind)).toEqual([kind])
})
