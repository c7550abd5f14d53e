import { expect, test } from 'vitest'
import { itemsWithPhantoms, phantomItem, seenItem } from '../../../../src/domain/digits/layout/lattice-item'
import { evenly, rowOf, textOf, type WrittenGlyph } from './placed-rows'

/** Each item: its glyph, or `?` for a phantom; how likely a digit is there, and what it costs to take it. */
function items(written: string | readonly WrittenGlyph[]): readonly string[] {
  return itemsWithPhantoms(rowOf(written).glyphs).map(
    ({ placed, presence, asFirst, asInner }) =>
      `${placed === null ? '?' : textOf([placed])} ${presence.toFixed(2)} ${asFirst} ${asInner}`,
  )
}
const phantoms = (written: string | readonly WrittenGlyph[]) =>
  items(written).filter(item => item.startsWith('?'))

test('what spoke against a digit is spread over all ten', () => {
  const [glyph] = rowOf('.').glyphs
  if (glyph === undefined) throw new Error('no glyph')
  const { belief, presence, skip, digits } = seenItem(glyph)
  expect([skip, digits]).toEqual([Math.log(0.8), glyph.sighting.digits])
  expect(presence).toBeCloseTo(0.2 + 9e-5)
  expect(belief[1]).toBeCloseTo(0.2 + 0.08)
  expect(belief[2]).toBeCloseTo(0.08)
  expect(belief.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1)
})

test('a glyph whose digits are more than certain takes nothing from any', () => {
  const [glyph] = rowOf('1').glyphs
  if (glyph === undefined) throw new Error('no glyph')
  const digits = glyph.sighting.digits.map(() => Math.log(0.2))
  const { belief } = seenItem({ ...glyph, sighting: { ...glyph.sighting, digits } })
  for (const value of belief) expect(value).toBeCloseTo(0.2)
})

test('a phantom is any digit as likely as any other', () => {
  const { digits, skip, belief, placed, asFirst, asInner } = phantomItem()
  expect([placed, skip, asFirst, asInner]).toEqual([null, Math.log(0.5), 0, 0])
  expect([digits, belief]).toEqual([new Array(10).fill(Math.log(0.05)), new Array(10).fill(0.1)])
  expect([phantomItem(0.2).presence, phantomItem(0.2).skip]).toEqual([0.2, Math.log(0.8)])
})

test('glyphs that follow each other need no phantoms', () => {
  expect(items('12.4')).toEqual(['1 1.00 0 0', '2 1.00 0 0', '. 0.20 0 0', '4 1.00 0 0'])
  expect(items('')).toEqual([])
})

test.each([
  ['narrow', 1.59, []],
  ['of one digit', 1.6, ['? 0.50 0 0']],
  ['of two digits', 3, ['? 0.50 0 0', '? 0.50 0 0']],
])('a hole that is %s', (_, cell, expected) => {
  expect(
    phantoms([
      ['1', 0],
      ['2', cell],
    ]),
  ).toEqual(expected)
})

test('items stand in the order of their places', () => {
  expect(items('12 4').map(item => item.slice(0, 1))).toEqual(['1', '2', '?', '4'])
})

test.each([
  ['in the hole', 0.34, []],
  ['beside it', 0.35, ['? 0.50 0 0']],
  ['beside it on the other side', -0.35, ['? 0.50 0 0']],
] as const)('a weak glyph %s', (_, cell, expected) => {
  const written = [
    ['1', -1],
    ['.', cell],
    ['2', 1],
  ] as const
  expect(phantoms(written)).toEqual(expected)
})

test.each([
  ['right beside another glyph costs something to take', 0.64, '. 0.20 -4 -4'],
  ['with room around it does not', 0.65, '. 0.20 0 0'],
])('a weak glyph %s', (_, cell, expected) => {
  expect(
    items([
      ['1', 0],
      ['.', cell],
      ['2', 2],
    ]),
  ).toContain(expected)
})

test('a weak glyph counts as crowded wherever on the line it stands', () => {
  expect(
    items([
      ['1', 4],
      ['2', 5],
      ['.', 5.5],
      ['3', 6.5],
    ]),
  ).toContain('. 0.20 -4 -4')
})

test('strong glyphs that stand close cost nothing', () => {
  expect(
    items([
      ['1', 0],
      ['2', 0.5],
    ]),
  ).toEqual(['1 1.00 0 0', '2 1.00 0 0'])
})

test('another glyph exactly where a digit would stand may hide one', () => {
  expect(phantoms('12-45')).toEqual(['? 0.10 0 0'])
  expect(phantoms('-12-')).toEqual([])
})

test.each([
  [1.71, 1],
  [1.69, 0],
  [2.29, 1],
  [2.31, 0],
])('with its neighbours %d pitches apart it hides %d', (apart, count) => {
  expect(phantoms([...evenly('1'), ['-', 1], ['2', apart]])).toHaveLength(count)
})
