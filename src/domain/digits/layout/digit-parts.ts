import type { DigitEvidence, PartSighting } from '../digit-sighting'
import { quadOfAll } from '../line-place'
import { normalised } from './digit-places'
import { type DigitStretch, stretchesOf } from './digit-stretch'
import { tokensOf } from './digit-token'
import { type GlyphRow, type PlacedGlyph, projected, quadOfGlyph } from './glyph-row'
import { itemsWithPhantoms, type LatticeItem, seenItem } from './lattice-item'
import { isLabelAbove } from './line-label'

/** A part has at least this many digits; longer ones than 62 would be an ID. */
const [shortest, longest] = [13, 62]

/** Lines of digits that belong to no block but may each be one line of an ID, from top to bottom. */
export function partsOf(rows: readonly GlyphRow[], taken: ReadonlySet<PlacedGlyph>): readonly PartSighting[] {
  const parts = rows.flatMap(row => {
    if (row.glyphs.some(glyph => taken.has(glyph))) return []
    const grouped = groupItems(row, 7) ?? groupItems(row, 6)
    const lists = grouped === null ? stretchesOf(row).flatMap(stretch => runItems(stretch) ?? []) : [grouped]
    const down = projected(row.line.left, rows[0]?.direction ?? row.direction).down
    return lists.flatMap(list => partOf(row, list, rows) ?? []).map(part => ({ part, down }))
  })
  return parts.sort((a, b) => a.down - b.down).map(({ part }) => part)
}

type Items = { readonly items: readonly LatticeItem[] }

function groupItems(row: GlyphRow, groupLength: number): Items | null {
  const groups = tokensOf(row, groupLength).filter(({ kind }) => kind !== 'stray')
  if (groups.length < 2 || groups.some(({ kind }) => kind !== 'whole')) return null
  const glyphs = groups.flatMap(group => group.glyphs.filter(({ kind }) => kind === 'digit'))
  return { items: glyphs.map(seenItem) }
}

/** Every digit and every hole; other glyphs stay out, unless a digit must be behind one. */
function runItems(stretch: DigitStretch): Items | null {
  const others = stretch.glyphs.filter(({ kind }) => kind === 'other').length
  if (others > 1 || stretch.cells > stretch.digitCount + 3) return null
  return {
    items: itemsWithPhantoms(stretch.glyphs).filter(
      ({ placed }) => placed === null || placed.kind === 'digit',
    ),
  }
}

function partOf(row: GlyphRow, { items }: Items, rows: readonly GlyphRow[]): PartSighting | null {
  const first = items[0]?.placed ?? null
  if (first === null || items.length < shortest || items.length > longest) return null
  const digits = items.map(
    ({ belief, placed }): DigitEvidence => ({
      digits: normalised(belief),
      quad: placed === null ? null : quadOfGlyph(placed),
    }),
  )
  const hasLabel = row.glyphs.some(({ kind, cell }) => kind === 'other' && cell < first.cell)
  return {
    digits,
    afterLabel: hasLabel || rows.some(above => isLabelAbove(above, row)),
    quad: quadOfAll(
      digits.flatMap(({ quad }) => (quad === null ? [] : [quad])),
      row.direction,
    ),
  }
}
