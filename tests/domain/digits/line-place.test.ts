import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  directionOf,
  lengthOf,
  placeAlongLine,
  placeOnLine,
  quadAround,
  quadOfAll,
} from '../../../src/domain/digits/line-place'

const coordinate = fc.double({ min: -500, max: 2000, noNaN: true })
const height = fc.double({ min: 8, max: 40, noNaN: true })
const line = fc
  .record({
    left: fc.record({ x: coordinate, y: coordinate }),
    right: fc.record({ x: coordinate, y: coordinate }),
    leftHeight: height,
    rightHeight: height,
  })
  .filter(({ left, right }) => Math.hypot(right.x - left.x, right.y - left.y) > 50)

test('a place along a line and the point on it belong together', () => {
  fc.assert(
    fc.property(line, fc.double({ min: 0, max: 1, noNaN: true }), (shape, fraction) => {
      const { point, height: here } = placeOnLine(shape, placeAlongLine(shape, fraction))
      const expected = {
        x: shape.left.x + (shape.right.x - shape.left.x) * fraction,
        y: shape.left.y + (shape.right.y - shape.left.y) * fraction,
      }
      expect(Math.hypot(point.x - expected.x, point.y - expected.y)).toBeLessThan(0.5)
      expect(here).toBeCloseTo(shape.leftHeight + (shape.rightHeight - shape.leftHeight) * fraction, 0)
    }),
  )
})

test('on an even line a digit height is a digit height', () => {
  const even = { left: { x: 0, y: 0 }, right: { x: 200, y: 0 }, leftHeight: 20, rightHeight: 20 }
  expect(placeOnLine(even, 3)).toEqual({ point: { x: 60, y: 0 }, height: 20 })
})

const steep = { left: { x: 10, y: 20 }, right: { x: 40, y: 60 }, leftHeight: 10, rightHeight: 20 }

test('a line is so long, and has a direction', () => {
  expect(lengthOf(steep)).toBe(50)
  expect(directionOf(steep)).toEqual({ x: 0.6, y: 0.8 })
  expect(directionOf({ ...steep, right: steep.left })).toEqual({ x: 0, y: 0 })
})

test('where digits grow, those further along take more room', () => {
  expect(placeAlongLine(steep, 0)).toBe(0)
  expect(placeAlongLine(steep, 1)).toBeCloseTo(5 * Math.log(2))
  expect(placeOnLine(steep, 5 * Math.log(2))).toEqual({
    point: { x: expect.closeTo(40), y: expect.closeTo(60) },
    height: expect.closeTo(20),
  })
  const halfway = placeOnLine(steep, 5 * Math.log(1.5))
  expect(halfway).toEqual({
    point: { x: expect.closeTo(25), y: expect.closeTo(40) },
    height: expect.closeTo(15),
  })
})

test('a line that hardly grows is measured like one that does not', () => {
  for (const growth of [0.009, -0.009, 0.011, -0.011]) {
    const nearly = { ...steep, rightHeight: 10 + growth }
    expect(placeAlongLine(nearly, 0.5)).toBeCloseTo(2.5, 2)
    expect(placeOnLine(nearly, 2.5).point.x).toBeCloseTo(25, 1)
  }
  const even = { ...steep, rightHeight: 10 }
  expect(placeAlongLine(even, 0.5)).toBe(2.5)
  expect(placeOnLine(even, 2.5)).toEqual({ point: { x: 25, y: 40 }, height: 10 })
})

test('a place far before the line stays a number, where the digits would have shrunk to nothing', () => {
  expect(placeAlongLine(steep, -2)).toBeCloseTo(5 * Math.log(0.05))
})

test('a line without a length has its places at its end', () => {
  const point = { left: { x: 5, y: 5 }, right: { x: 5, y: 5 }, leftHeight: 10, rightHeight: 10 }
  expect(placeOnLine(point, 0).point).toEqual({ x: 5, y: 5 })
})

test('a rectangle stands around its centre along a direction', () => {
  expect(quadAround({ x: 10, y: 20 }, { x: 1, y: 0 }, 8, 4)).toEqual([
    { x: 6, y: 18 },
    { x: 14, y: 18 },
    { x: 14, y: 22 },
    { x: 6, y: 22 },
  ])
  expect(quadAround({ x: 10, y: 20 }, { x: 0, y: 1 }, 8, 4)).toEqual([
    { x: 12, y: 16 },
    { x: 12, y: 24 },
    { x: 8, y: 24 },
    { x: 8, y: 16 },
  ])
})

test('the rectangle around several is the smallest along their direction', () => {
  for (const direction of [
    { x: 1, y: 0 },
    { x: 0, y: 1 },
  ]) {
    const first = quadAround({ x: 10, y: 20 }, direction, 8, 4)
    const second = quadAround({ x: 10 + 30 * direction.x, y: 20 + 30 * direction.y }, direction, 8, 4)
    const centre = { x: 10 + 15 * direction.x, y: 20 + 15 * direction.y }
    expect(quadOfAll([second, first], direction)).toEqual(quadAround(centre, direction, 38, 4))
  }
  const nowhere = { x: 0, y: 0 }
  expect(quadOfAll([], { x: 1, y: 0 })).toEqual([nowhere, nowhere, nowhere, nowhere])
})
