import { type DigitToken, tokensOf } from './digit-token'
import { type GlyphRow, isText, projected } from './glyph-row'

/** A line of groups, with the marks that may stand between them. */
export type GroupRow = {
  readonly row: GlyphRow
  readonly tokens: readonly DigitToken[]
  /** How many tokens are groups, whole or broken. */
  readonly groupCount: number
  readonly wholeCount: number
  /** How far below the line of groups before it stands, in digit heights; 0 beside it or where none is before. */
  readonly distance: number
}

/** Lines of groups follow each other by so many digit heights; letters or numbers may stand between. */
const [nearestRow, furthestRow] = [1, 9]
/** So many digits that are all the same are none. */
const patternLength = 8
const evenChance = Math.log(0.5)

/**
 * The lines of groups of one length, from top to bottom, divided wherever text or too much room stands between. What
 * lies over a line of groups is not between: boxes around digits are now and then taken for a line of large letters.
 */
export function groupClusters(
  rows: readonly GlyphRow[],
  groupLength: number,
): readonly (readonly GroupRow[])[] {
  const lines = downwards(rows).map(row => ({ row, grouped: groupRow(row, groupLength) }))
  const whole = lines.filter(({ grouped }) => grouped !== null && grouped.wholeCount > 0)
  const clusters: GroupRow[][] = []
  let cluster: GroupRow[] = []
  let upper: GlyphRow | null = null
  for (const { row, grouped } of lines) {
    // A telephone number in a sentence is like what is left of groups.
    if (grouped === null || (grouped.wholeCount === 0 && isText(row))) {
      if (isText(row) && !whole.some(line => liesOver(row, line.row))) upper = null
    } else {
      if (upper !== null && follows(upper, row)) {
        cluster.push({ ...grouped, distance: distanceBelow(upper, row) })
      } else {
        cluster = [{ ...grouped, distance: 0 }]
        clusters.push(cluster)
      }
      upper = row
    }
  }
  return clusters
}

function groupRow(row: GlyphRow, groupLength: number): Omit<GroupRow, 'distance'> | null {
  const tokens = tokensOf(row, groupLength)
  const count = (kind: DigitToken['kind']) => tokens.filter(token => token.kind === kind).length
  const groupCount = count('whole') + count('broken')
  if (count('foreign') >= groupCount) return null
  if (count('whole') === 0 && isNoise(tokens)) return null
  return {
    row,
    tokens: tokens.filter(({ kind }) => kind !== 'foreign'),
    groupCount,
    wholeCount: count('whole'),
  }
}

/** Whether a line's digits are hardly any, or one and the same all along: a button's edge, a dotted line. */
function isNoise(tokens: readonly DigitToken[]): boolean {
  const digits = tokens.flatMap(({ glyphs }) => glyphs.filter(({ kind }) => kind === 'digit'))
  const clear = digits
    .map(({ sighting }) => sighting.digits)
    .filter(values => Math.max(...values) > evenChance)
  const kinds = new Set(clear.map(values => values.indexOf(Math.max(...values))))
  return clear.length * 2 < digits.length || (digits.length >= patternLength && kinds.size === 1)
}

/** From top to bottom along the picture's main direction; pieces of one visual line from left to right. */
function downwards(rows: readonly GlyphRow[]): readonly GlyphRow[] {
  const [longest] = [...rows].sort((a, b) => b.glyphs.length - a.glyphs.length)
  if (longest === undefined) return []
  let top = Number.NEGATIVE_INFINITY
  return rows
    .map(row => ({ row, ...projected(row.line.left, longest.direction) }))
    .sort((a, b) => a.down - b.down)
    .map(one => {
      if (one.down - top >= 0.4 * one.row.line.leftHeight) top = one.down
      return { ...one, top }
    })
    .sort((a, b) => a.top - b.top || a.along - b.along)
    .map(({ row }) => row)
}

function follows(upper: GlyphRow, lower: GlyphRow): boolean {
  const height = (upper.line.leftHeight + lower.line.leftHeight) / 2
  const isAsHigh = Math.abs(upper.line.leftHeight - lower.line.leftHeight) < 0.35 * height
  const at = (row: GlyphRow, end: 'left' | 'right') => projected(row.line[end], upper.direction)
  const distance = distanceBelow(upper, lower)
  const isBelow = distance > nearestRow && distance < furthestRow
  const isOver =
    at(lower, 'left').along < at(upper, 'right').along && at(upper, 'left').along < at(lower, 'right').along
  const isBeside = Math.abs(distance) < 0.5
  return isAsHigh && ((isBelow && isOver) || isBeside)
}

/** Whether two lines share their place: the middle of one is within the other. */
function liesOver(row: GlyphRow, groups: GlyphRow): boolean {
  const end = (one: GlyphRow, side: 'left' | 'right') => projected(one.line[side], groups.direction)
  const [left, right] = [end(row, 'left'), end(row, 'right')]
  const [start, stop] = [end(groups, 'left'), end(groups, 'right')]
  const apart = Math.abs((left.down + right.down - start.down - stop.down) / 2)
  const height = Math.max(row.line.leftHeight, groups.line.leftHeight)
  return apart < height / 2 && left.along < stop.along && start.along < right.along
}

function distanceBelow(upper: GlyphRow, lower: GlyphRow): number {
  const height = (upper.line.leftHeight + lower.line.leftHeight) / 2
  const down = (row: GlyphRow) => projected(row.line.left, upper.direction).down
  return (down(lower) - down(upper)) / height
}
