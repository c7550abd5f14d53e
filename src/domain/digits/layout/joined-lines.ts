import type { LineSighting, Point } from '../digit-sighting'
import { directionOf, lengthOf, placeAlongLine, placeOnLine } from '../line-place'

/** Fragments of one line of text may be so many digit heights apart: the columns of a wizard. */
const widestGap = 16
/** How far a fragment may stand above or below the line's axis, in digit heights. */
const furthestOff = 0.45
const heightRatio = 1.45
/** Lines of fewer digit heights are short, and may be turned by this much (the sine of the angle). */
const shortLine = 8
const mostTurned = 0.12

/**
 * Joins the fragments of each visual line and drops lines that were found twice. The result holds one sighting a
 * line, with all its glyphs on one axis.
 */
export function joinedLines(lines: readonly LineSighting[]): readonly LineSighting[] {
  let rows: LineSighting[][] = []
  const byLength = lines.filter(line => lengthOf(line) > 0).sort((a, b) => lengthOf(b) - lengthOf(a))
  const steady = byLength.map(line => steadied(line, byLength[0] ?? line))
  for (const line of steady) {
    const beside = rows.filter(fragments => fragments.some(fragment => areOneLine(fragment, line)))
    const row = beside.flat()
    addTo(row, line)
    rows = [...rows.filter(fragments => !beside.includes(fragments)), row]
  }
  return rows.map(fragments => joined(fragments))
}

/**
 * Short lines, such as a single group, do not tell well how they lean: one is turned about its middle to lean like the
 * longest line, if that is about how it lies.
 */
function steadied(line: LineSighting, longest: LineSighting): LineSighting {
  const half = lengthOf(line) / 2
  if (2 * half > shortLine * line.leftHeight || lengthOf(longest) < 6 * half) return line
  const { x, y } = directionOf(longest)
  const own = directionOf(line)
  if (Math.abs(own.x * y - own.y * x) > mostTurned) return line
  const middle = { x: (line.left.x + line.right.x) / 2, y: (line.left.y + line.right.y) / 2 }
  return {
    ...line,
    left: { x: middle.x - x * half, y: middle.y - y * half },
    right: { x: middle.x + x * half, y: middle.y + y * half },
  }
}

/** Whether the second, which is no longer than the first, lies on its axis beside it or over it. */
function areOneLine(first: LineSighting, second: LineSighting): boolean {
  const middle = { x: (second.left.x + second.right.x) / 2, y: (second.left.y + second.right.y) / 2 }
  const [from, to] = extentAlong(first, second)
  const length = lengthOf(first)
  const gap = Math.max(0, from - length, -to)
  const height = heightAt(first, Math.min(Math.max((from + to) / 2, 0), length))
  const secondHeight = (second.leftHeight + second.rightHeight) / 2
  if (gap > Math.min(widestGap * height, 4 * height + 2 * length)) return false
  if (secondHeight > height * heightRatio || height > secondHeight * heightRatio) return false
  return Math.abs(offAxis(first, middle)) < furthestOff * height + 0.01 * gap
}

function extentAlong(line: LineSighting, other: LineSighting): [number, number] {
  const direction = directionOf(line)
  const along = (point: Point) =>
    (point.x - line.left.x) * direction.x + (point.y - line.left.y) * direction.y
  return [along(other.left), along(other.right)]
}

function offAxis(line: LineSighting, point: Point): number {
  const direction = directionOf(line)
  return (point.y - line.left.y) * direction.x - (point.x - line.left.x) * direction.y
}

function heightAt(line: LineSighting, along: number): number {
  return line.leftHeight + ((line.rightHeight - line.leftHeight) * along) / lengthOf(line)
}

/** Adds a fragment, unless it shows what the row has already: then the one with more digits stays. */
function addTo(row: LineSighting[], line: LineSighting): void {
  const over = row.filter(fragment => {
    const [from, to] = extentAlong(fragment, line)
    const shared = Math.min(to, lengthOf(fragment)) - Math.max(from, 0)
    return shared > 0.3 * Math.min(lengthOf(line), lengthOf(fragment))
  })
  if (over.length > 0) {
    if (digitMass(line) <= over.reduce((sum, fragment) => sum + digitMass(fragment), 0)) return
    for (const fragment of over) row.splice(row.indexOf(fragment), 1)
  }
  row.push(line)
}

function digitMass(line: LineSighting): number {
  return line.glyphs.reduce((sum, glyph) => sum + Math.exp(Math.max(...glyph.digits)), 0)
}

function joined(fragments: LineSighting[]): LineSighting {
  const [longest] = fragments
  if (longest === undefined) throw new Error('a row without a line')
  if (fragments.length === 1) return longest
  const direction = directionOf(longest)
  const along = (point: Point) => point.x * direction.x + point.y * direction.y
  fragments.sort((a, b) => along(a.left) - along(b.left))
  const left = (fragments[0] ?? longest).left
  const right = (fragments.at(-1) ?? longest).right
  const line = { left, right, ...endHeights(fragments, left, right) }
  const axis = directionOf(line)
  const length = lengthOf(line)
  const glyphs = fragments.flatMap(fragment =>
    fragment.glyphs.map(glyph => {
      const { point } = placeOnLine(fragment, glyph.at)
      const way = (point.x - left.x) * axis.x + (point.y - left.y) * axis.y
      return { ...glyph, at: placeAlongLine(line, way / length) }
    }),
  )
  return { ...line, glyphs: glyphs.sort((a, b) => a.at - b.at) }
}

/** The heights at a joined line's ends: a straight line through those of its fragments, long ones counting more. */
function endHeights(
  fragments: readonly LineSighting[],
  left: Point,
  right: Point,
): { leftHeight: number; rightHeight: number } {
  const length = Math.max(Math.hypot(right.x - left.x, right.y - left.y), 1e-6)
  const points = fragments.flatMap(fragment =>
    (['left', 'right'] as const).map(end => ({
      place: Math.hypot(fragment[end].x - left.x, fragment[end].y - left.y) / length,
      height: end === 'left' ? fragment.leftHeight : fragment.rightHeight,
      weight: lengthOf(fragment),
    })),
  )
  const total = (value: (point: (typeof points)[number]) => number) =>
    points.reduce((sum, point) => sum + point.weight * value(point), 0) /
    points.reduce((sum, point) => sum + point.weight, 0)
  const meanPlace = total(point => point.place)
  const meanHeight = total(point => point.height)
  const spread = total(point => (point.place - meanPlace) ** 2)
  const slope = total(point => (point.place - meanPlace) * point.height) / spread
  const within = (height: number) => Math.min(Math.max(height, meanHeight * 0.5), meanHeight * 2)
  return {
    leftHeight: within(meanHeight - slope * meanPlace),
    rightHeight: within(meanHeight + slope * (1 - meanPlace)),
  }
}
