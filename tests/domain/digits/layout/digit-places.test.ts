import { expect, test } from 'vitest'
import { groupEvidence, normalised } from '../../../../src/domain/digits/layout/digit-places'
import { quadOfGlyph } from '../../../../src/domain/digits/layout/glyph-row'
import { type LatticeItem, phantomItem, seenItem } from '../../../../src/domain/digits/layout/lattice-item'
import { rowOf } from './placed-rows'

/** Glyphs that are as likely a digit as none, so that all ways of taking some are equal, but for these changes. */
function items(text: string, changes: Readonly<Record<number, Partial<LatticeItem>>> = {}): LatticeItem[] {
  return rowOf(text).glyphs.map((glyph, index) => ({
    ...seenItem(glyph),
    presence: 0.5,
    skip: Math.log(0.5),
    ...changes[index],
  }))
}

/** Per place, its digits with their probabilities, those above one in a hundred. */
function told(list: readonly LatticeItem[], length: number): readonly string[] {
  return groupEvidence(list, length).map(({ digits }) =>
    digits
      .flatMap((value, digit) => (Math.exp(value) > 0.01 ? [`${digit}: ${Math.exp(value).toFixed(2)}`] : []))
      .join(', '),
  )
}

test('as many glyphs as digits are those digits, each in its place', () => {
  const list = items('125')
  expect(told(list, 3)).toEqual(['1: 1.00', '2: 1.00', '5: 1.00'])
  expect(groupEvidence(list, 3).map(({ quad }) => quad)).toEqual(rowOf('125').glyphs.map(quadOfGlyph))
})

test('where it is open which glyphs are the digits, neighbours blur into each other', () => {
  expect(told(items('1234'), 3)).toEqual(['1: 0.75, 2: 0.25', '2: 0.50, 3: 0.50', '3: 0.25, 4: 0.75'])
  expect(told(items('1234'), 2)).toEqual(['1: 0.50, 2: 0.33, 3: 0.17', '2: 0.17, 3: 0.33, 4: 0.50'])
})

test('a glyph that is likelier none is taken less', () => {
  expect(told(items('123', { 0: { skip: Math.log(1) } }), 2)).toEqual([
    '1: 0.50, 2: 0.50',
    '2: 0.25, 3: 0.75',
  ])
  expect(told(items('123', { 0: { presence: 0.25 } }), 2)).toEqual(['1: 0.50, 2: 0.50', '2: 0.25, 3: 0.75'])
})

test('what it costs to take a glyph as the first one, or as another, counts', () => {
  const half = Math.log(0.5)
  expect(told(items('123', { 0: { asFirst: half } }), 2)).toEqual(['1: 0.50, 2: 0.50', '2: 0.25, 3: 0.75'])
  expect(told(items('123', { 0: { asInner: half } }), 2)).toEqual(['1: 0.67, 2: 0.33', '2: 0.33, 3: 0.67'])
  expect(told(items('123', { 1: { asInner: half } }), 2)).toEqual(['1: 0.60, 2: 0.40', '2: 0.20, 3: 0.80'])
})

test('a digit that was not seen may be any, and stands nowhere', () => {
  const [first, second] = groupEvidence([...items('1'), phantomItem()], 2)
  expect(first?.quad).not.toBeNull()
  expect(second?.quad).toBeNull()
  for (const value of second?.digits ?? []) expect(Math.exp(value)).toBeCloseTo(0.1)
})

test('of too few glyphs, any digit may stand in every place', () => {
  for (const list of [[], items('12'), items('123', { 0: { presence: 0 } })]) {
    for (const { digits, quad } of groupEvidence(list, 3)) {
      expect(quad).toBeNull()
      for (const value of digits) expect(Math.exp(value)).toBeCloseTo(0.1)
    }
  }
})

test('a place is where its likeliest glyph stands', () => {
  const [, middle, last] = groupEvidence(items('1234', { 2: { presence: 0.1 } }), 3)
  const quads = rowOf('1234').glyphs.map(quadOfGlyph)
  expect([middle?.quad, last?.quad]).toEqual([quads[1], quads[3]])
})

test('beliefs add up to one, and none is nothing', () => {
  const values = normalised([2, 1, 1, 0, 0, 0, 0, 0, 0, 0]).map(Math.exp)
  expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1)
  expect(values[0]).toBeCloseTo(0.5, 4)
  expect(Math.min(...values)).toBeCloseTo(1e-5 / 4, 7)
})
