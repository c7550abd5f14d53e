import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeAlongLine, placeOnLine } from '../../../src/domain/digits/line-place'

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
