import type { TextLine } from './text-line'

/** What a line must be long in digit heights to say how its neighbours lie. */
const longEnough = 9
/** Slopes further off than this come from something else than the screen. */
const usualError = 0.015

/** How lines of text lie at a place of the picture: their slope there; null where no long line tells. */
export type SlopeField = (x: number, y: number) => number

/**
 * The slopes of all lines of a screen from its long ones. In perspective they change evenly from line to line, so two
 * numbers hold them; found by weighing down again and again what does not fit.
 */
export function slopeField(lines: readonly TextLine[], middleX: number): SlopeField | null {
  const known = lines
    .map(line => ({ line, length: line.right.x - line.left.x, slope: slopeOf(line) }))
    .filter(({ line, length }) => length > longEnough * line.leftHeight)
    .map(({ line, length, slope }) => ({
      slope,
      row: line.left.y + slope * (middleX - line.left.x),
      weight: (Math.min(40, length / line.leftHeight) * line.score) / 40,
    }))
  if (known.length === 0) return null
  let start = weightedMedian(known)
  let growth = 0
  for (let round = 0; round < 6; round++) {
    // The growth is held towards none: a few lines near each other cannot tell it.
    let n = 0
    let sy = 0
    let ss = 0
    let syy = 0
    let sys = 0
    for (const { slope, row, weight } of known) {
      const error = slope - start - growth * row
      const counts = weight / (1 + (error / usualError) ** 2)
      n += counts
      sy += counts * row
      ss += counts * slope
      syy += counts * row * row
      sys += counts * row * slope
    }
    const spread = syy - (sy * sy) / n
    growth = known.length < 3 ? 0 : (sys - (sy * ss) / n) / (spread + n * middleX * middleX * 0.002)
    start = (ss - growth * sy) / n
  }
  return (x, y) => (start + growth * y) / (1 + growth * (x - middleX))
}

/** The line turned around its middle. */
export function turned(line: TextLine, slope: number): TextLine {
  const half = (line.right.x - line.left.x) / 2
  const middle = (line.left.y + line.right.y) / 2
  return {
    ...line,
    left: { x: line.left.x, y: middle - slope * half },
    right: { x: line.right.x, y: middle + slope * half },
  }
}

/** Rows a pixel; downwards is positive. */
function slopeOf({ left, right }: TextLine): number {
  return (right.y - left.y) / Math.max(1, right.x - left.x)
}

function weightedMedian(known: readonly { slope: number; weight: number }[]): number {
  const sorted = [...known].sort((one, other) => one.slope - other.slope)
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2
  let sum = 0
  for (const { slope, weight } of sorted) {
    sum += weight
    if (sum >= half) return slope
  }
  return 0
}
