import type { GlyphRow, PlacedGlyph } from './glyph-row'
import { inPieces, lastOf, type Piece } from './pieces'

/** Digits that stand together on one line, perhaps with holes. */
export type DigitStretch = {
  readonly row: GlyphRow
  /** From its first digit to its last, with all that is between. */
  readonly glyphs: readonly PlacedGlyph[]
  readonly first: PlacedGlyph
  readonly last: PlacedGlyph
  /** How many digits it has room for, from the first to the last. */
  readonly cells: number
  readonly digitCount: number
  /** Other glyphs stand before it on its line. */
  readonly afterOther: boolean
}

/** How many pitches may lie between two digits of one stretch: four digits may be wiped out in a row. */
const widestHole = 5.3
/** How near an other glyph must stand to both its neighbours to be one digit misread, or a hyphen. */
const nearest = 1.45

/** The stretches of a line. Other glyphs end one, except single ones that are rare in it. */
export function stretchesOf(row: GlyphRow): readonly DigitStretch[] {
  const strong = row.glyphs.filter(glyph => glyph.kind !== 'weak')
  return piecesOf(strong, true)
    .flatMap(piece => {
      const others = piece.filter(glyph => glyph.kind === 'other').length
      return others > 1 + (piece.length - others) / 7 ? piecesOf(piece, false) : [piece]
    })
    .map(piece => stretchOf(row, strong, piece))
}

function piecesOf(strong: readonly PlacedGlyph[], throughOthers: boolean): readonly Piece<PlacedGlyph>[] {
  const parts = new Set(
    strong.filter(
      (glyph, index) =>
        glyph.kind === 'digit' || (throughOthers && isBridge(strong[index - 1], glyph, strong[index + 1])),
    ),
  )
  const goesOn = (before: PlacedGlyph, glyph: PlacedGlyph) =>
    parts.has(before) && parts.has(glyph) && glyph.cell - before.cell <= widestHole
  return inPieces(strong, goesOn).filter(([first]) => parts.has(first))
}

/** One digit misread, or a hyphen. */
function isBridge(before: PlacedGlyph | undefined, glyph: PlacedGlyph, after: PlacedGlyph | undefined) {
  return (
    before?.kind === 'digit' &&
    after?.kind === 'digit' &&
    glyph.cell - before.cell < nearest &&
    after.cell - glyph.cell < nearest
  )
}

function stretchOf(row: GlyphRow, strong: readonly PlacedGlyph[], piece: Piece<PlacedGlyph>): DigitStretch {
  const [first] = piece
  const last = lastOf(piece)
  const before = strong[strong.indexOf(first) - 1]
  return {
    row,
    glyphs: row.glyphs.slice(row.glyphs.indexOf(first), row.glyphs.indexOf(last) + 1),
    first,
    last,
    cells: Math.round(last.cell - first.cell) + 1,
    digitCount: piece.filter(glyph => glyph.kind === 'digit').length,
    afterOther: before?.kind === 'other',
  }
}
