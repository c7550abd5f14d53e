import { type DigitToken, leastBorder, tokensOf } from './digit-token'
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

/** Lines of groups that stand together, from top to bottom, and what marks them. */
export type GroupCluster = {
  readonly rows: readonly GroupRow[]
  /** Single digits above or beside the groups: the numbers 1 to 9. */
  readonly numberMarks: number
  /** Single other glyphs above or beside the groups: the letters A to H. */
  readonly letterMarks: number
}

/** Lines of groups follow each other by so many digit heights; letters or numbers may stand between. */
const [nearestRow, furthestRow] = [1, 9]
/** The lines of groups of one length, divided wherever text or too much room stands between. */
export function groupClusters(rows: readonly GlyphRow[], groupLength: number): readonly GroupCluster[] {
  const clusters: { rows: GroupRow[]; numberMarks: number; letterMarks: number }[] = []
  let marks = { numberMarks: 0, letterMarks: 0 }
  let open = false
  for (const row of downwards(rows)) {
    const grouped = groupRow(row, groupLength)
    // A telephone number in a sentence is like what is left of groups.
    if (grouped === null || (grouped.wholeCount === 0 && isText(row))) {
      if (isText(row)) {
        open = false
        marks = { numberMarks: 0, letterMarks: 0 }
      } else {
        marks = {
          numberMarks: marks.numberMarks + row.glyphs.filter(({ kind }) => kind === 'digit').length,
          letterMarks: marks.letterMarks + lettersIn(row),
        }
      }
      continue
    }
    const last = clusters.at(-1)
    const before = last?.rows.at(-1)
    const goesOn = open && last !== undefined && before !== undefined && follows(before.row, row)
    const distance = goesOn ? distanceBelow(before.row, row) : 0
    const cluster = goesOn ? last : { rows: [], numberMarks: 0, letterMarks: 0 }
    if (!goesOn) clusters.push(cluster)
    cluster.rows.push({ ...grouped, distance })
    cluster.numberMarks += marks.numberMarks + grouped.tokens.filter(({ kind }) => kind === 'stray').length
    cluster.letterMarks += marks.letterMarks + lettersIn(row)
    marks = { numberMarks: 0, letterMarks: 0 }
    open = true
  }
  return clusters
}

function groupRow(row: GlyphRow, groupLength: number): Omit<GroupRow, 'distance'> | null {
  const tokens = tokensOf(row, groupLength)
  const count = (kind: DigitToken['kind']) => tokens.filter(token => token.kind === kind).length
  const groupCount = count('whole') + count('broken')
  if (groupCount === 0 || count('foreign') >= groupCount) return null
  return {
    row,
    tokens: tokens.filter(({ kind }) => kind !== 'foreign'),
    groupCount,
    wholeCount: count('whole'),
  }
}

/** From top to bottom along the picture's main direction; pieces of one visual line from left to right. */
function downwards(rows: readonly GlyphRow[]): readonly GlyphRow[] {
  const longest = rows.reduce<GlyphRow | null>(
    (most, row) => (most === null || row.glyphs.length > most.glyphs.length ? row : most),
    null,
  )
  if (longest === null) return []
  const placed = rows
    .map(row => ({ row, ...projected(row.line.left, longest.direction) }))
    .sort((a, b) => a.down - b.down)
  const lines: (typeof placed)[] = []
  for (const one of placed) {
    const line = lines.at(-1)
    const isSame = line?.[0] !== undefined && one.down - line[0].down < 0.4 * one.row.line.leftHeight
    if (isSame) line.push(one)
    else lines.push([one])
  }
  return lines.flatMap(line => line.sort((a, b) => a.along - b.along).map(({ row }) => row))
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

function distanceBelow(upper: GlyphRow, lower: GlyphRow): number {
  const height = (upper.line.leftHeight + lower.line.leftHeight) / 2
  const down = (row: GlyphRow) => projected(row.line.left, upper.direction).down
  return (down(lower) - down(upper)) / height
}

/** Other glyphs that stand alone, nearer to what is behind them; a hyphen stands in the middle. */
function lettersIn(row: GlyphRow): number {
  const strong = row.glyphs.filter(({ kind }) => kind !== 'weak')
  return strong.filter((glyph, index) => {
    const before = strong[index - 1]
    const after = strong[index + 1]
    const left = glyph.cell - (before?.cell ?? Number.NEGATIVE_INFINITY)
    const right = (after?.cell ?? Number.POSITIVE_INFINITY) - glyph.cell
    const isApart =
      left > (before?.kind === 'other' ? 4 : leastBorder) &&
      right > (after?.kind === 'other' ? 4 : leastBorder)
    return glyph.kind === 'other' && isApart && (after?.kind !== 'digit' || left > right)
  }).length
}
