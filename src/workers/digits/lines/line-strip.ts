import type { GreyPicture } from '../../grey-picture'
import { sampledStrip } from '../strip'
import { type StripShape, stripDigitHeight, stripHeight, stripShape } from '../strip-shape'
import type { TextLine } from './text-line'

/** Shows more above and below the line than a strip for reading. */
const wider = 1.6
/** Digit heights shown beyond both ends. */
const beyond = 4

/** A strip for measuring: digits 10 rows high, with what is around the line on all sides. */
export type LineStrip = {
  readonly shape: StripShape
  readonly width: number
  /** Grey levels, row after row. */
  readonly pixels: Float32Array
  /** Columns where the line begins and ends. */
  readonly from: number
  readonly to: number
}

/** Height of a digit in such a strip. */
export const measuredHeight = stripDigitHeight / wider
/** Rows of such a strip. */
export const measuredRows = stripHeight

/** Cuts the surroundings of a line. */
export function lineStrip(picture: GreyPicture, line: TextLine): LineStrip {
  const shape = stripShape(extended(line), { shift: 0, scale: wider })
  const pixels = sampledStrip(picture, shape)
  const alongX = line.right.x - line.left.x
  const alongY = line.right.y - line.left.y
  const length = Math.max(1, Math.hypot(alongX, alongY))
  const whole = length + beyond * (line.leftHeight + line.rightHeight)
  const from = shape.stripX((beyond * line.leftHeight) / whole)
  const to = shape.stripX((beyond * line.leftHeight + length) / whole)
  return { shape, width: shape.width, pixels, from, to }
}

function extended(line: TextLine): TextLine {
  const { left, right, leftHeight, rightHeight } = line
  const length = Math.max(1, Math.hypot(right.x - left.x, right.y - left.y))
  const grow = (rightHeight - leftHeight) / length
  const move = (point: { x: number; y: number }, way: number) => ({
    x: point.x + ((right.x - left.x) / length) * way,
    y: point.y + ((right.y - left.y) / length) * way,
  })
  return {
    ...line,
    left: move(left, -beyond * leftHeight),
    right: move(right, beyond * rightHeight),
    leftHeight: Math.max(leftHeight / 2, leftHeight * (1 - beyond * grow)),
    rightHeight: Math.max(rightHeight / 2, rightHeight * (1 + beyond * grow)),
  }
}
