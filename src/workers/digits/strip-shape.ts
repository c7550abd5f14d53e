import type { Point } from '../../domain/digits/digit-sighting'
import type { TextLine } from './lines/text-line'

/** Rows of a strip. */
export const stripHeight = 28
/** Height of a digit in a strip, in its pixels. */
export const stripDigitHeight = 16
/** Room left of the line's left end and right of its right end, in strip pixels. */
export const stripMargin = 11
/** No line is cut wider: 120 digits of the widest fonts. */
const widestStrip = 2048

/** A second look at a line: the strip is cut a little lower or higher, smaller or larger. */
export type Look = {
  /** Downwards, in digit heights. */
  readonly shift: number
  /** What the digit height is taken for, as a factor of the line's own. */
  readonly scale: number
}

/** How a strip lies in the picture. Places in a strip count from its top left corner, as in the picture. */
export interface StripShape {
  readonly width: number
  /** How far along the line a place of the strip is: 0 the left end, 1 the right end, outside in the margins. */
  placeAt(x: number): number
  /** The same backwards. */
  stripX(place: number): number
  /** Digit height in picture pixels there. */
  heightAt(place: number): number
  /** The point of the picture that a point of the strip shows. */
  pointAt(x: number, y: number): Point
}

/**
 * The strip of a line. The digit height is linear along the line in the picture, as a plane in perspective has it,
 * and one strip pixel is a sixteenth of it everywhere, so that equal glyphs come out equally wide.
 */
export function stripShape(line: TextLine, { shift, scale }: Look = { shift: 0, scale: 1 }): StripShape {
  const alongX = line.right.x - line.left.x
  const alongY = line.right.y - line.left.y
  const length = Math.max(1, Math.hypot(alongX, alongY))
  const leftHeight = line.leftHeight * scale
  const rightHeight = line.rightHeight * scale
  // Strip pixels x from the left end are at (e^(growth x) - 1) / spread of the way; in the limit both are linear.
  const growth = (rightHeight - leftHeight) / (stripDigitHeight * length)
  const spread = rightHeight / leftHeight - 1
  const even = Math.abs(spread) < 1e-4
  const step = (leftHeight + rightHeight) / 2 / stripDigitHeight / length

  const placeAt = (x: number) => {
    const from = x - stripMargin
    return even ? from * step : Math.expm1(growth * from) / spread
  }
  const stripX = (place: number) => {
    if (even) return stripMargin + place / step
    // Beyond the point where the heights would vanish there is nothing.
    return stripMargin + Math.log1p(Math.max(spread * place, -0.99)) / growth
  }
  const heightAt = (place: number) => leftHeight + (rightHeight - leftHeight) * place

  return {
    width: Math.min(widestStrip, Math.max(2 * stripMargin, Math.ceil(stripX(1) + stripMargin))),
    placeAt,
    stripX,
    heightAt,
    pointAt(x, y) {
      const place = placeAt(x)
      const down = ((y - stripHeight / 2) / stripDigitHeight + shift) * heightAt(place)
      return {
        x: line.left.x + alongX * place - (alongY / length) * down,
        y: line.left.y + alongY * place + (alongX / length) * down,
      }
    },
  }
}
