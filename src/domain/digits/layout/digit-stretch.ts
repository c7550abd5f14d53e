import type { GlyphRow, PlacedGlyph } from './glyph-row'

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
  return piecesOf(strong, true).flatMap(piece => {
    const others = piece.filter(glyph => glyph.kind === 'other').length
    const pieces = others > 1 + (piece.length - others) / 7 ? piecesOf(piece, false) : [piece]
    return pieces.flatMap(one => stretchOf(row, strong, one) ?? [])
  })
}

function piecesOf(strong: readonly PlacedGlyph[], throughOthers: boolean): PlacedGlyph[][] {
  const pieces: PlacedGlyph[][] = []
  let piece: PlacedGlyph[] = []
  for (const [index, glyph] of strong.entries()) {
    const before = strong[index - 1]
    const after = strong[index + 1]
    const isDigit = glyph.kind === 'digit'
    const isBridge =
      throughOthers &&
      before?.kind === 'digit' &&
      after?.kind === 'digit' &&
      glyph.cell - before.cell < nearest &&
      after.cell - glyph.cell < nearest
    const isFar = before !== undefined && glyph.cell - before.cell > widestHole
    if (isFar || !(isDigit || isBridge)) {
      if (piece.length > 0) pieces.push(piece)
      piece = []
    }
    if (isDigit || isBridge) piece.push(glyph)
  }
  if (piece.length > 0) pieces.push(piece)
  return pieces
}

function stretchOf(
  row: GlyphRow,
  strong: readonly PlacedGlyph[],
  piece: readonly PlacedGlyph[],
): DigitStretch | null {
  const [first] = piece
  const last = piece.at(-1)
  if (first === undefined || last === undefined) return null
  const from = row.glyphs.indexOf(first)
  const to = row.glyphs.indexOf(last)
  const before = strong[strong.indexOf(first) - 1]
  return {
    row,
    glyphs: row.glyphs.slice(from, to + 1),
    first,
    last,
    cells: Math.round(last.cell - first.cell) + 1,
    digitCount: piece.filter(glyph => glyph.kind === 'digit').length,
    afterOther: before?.kind === 'other',
  }
}
