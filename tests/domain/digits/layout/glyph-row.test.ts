import { describe, expect, test } from 'vitest'
import type { GlyphSighting, LineSighting } from '../../../../src/domain/digits/digit-sighting'
import { glyphRow, isText, projected, quadOfGlyph } from '../../../../src/domain/digits/layout/glyph-row'
import { rowOf } from './placed-rows'

/** Glyphs by their places in digit heights: how likely one is a digit, another glyph, nothing. */
function line(glyphs: readonly (readonly [at: number, digit: number, other?: number, none?: number])[]) {
  const sightings = glyphs.map(
    ([at, digit, other = 0, none = 0]): GlyphSighting => ({
      at,
      digits: Array.from({ length: 10 }, () => Math.log(digit / 10)),
      other: Math.log(other),
      none: Math.log(none),
    }),
  )
  const shape = { left: { x: 0, y: 0 }, right: { x: 320, y: 0 }, leftHeight: 16, rightHeight: 16 }
  return { ...shape, glyphs: sightings } satisfies LineSighting
}
const digitsAt = (places: readonly number[]) => line(places.map(at => [at, 0.9]))
const cells = (places: readonly number[]) => glyphRow(digitsAt(places)).glyphs.map(({ cell }) => cell)

/** Places whose distances are as given. */
function behindEachOther(steps: readonly number[]): readonly number[] {
  let place = 0
  return [0, ...steps.map(step => (place += step))]
}
const closeTo = (values: readonly number[]) => values.map(value => expect.closeTo(value, 5))

test('a glyph is what it most probably is', () => {
  const { glyphs } = glyphRow(
    line([
      [0, 0.5, 0.3, 0.2],
      [1, 0.3, 0.5, 0.2],
      [2, 0.3, 0.2, 0.5],
      [3, 0.1, 0.5, 0.4],
      [4, 0.5, 0.1, 0.4],
      [5, 0.2, 0.4, 0.4],
    ]),
  )
  expect(glyphs.map(({ kind }) => kind)).toEqual(['digit', 'other', 'weak', 'other', 'digit', 'other'])
})

describe('digits are counted by their usual distance', () => {
  test.each([
    ['even', [0.5, 0.5, 0.5], [0, 1, 2, 3]],
    ['with a hole', [0.5, 0.5, 1, 0.5], [0, 1, 2, 4, 5]],
    ['alone', [], [0]],
    ['too close to be two digits', [0.33, 0.33], [0, 0.33 / 0.72, 0.66 / 0.72]],
    ['too far apart to be neighbours', [1.15, 1.15], [0, 1.15 / 0.72, 2.3 / 0.72]],
    ['narrow', [0.34, 0.34], [0, 1, 2]],
    ['wide', [1.125, 1.125], [0, 1, 2]],
    ['uneven: the middle one counts', [0.4, 0.5, 0.8], [0, 0.8, 1.8, 3.4]],
  ])('%s', (_, steps, expected) => {
    expect(cells(behindEachOther(steps))).toEqual(closeTo(expected))
  })

  test('other glyphs between do not count, weak ones neither', () => {
    const { glyphs } = glyphRow(
      line([
        [0, 0.9],
        [0.5, 0.9],
        [0.75, 0.1, 0.1, 0.8],
        [1, 0.9],
        [1.4, 0, 0.9],
        [1.8, 0.9],
      ]),
    )
    expect(glyphs.map(({ cell }) => cell)).toEqual(closeTo([0, 1, 1.5, 2, 2.8, 3.6]))
  })
})

test('digits with other glyphs between them tell nothing of their distance', () => {
  const { glyphs } = glyphRow(
    line([
      [0, 0.9],
      [0.4, 0, 0.9],
      [0.8, 0.9],
      [1.2, 0, 0.9],
      [1.6, 0.9],
    ]),
  )
  expect(glyphs.at(-1)?.cell).toBeCloseTo(1.6 / 0.72)
})

