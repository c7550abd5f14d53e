import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { glyphsOfColumns } from '../../../src/domain/digits/digit-glyphs'
import { digits } from '../arbitrary-ids'

/** Columns with nothing, and at each centre a class with its presence on one or two columns. */
function columnsOf(
  count: number,
  bumps: readonly { readonly centre: number; readonly kind: number; readonly presence: number }[],
): Float32Array {
  const columns = new Float32Array(count * 12)
  for (let column = 0; column < count; column++) columns[column * 12] = 1
  for (const { centre, kind, presence } of bumps) {
    for (const column of [Math.floor(centre), Math.floor(centre) + 1]) {
      const here = presence * Math.max(0, 1 - Math.abs(column - centre))
      if (here === 0) continue
      columns[column * 12] = 1 - here
      columns[column * 12 + kind] = here
    }
  }
  return columns
}

function read(columns: Float32Array) {
  return glyphsOfColumns(columns, columns.length / 12, column => column / 8)
}

test('every digit of a run becomes one glyph at its place', () => {
  fc.assert(
    fc.property(digits(20), fc.double({ min: 3.5, max: 6, noNaN: true }), (text, pitch) => {
      const bumps = [...text].map((digit, index) => ({
        centre: 4 + index * pitch,
        kind: Number(digit) + 1,
        presence: 0.98,
      }))
      const glyphs = read(columnsOf(140, bumps))
      expect(glyphs.map(glyph => glyph.digits.indexOf(Math.max(...glyph.digits))).join('')).toBe(text)
      for (const [index, glyph] of glyphs.entries()) {
        expect(Math.abs(glyph.at * 8 - (4 + index * pitch))).toBeLessThan(0.1)
      }
    }),
  )
})

test('the probabilities of a glyph add up to one and are never nothing', () => {
  const [glyph] = read(columnsOf(20, [{ centre: 8.3, kind: 4, presence: 0.7 }]))
  const all = [...(glyph?.digits ?? []), glyph?.other ?? 0, glyph?.none ?? 0]
  expect(all.reduce((sum, value) => sum + Math.exp(value), 0)).toBeCloseTo(1, 3)
  expect(Math.min(...all)).toBeGreaterThanOrEqual(Math.log(1e-5) - 1e-9)
})

test('a weak bump is kept, noise is not', () => {
  const columns = columnsOf(40, [
    { centre: 10, kind: 3, presence: 0.05 },
    { centre: 20, kind: 5, presence: 0.02 },
  ])
  expect(read(columns).map(({ none }) => none > Math.log(0.9))).toEqual([true])
})

test('a glyph that fires on two columns is one, with its best view of each class', () => {
  const columns = columnsOf(20, [])
  for (const [column, kind, presence] of [
    [8, 4, 0.6],
    [9, 4, 0.9],
  ] as const) {
    columns[column * 12] = 1 - presence
    columns[column * 12 + kind] = presence
  }
  const glyphs = read(columns)
  expect(glyphs).toHaveLength(1)
  expect(glyphs[0]?.digits[3]).toBeGreaterThan(Math.log(0.85))
})

test('nothing is seen in nothing', () => {
  expect(read(columnsOf(30, []))).toEqual([])
  expect(read(new Float32Array(0))).toEqual([])
})

/** What is read of columns told one by one: the class (1 to 10 for the digits) and its presence. */
function told(...columns: readonly (readonly [kind: number, presence: number])[]) {
  const probabilities = new Float32Array(columns.length * 12)
  for (const [column, [kind, presence]] of columns.entries()) {
    probabilities[column * 12] = 1 - presence
    probabilities[column * 12 + kind] = presence
  }
  const glyphs = glyphsOfColumns(probabilities, columns.length, column => column)
  return glyphs.map(({ at, digits, none }) => {
    const most = Math.max(...digits)
    return `${digits.indexOf(most)} at ${at.toFixed(2)}, ${Math.exp(most).toFixed(2)}, none ${Math.exp(none).toFixed(2)}`
  })
}

const gap = [1, 0] as const

test.each([
  ['two columns apart with a clear dip: two', [gap, [2, 0.9], [2, 0.3], [5, 0.8], gap], 2],
  ['two columns apart with a dip that is not clear: one', [gap, [2, 0.9], [2, 0.6], [5, 0.8], gap], 1],
  ['the dip is measured by the weaker of both', [gap, [2, 0.9], [2, 0.4], [5, 0.6], gap], 1],
  ['just a clear dip', [gap, [2, 0.9], [2, 0.35], [5, 0.6], gap], 2],
  [
    'three columns apart without a dip to speak of: two',
    [gap, [2, 0.9], [2, 0.8], [2, 0.8], [5, 0.9], gap],
    2,
  ],
  ['a plateau: one', [gap, [2, 0.9], [2, 0.9], [2, 0.9], [2, 0.9], gap], 1],
  ['a long tail: one', [gap, [2, 0.9], [2, 0.6], [2, 0.5], [2, 0.4], [2, 0.3], gap], 1],
  ['one that rises slowly beside a weaker one: two', [gap, [2, 0.5], [2, 0.4], [5, 0.6], [5, 0.9], gap], 2],
] as const)('two bumps, %s', (_, columns, count) => {
  expect(told(...columns)).toHaveLength(count)
})

test('of two bumps that are one glyph, the stronger tells the digit', () => {
  const weakFirst = told(gap, gap, [2, 0.5], [2, 0.4], [5, 0.8], gap, gap)
  expect(weakFirst).toEqual(['4 at 3.67, 0.57, none 0.14'])
  const strongFirst = told(gap, gap, [5, 0.8], [2, 0.4], [2, 0.5], gap, gap)
  expect(strongFirst).toEqual(['4 at 2.33, 0.57, none 0.14'])
})

test('neighbours share no column beyond the weakest between them', () => {
  expect(told(gap, [2, 0.9], [2, 0.1], [5, 0.9], gap)).toEqual([
    '1 at 1.10, 0.90, none 0.10',
    '4 at 2.90, 0.82, none 0.09',
  ])
  expect(told(gap, [2, 0.9], [2, 0.3], [5, 0.2], [5, 0.9], gap)).toEqual([
    '1 at 1.25, 0.90, none 0.10',
    '4 at 3.82, 0.90, none 0.10',
  ])
})

test('a glyph at the first or the last column is read there', () => {
  expect(told([7, 0.9], gap, gap)).toEqual(['6 at 0.00, 0.90, none 0.10'])
  expect(told(gap, gap, [7, 0.9])).toEqual(['6 at 2.00, 0.90, none 0.10'])
  expect(told([7, 0.9])).toEqual(['6 at 0.00, 0.90, none 0.10'])
})

test('only so many columns are read', () => {
  const columns = columnsOf(20, [{ centre: 4, kind: 3, presence: 0.9 }])
  columns.set([0.05, 0, 0, 0, 0, 0.95], 5 * 12)
  const [glyph, another] = glyphsOfColumns(columns, 5, column => column)
  expect(another).toBeUndefined()
  expect(glyph?.at).toBe(4)
  expect(glyph?.digits.indexOf(Math.max(...glyph.digits))).toBe(2)
})

test('of two bumps that are one glyph and as strong, the first tells the digit', () => {
  const [glyph, another] = told(gap, [2, 0.5], [2, 0.4], [5, 0.5], gap)
  expect(another).toBeUndefined()
  expect(glyph).toMatch(/^1 at 1\.44/)
})
