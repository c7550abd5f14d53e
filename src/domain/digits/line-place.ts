import type { LineSighting, Point, Quad } from './digit-sighting'

/** The part of a line that its geometry needs. */
export type LineShape = Pick<LineSighting, 'left' | 'right' | 'leftHeight' | 'rightHeight'>

/** A place on a line: its point in the picture and the digits' height there. */
export type LinePlace = { readonly point: Point; readonly height: number }

/** How long a line is in the picture's pixels. */
export function lengthOf(line: LineShape): number {
  return Math.hypot(line.right.x - line.left.x, line.right.y - line.left.y)
}

/**
 * How far along a line a fraction of it is, in digit heights from its left end. The height runs linearly from one
 * end to the other, so the way is the integral of 1 / height. The inverse of `placeOnLine`.
 */
export function placeAlongLine(line: LineShape, fraction: number): number {
  const growth = line.rightHeight - line.leftHeight
  const length = lengthOf(line)
  if (Math.abs(growth) < 1e-3 * line.leftHeight) {
    return (fraction * length) / ((line.leftHeight + line.rightHeight) / 2)
  }
  const height = Math.max(line.leftHeight + growth * fraction, line.leftHeight * 0.05)
  return (length / growth) * Math.log(height / line.leftHeight)
}

/** The place of a glyph in the picture. @param at digit heights from the line's left end; may lie outside the line */
export function placeOnLine(line: LineShape, at: number): LinePlace {
  const growth = line.rightHeight - line.leftHeight
  const length = Math.max(lengthOf(line), 1e-6)
  const even = Math.abs(growth) < 1e-3 * line.leftHeight
  const fraction = even
    ? (at * (line.leftHeight + line.rightHeight)) / 2 / length
    : (line.leftHeight * Math.expm1((at * growth) / length)) / growth
  return {
    point: {
      x: line.left.x + (line.right.x - line.left.x) * fraction,
      y: line.left.y + (line.right.y - line.left.y) * fraction,
    },
    height: line.leftHeight + growth * fraction,
  }
}

/** The line's direction as a vector of length 1. */
export function directionOf(line: LineShape): Point {
  const length = Math.max(lengthOf(line), 1e-6)
  return { x: (line.right.x - line.left.x) / length, y: (line.right.y - line.left.y) / length }
}

/** A rectangle along a direction. @param width and height in pixels */
export function quadAround(centre: Point, direction: Point, width: number, height: number): Quad {
  const corner = (along: number, down: number): Point => ({
    x: centre.x + direction.x * along * width - direction.y * down * height,
    y: centre.y + direction.y * along * width + direction.x * down * height,
  })
  return [corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5)]
}

/** The smallest rectangle along a direction that holds all the quads; a point at 0, 0 where there is none. */
export function quadOfAll(quads: readonly Quad[], direction: Point): Quad {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y } of quads.flat()) {
    const along = x * direction.x + y * direction.y
    const down = y * direction.x - x * direction.y
    left = Math.min(left, along)
    right = Math.max(right, along)
    top = Math.min(top, down)
    bottom = Math.max(bottom, down)
  }
  if (left > right) [left, right, top, bottom] = [0, 0, 0, 0]
  const corner = (along: number, down: number): Point => ({
    x: direction.x * along - direction.y * down,
    y: direction.y * along + direction.x * down,
  })
  return [corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)]
}
