import type { LineSection } from './line-sections'
import { type LineStrip, measuredHeight, measuredRows } from './line-strip'

/** What tells a run of digits from other text and from no text. */
export type LineTraits = {
  /** Natural logarithm of the length in digit heights. */
  readonly length: number
  /** Strokes just above or below the digits' rows, as a share of those in them: letters reach out, digits do not. */
  readonly spill: number
  /** How much of the strokes' energy is not in the ground as well, 0 to 1. */
  readonly contrast: number
  /** How alike the line is to itself moved by a glyph and by two: digits are all equally wide. */
  readonly pitch: number
  readonly secondPitch: number
  /** Share of the sections in which a line was seen at all. */
  readonly seen: number
  /** Mean difference of the sections' heights, in digit heights. */
  readonly unevenness: number
}

/** Columns to both sides that a column's ink is compared with. */
const reach = 8
/** Pitches of digits, in columns: half a digit height to a whole one. */
const shortestPitch = 5
const longestPitch = 10

/** Measures a line in the strip of its surroundings; `looked` is how many sections were looked at. */
export function lineTraits(strip: LineStrip, sections: readonly LineSection[], looked: number): LineTraits {
  const from = Math.max(1, Math.round(strip.from))
  const to = Math.max(from + 1, Math.min(strip.width - 1, Math.round(strip.to)))
  const heights = sections.map(({ top, bottom }) => bottom - top).sort((one, other) => one - other)
  const usual = heights[heights.length >> 1] ?? 0
  const off = heights.reduce((sum, height) => sum + Math.abs(height - usual), 0)
  return {
    length: Math.log(Math.min(40, Math.max(0.5, (strip.to - strip.from) / measuredHeight))),
    ...strokeShares(strip, from, to),
    ...pitches(inkOfColumns(strip, from, to)),
    seen: sections.length / looked,
    unevenness: heights.length > 0 ? off / heights.length / measuredHeight : 1,
  }
}

function strokeShares({ pixels, width }: LineStrip, from: number, to: number) {
  const energy = new Float32Array(measuredRows)
  for (let row = 0; row < measuredRows; row++) {
    let sum = 0
    for (let at = row * width + from; at < row * width + to; at++) {
      sum += Math.abs((pixels[at + 1] as number) - (pixels[at - 1] as number))
    }
    energy[row] = sum / (to - from)
  }
  const middle = measuredRows / 2
  const edge = measuredHeight / 2
  const ground = energy.subarray(3, measuredRows - 3).reduce((least, value) => Math.min(least, value))
  const mean = (rows: Float32Array) => rows.reduce((sum, value) => sum + value, 0) / rows.length - ground
  const inside = mean(energy.subarray(middle - edge, middle + edge)) + 1e-6
  const above = mean(energy.subarray(middle - edge - 4, middle - edge - 1))
  const below = mean(energy.subarray(middle + edge + 1, middle + edge + 4))
  return { spill: Math.max(above, below) / inside, contrast: inside / (inside + ground) }
}

/** Grey of each column in the digits' rows against the columns around it. */
function inkOfColumns({ pixels, width }: LineStrip, from: number, to: number): Float32Array {
  const sums = new Float32Array(to - from + 1)
  const columns = new Float32Array(to - from)
  for (let row = (measuredRows - measuredHeight) / 2; row < (measuredRows + measuredHeight) / 2; row++) {
    for (let x = from; x < to; x++)
      columns[x - from] = (columns[x - from] as number) + (pixels[row * width + x] as number)
  }
  for (let x = 0; x < columns.length; x++) sums[x + 1] = (sums[x] as number) + (columns[x] as number)
  return columns.map((value, x) => {
    const first = Math.max(0, x - reach)
    const end = Math.min(columns.length, x + reach + 1)
    return value - ((sums[end] as number) - (sums[first] as number)) / (end - first)
  })
}

function pitches(ink: Float32Array): { pitch: number; secondPitch: number } {
  const own = ink.reduce((sum, value) => sum + value * value, 1e-6)
  const alike = (lag: number) => {
    let sum = 0
    for (let x = lag; x < ink.length; x++) sum += (ink[x] as number) * (ink[x - lag] as number)
    return ((sum / own) * ink.length) / Math.max(1, ink.length - lag)
  }
  let pitch = -1
  let best = shortestPitch
  for (let lag = shortestPitch; lag <= longestPitch; lag++) {
    const value = alike(lag)
    if (value > pitch) {
      pitch = value
      best = lag
    }
  }
  let secondPitch = -1
  for (let lag = 2 * best - 2; lag <= 2 * best + 2; lag++) secondPitch = Math.max(secondPitch, alike(lag))
  return { pitch, secondPitch }
}

/** Log odds that a line holds digits, near enough to rank lines: fitted to a thousand simulated pictures. */
export function digitLikeness(traits: LineTraits): number {
  const { length, spill, contrast, pitch, secondPitch, seen, unevenness } = traits
  return (
    1.15 * length -
    5.6 * Math.min(2, spill) +
    2.3 * contrast +
    1.7 * pitch +
    1.7 * secondPitch +
    2.4 * seen -
    33 * Math.min(0.3, unevenness) -
    8.7
  )
}
