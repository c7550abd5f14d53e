import { type LineStrip, measuredHeight, measuredRows } from './line-strip'

/** Share of the line's usual ink below which a column belongs to a gap. */
const leastShare = 0.3
/** A gap inside the line, beyond what was known of it, in digit heights. */
const widestGap = 0.65

/** Columns of the strip where the ink of the line begins and ends. */
export function lineEnds(strip: LineStrip): { readonly from: number; readonly to: number } {
  const ink = inkOfColumns(strip)
  const from = Math.max(0, Math.round(strip.from))
  const to = Math.min(strip.width - 1, Math.round(strip.to) - 1)
  const known = ink.slice(from, to + 1).sort()
  const level = (known[Math.floor(known.length * 0.65)] ?? 0) * leastShare
  if (level <= 0) return strip
  const first = outermost(ink, from, to, -1, level)
  const last = outermost(ink, to, from, 1, level)
  return last > first ? { from: first, to: last + 1 } : strip
}

/** From an end inwards to the first ink, then outwards as long as there is more. */
function outermost(ink: Float32Array, end: number, limit: number, way: 1 | -1, level: number): number {
  let at = end
  while (at !== limit && (ink[at] ?? 0) < level) at -= way
  let last = at
  for (; Math.abs(at - last) <= widestGap * measuredHeight && at >= 0 && at < ink.length; at += way) {
    if ((ink[at] ?? 0) >= level) last = at
  }
  return last
}

/** Upright strokes of each column between the line's edges, less what is just outside; softened over half a digit. */
function inkOfColumns({ pixels, width }: LineStrip): Float32Array {
  const half = measuredHeight / 2
  const top = Math.round(measuredRows / 2 - half)
  const bottom = Math.round(measuredRows / 2 + half)
  const raw = new Float32Array(width)
  for (let row = top - 4; row < bottom + 4; row++) {
    const inside = row >= top && row < bottom
    if (!inside && row >= top - 1 && row < bottom + 1) continue
    const weight = inside ? 1 / (bottom - top) : -1 / 6
    for (let x = 1; x < width - 1; x++) {
      const at = row * width + x
      const step = Math.abs((pixels[at + 1] as number) - (pixels[at - 1] as number))
      raw[x] = (raw[x] as number) + weight * step
    }
  }
  const soft = new Float32Array(width)
  const reach = 2
  for (let x = 0; x < width; x++) {
    let sum = 0
    for (let other = Math.max(0, x - reach); other <= Math.min(width - 1, x + reach); other++)
      sum += raw[other] as number
    soft[x] = sum / (2 * reach + 1)
  }
  return soft
}
