import type { FinderPattern } from './finder-patterns'

/** Three corner marks that may belong to one code. */
export type CodeCorners = {
  readonly topLeft: FinderPattern
  readonly topRight: FinderPattern
  readonly bottomLeft: FinderPattern
}

const mostTries = 6

/** Every three marks as corners of a square, the most square ones first. */
export function codeCorners(patterns: readonly FinderPattern[]): readonly CodeCorners[] {
  const tries: { readonly corners: CodeCorners; readonly fault: number }[] = []
  for (const [a, first] of patterns.entries()) {
    for (const [b, second] of patterns.slice(a + 1).entries()) {
      for (const third of patterns.slice(a + b + 2)) {
        const corners = inOrder(first, second, third)
        const fault = unlikeSquare(corners)
        if (fault < 1) tries.push({ corners, fault })
      }
    }
  }
  return tries
    .sort((one, other) => one.fault - other.fault)
    .slice(0, mostTries)
    .map(({ corners }) => corners)
}

/** The corner at the right angle lies opposite the longest side; the way round tells right from left. */
function inOrder(one: FinderPattern, two: FinderPattern, three: FinderPattern): CodeCorners {
  const [topLeft, a, b] = [
    [one, two, three] as const,
    [two, one, three] as const,
    [three, one, two] as const,
  ].reduce((best, now) => (distance(now[1], now[2]) > distance(best[1], best[2]) ? now : best))
  const turn = (a.x - topLeft.x) * (b.y - topLeft.y) - (a.y - topLeft.y) * (b.x - topLeft.x)
  return turn > 0 ? { topLeft, topRight: a, bottomLeft: b } : { topLeft, topRight: b, bottomLeft: a }
}

/** 0 for a square with marks of one size; 1 and more for what no camera makes of one. */
function unlikeSquare({ topLeft, topRight, bottomLeft }: CodeCorners): number {
  const across = distance(topLeft, topRight)
  const down = distance(topLeft, bottomLeft)
  const diagonal = distance(topRight, bottomLeft)
  const modules = [topLeft.module, topRight.module, bottomLeft.module]
  const sizes = Math.max(...modules) / Math.min(...modules) - 1
  const sides = Math.max(across, down) / Math.min(across, down) - 1
  const angle = Math.abs(diagonal / Math.hypot(across, down) - 1)
  const tooClose = across < 10 * topLeft.module || down < 10 * topLeft.module
  return tooClose ? 1 : sizes + sides + 3 * angle
}

/** The distance of two marks, in pixels. */
export function distance(one: FinderPattern, other: FinderPattern): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}
