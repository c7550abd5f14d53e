import type { TextLine } from './text-line'

/** What a line gains by standing where an ID goes on; log odds. */
const goesOn = 2.5
const sameRow = 1.5
/** Lines that are looked at as the ID's other parts. */
const mostParents = 12
/** In digit heights. */
const longRun = 12
const longestRow = 14

/**
 * The lines in the order of their scores, after those have been raised that stand where an ID goes on: the few digits
 * that a long run was wrapped to, and the groups of one row. Alone they are too short to look like much.
 */
export function inContext(lines: readonly TextLine[]): readonly TextLine[] {
  const sorted = byScore(lines)
  const parents = sorted.slice(0, mostParents)
  return byScore(
    sorted.map(line => {
      const gains = parents.map(parent => (parent === line ? 0 : gain(parent, line)))
      return { ...line, score: line.score + Math.max(0, ...gains) }
    }),
  )
}

function gain(parent: TextLine, line: TextLine): number {
  const height = (line.leftHeight + line.rightHeight) / 2
  const middle = (line.left.x + line.right.x) / 2
  const along = (middle - parent.left.x) / Math.max(1, parent.right.x - parent.left.x)
  const expected =
    parent.leftHeight + (parent.rightHeight - parent.leftHeight) * Math.min(1.5, Math.max(-0.5, along))
  if (height < 0.75 * expected || height > 1.33 * expected) return 0
  const below =
    ((line.left.y + line.right.y) / 2 - parent.left.y - (parent.right.y - parent.left.y) * along) / expected
  const length = (line.right.x - line.left.x) / height
  if (Math.abs(below) < 0.4) return length < longestRow ? sameRow : 0
  const parentLength = (parent.right.x - parent.left.x) / expected
  const startsBefore = line.left.x < parent.left.x + 1.5 * height && along > -1
  return below > 1 && below < 2.6 && parentLength > longRun && length < parentLength && startsBefore
    ? goesOn
    : 0
}

function byScore(lines: readonly TextLine[]): TextLine[] {
  return [...lines].sort((one, other) => other.score - one.score)
}
