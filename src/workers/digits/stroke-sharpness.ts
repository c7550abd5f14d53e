import type { Strip } from './strip'
import { stripDigitHeight, stripHeight, stripMargin } from './strip-shape'

/** The share of the steepest places that are edges of strokes for sure. */
const steepest = 0.03
/** The share of pixels beyond which the darkest and the lightest are left out of the contrast. */
const outliers = 0.05
/** How much of the contrast an edge of a crisp picture rises from one pixel to the next. */
const crispRise = 0.5

/**
 * How steep the edges of a line's strokes are, against its contrast: about 1 where they are crisp, below 0.4 where
 * they are blurred too much for reading. `digitHeight` is the one in the picture, in pixels: small digits cannot
 * have steeper edges than their pixels, and are not blamed for it.
 */
export function strokeSharpness({ pixels, width }: Strip, digitHeight: number): number {
  const top = (stripHeight - stripDigitHeight) / 2
  const values: number[] = []
  const rises: number[] = []
  for (let row = top; row < top + stripDigitHeight; row++) {
    for (let column = stripMargin; column < width - stripMargin; column++) {
      const at = row * width + column
      const value = pixels[at] as number
      values.push(value)
      rises.push(Math.abs((pixels[at + 1] as number) - value))
    }
  }
  if (values.length === 0) return 0
  const contrast = ranked(values, 1 - outliers) - ranked(values, outliers)
  const rise = ranked(rises, 1 - steepest)
  const possible = Math.min(1, digitHeight / stripDigitHeight)
  return contrast > 0 ? rise / contrast / possible / crispRise : 0
}

/** The value that `share` of all do not exceed. */
function ranked(values: number[], share: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
