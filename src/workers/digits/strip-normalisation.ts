import { stripHeight } from './strip-shape'

/** Columns to both sides that a column is compared with. */
const reach = 32
/** Keeps a plain ground from being blown up to noise, in grey levels. */
const leastDeviation = 4

/**
 * Takes brightness, contrast and colour away, in place: each column is measured against the mean and deviation of all
 * rows within 32 columns of it (fewer at the ends), then the whole strip is turned so that its text is the negative
 * side. The network was trained on exactly this.
 */
export function normaliseStrip(pixels: Float32Array, width: number): void {
  const sums = new Float64Array(width + 1)
  const squares = new Float64Array(width + 1)
  for (let x = 0; x < width; x++) {
    let sum = 0
    let square = 0
    for (let at = x; at < stripHeight * width; at += width) {
      const value = pixels[at] as number
      sum += value
      square += value * value
    }
    sums[x + 1] = (sums[x] as number) + sum
    squares[x + 1] = (squares[x] as number) + square
  }
  let skew = 0
  for (let x = 0; x < width; x++) {
    const from = Math.max(0, x - reach)
    const to = Math.min(width, x + reach + 1)
    const count = (to - from) * stripHeight
    const mean = ((sums[to] as number) - (sums[from] as number)) / count
    const variance = ((squares[to] as number) - (squares[from] as number)) / count - mean * mean
    const factor = 1 / (Math.sqrt(Math.max(0, variance)) + leastDeviation)
    for (let at = x; at < stripHeight * width; at += width) {
      const value = ((pixels[at] as number) - mean) * factor
      pixels[at] = value
      skew += value * value * value
    }
  }
  if (skew > 0) for (let at = 0; at < pixels.length; at++) pixels[at] = -(pixels[at] as number)
}
