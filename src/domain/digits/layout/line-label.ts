import { type DigitStretch, stretchesOf } from './digit-stretch'
import { type GlyphRow, isText, projected } from './glyph-row'

/** A label may stand so many digit heights above its digits. */
const labelAbove = 3.4
/** Between a label and digits on the same line there are at most so many pitches. */
const labelBefore = 3.2

/** Whether a line of words stands right above a line. */
export function isLabelAbove(above: GlyphRow, row: GlyphRow): boolean {
  if (!isText(above)) return false
  const at = (place: GlyphRow, end: 'left' | 'right') => projected(place.line[end], row.direction)
  const distance = (at(row, 'left').down - at(above, 'left').down) / row.line.leftHeight
  const isOver =
    at(above, 'left').along < at(row, 'right').along && at(row, 'left').along < at(above, 'right').along
  return (
    distance > 0.5 && distance < labelAbove && isOver && !stretchesOf(above).some(({ cells }) => cells >= 10)
  )
}

/**
 * Whether digits begin where they must: right behind a label, or at the left edge of the label's line above. Only then
 * can digits that are missing be missing at the end.
 */
export function beginsAfterLabel(stretch: DigitStretch, rows: readonly GlyphRow[]): boolean {
  const { row, first } = stretch
  const others = row.glyphs.slice(0, row.glyphs.indexOf(first)).filter(({ kind }) => kind === 'other')
  const [nearest = Number.NEGATIVE_INFINITY, before = Number.NEGATIVE_INFINITY] = others
    .map(({ cell }) => cell)
    .reverse()
  // One glyph alone may be the hyphen behind a group that was not seen.
  const isBehind = first.cell - nearest < labelBefore && nearest - before < 2.5
  const left = ({ line }: GlyphRow) => projected(line.left, row.direction).along
  const start = projected(first.point, row.direction).along
  return (
    isBehind ||
    rows.some(above => isLabelAbove(above, row) && Math.abs(left(above) - start) < 2 * first.height)
  )
}