test('weak glyphs between digits do not halve their distance', () => {
  const { glyphs } = glyphRow(
    line([
      [0.9, 0.9],
      [1.4, 0.1, 0.1, 0.8],
      [1.9, 0.9],
      [2.4, 0.1, 0.1, 0.8],
      [2.9, 0.9],
    ]),
  )
  expect(glyphs.map(({ cell }) => cell)).toEqual(closeTo([0, 0.5, 1, 1.5, 2]))
})

test('a line without glyphs is a row without any', () => {
  expect(glyphRow(line([])).glyphs).toEqual([])
})

test('on a long line the distance may grow or shrink evenly from one end to the other', () => {
  const growing = Array.from({ length: 14 }, (_, index) => 0.5 + 0.01 * index)
  for (const steps of [growing, [...growing].reverse()]) {
    const row = glyphRow(digitsAt(behindEachOther(steps)))
    for (const [index, { cell }] of row.glyphs.entries()) expect(Math.abs(cell - index)).toBeLessThan(0.02)
    expect(row.glyphs[0]?.pitch).toBeCloseTo(16 * (steps[0] ?? 0), 0)
  }
  const long = cells(behindEachOther(growing.slice(0, 12)))
  for (const [index, cell] of long.entries()) expect(Math.abs(cell - index)).toBeLessThan(0.02)
  const short = cells(behindEachOther(growing.slice(0, 11)))
  expect(short[11]).toBeCloseTo(growing.slice(0, 11).reduce((sum, step) => sum + step, 0) / 0.55)
})

test('a distance that is not regular does not bend the others', () => {
  const steps = [...new Array<number>(13).fill(0.5), 0.68]
  expect(cells(behindEachOther(steps)).slice(-2)).toEqual(closeTo([13, 13 + 0.68 / 0.5]))
})

test('the distance never drifts by more than a third', () => {
  const steps = Array.from({ length: 13 }, (_, index) => 0.4 + 0.015 * index)
  const far = [...behindEachOther(steps), 40]
  const { glyphs } = glyphRow(digitsAt(far))
  const level = steps.reduce((sum, step) => sum + step, 0) / steps.length
  expect(glyphs.at(-1)?.pitch).toBeCloseTo(16 * level * 1.35, 1)
})

test('each glyph has its place in the picture', () => {
  const { glyphs, direction } = glyphRow(digitsAt([1, 1.5, 2]))
  expect(direction).toEqual({ x: 1, y: 0 })
  expect(glyphs.map(({ point, height, pitch }) => [point.x, point.y, height, pitch])).toEqual([
    [16, 0, 16, 8],
    [24, 0, 16, 8],
    [32, 0, 16, 8],
  ])
  expect(glyphs.map(({ cell }) => cell)).toEqual([0, 1, 2])
  expect(glyphs.slice(0, 1).map(quadOfGlyph)).toEqual([
    [
      { x: 12, y: -8 },
      { x: 20, y: -8 },
      { x: 20, y: 8 },
      { x: 12, y: 8 },
    ],
  ])
})

test('a point is so far along a direction and so far below it', () => {
  expect(projected({ x: 5, y: 7 }, { x: 1, y: 0 })).toEqual({ along: 5, down: 7 })
  expect(projected({ x: 5, y: 7 }, { x: 0, y: 1 })).toEqual({ along: 7, down: -5 })
})

test.each([
  ['six letters', 'xxxxxx', true],
  ['five letters', 'xxxxx', false],
  ['letters among digits, near enough', 'xx1x2x3x4x5', true],
  ['letters far from each other', 'x  x  x  x  x  x', false],
  ['digits', '1234567', false],
] as const)('%s are text: %s', (_, written, expected) => {
  expect(isText(rowOf(written))).toBe(expected)
})

test('letters are close to each other below 2.2 pitches', () => {
  const spread = (step: number) =>
    rowOf(['x', 'y', 'z', 'x', 'y', 'z'].map((letter, index) => [letter, step * index]))
  expect([2.125, 2.25].map(step => isText(spread(step)))).toEqual([true, false])
})
