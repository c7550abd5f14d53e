/** A straight line: y at x. */
export type Straight = { readonly start: number; readonly slope: number }

/** Points further off than this all count the same. */
const furthest = 4

/**
 * The line through two of the points that is nearest to all of them (least sum of distances), so that a few wrong ones
 * do not count; level through their mean where there are fewer than three. Two points make a line only if they are
 * `apart` from each other.
 */
export function robustLine(
  points: readonly { readonly x: number; readonly y: number }[],
  apart: number,
): Straight {
  if (points.length < 3) {
    return { slope: 0, start: points.reduce((sum, { y }) => sum + y, 0) / Math.max(1, points.length) }
  }
  const sorted = points.map(({ y }) => y).sort((one, other) => one - other)
  let best: Straight = { slope: 0, start: sorted[sorted.length >> 1] ?? 0 }
  let least = distance(points, best)
  for (const [index, one] of points.entries()) {
    for (const other of points.slice(index + 1)) {
      if (other.x - one.x < apart) continue
      const slope = (other.y - one.y) / (other.x - one.x)
      const line = { slope, start: one.y - slope * one.x }
      const sum = distance(points, line)
      if (sum < least) {
        least = sum
        best = line
      }
    }
  }
  return best
}

function distance(points: readonly { readonly x: number; readonly y: number }[], line: Straight): number {
  return points.reduce(
    (sum, { x, y }) => sum + Math.min(furthest, Math.abs(line.start + line.slope * x - y)),
    0,
  )
}
