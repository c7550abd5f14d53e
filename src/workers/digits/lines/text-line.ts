import type { Point } from '../../../domain/digits/digit-sighting'

/**
 * Where a line of text runs in a picture. Places count from the picture's corner: the first pixel reaches from
 * 0 to 1 and has its centre at 0.5. The height of the digits changes evenly from one end to the other.
 */
export type TextLine = {
  /** Middle of the digits' height at the left end. */
  readonly left: Point
  readonly right: Point
  /** Height of a digit, in picture pixels. */
  readonly leftHeight: number
  readonly rightHeight: number
  /** The higher, the more the line looks like a run of digits; for ranking only. */
  readonly score: number
}
