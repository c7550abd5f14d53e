import type { Point, Quad } from '../../../src/domain/digits/digit-sighting'
import type { TextLine } from '../../../src/workers/digits/lines/text-line'
import { randomNumbers } from './random-numbers'

/**
 * A line as a user holds it into a reticle: its height up to an eighth wrong, each end up to 0.15 digit heights too
 * high or too low, so that it leans up to about a degree.
 */
export function guidedLine(quad: Quad, seed: number): TextLine {
  const random = randomNumbers(seed)
  const around = (most: number) => (random() * 2 - 1) * most
  const [topLeft, topRight, bottomRight, bottomLeft] = quad
  const [leftHeight, rightHeight] = [distance(topLeft, bottomLeft), distance(topRight, bottomRight)]
  const lean = (0.9 * Math.PI) / 180
  const most = Math.min(0.15, (Math.tan(lean) * distance(topLeft, topRight)) / (leftHeight + rightHeight))
  const height = 1 + around(0.12)
  return {
    left: lowered(between(topLeft, bottomLeft), around(most) * leftHeight),
    right: lowered(between(topRight, bottomRight), around(most) * rightHeight),
    leftHeight: leftHeight * height,
    rightHeight: rightHeight * height,
    score: 1,
  }
}

function between(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }
}

function lowered({ x, y }: Point, by: number): Point {
  return { x, y: y + by }
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}
