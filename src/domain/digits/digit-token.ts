import type { GlyphRow, PlacedGlyph } from './glyph-row'

/** Digits that look like one group, or like what is left of one. */
export type DigitToken = {
  readonly row: GlyphRow
  /** From its first digit to its last, with weak glyphs between. */
  readonly glyphs: readonly PlacedGlyph[]
  readonly from: number
  readonly to: number
  readonly digitCount: number
  /** `whole` has a group's length; `broken` may have lost digits; `stray` is a number beside or above a group. */
  readonly kind: 'whole' | 'broken' | 'stray' | 'foreign'
}

/** Digits of one group are never further apart than this, in pitches, unless one between them is lost. */
export const leastBorder = 1.3
/** Fewer digits than this are not what is left of a group. */
const fewest = 4

/** A line's digits in tokens, as groups of this length would be read: pieces that fit into one group are put together. */
export function tokensOf(row: GlyphRow, groupLength: number): readonly DigitToken[] {
  const strong = row.glyphs.filter(glyph => glyph.kind !== 'weak')
  const pieces: PlacedGlyph[][] = []
  for (const [index, glyph] of strong.entries()) {
    if (glyph.kind !== 'digit') continue
    const before = strong[index - 1]
    const isNext = before?.kind === 'digit' && glyph.cell - before.cell < leastBorder
    if (isNext) pieces.at(-1)?.push(glyph)
    else pieces.push([glyph])
  }
  return putTogether(pieces, groupLength).map(piece => tokenOf(row, piece, groupLength))
}

/** Joins neighbours that a hole divides, as long as they fit into one group; the number before a group does not. */
function putTogether(pieces: readonly PlacedGlyph[][], groupLength: number): PlacedGlyph[][] {
  const result: PlacedGlyph[][] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    const end = piece.at(-1)
    const start = last?.[0]
    const fits =
      last !== undefined &&
      start !== undefined &&
      end !== undefined &&
      last.length < groupLength &&
      piece.length < groupLength &&
      end.cell - start.cell < groupLength - 0.6
    if (fits) last.push(...piece)
    else result.push([...piece])
  }
  return result
}

function tokenOf(row: GlyphRow, digits: readonly PlacedGlyph[], groupLength: number): DigitToken {
  const from = digits[0]?.cell ?? 0
  const to = digits.at(-1)?.cell ?? 0
  return {
    row,
    glyphs: row.glyphs.filter(glyph => glyph.cell >= from && glyph.cell <= to),
    from,
    to,
    digitCount: digits.length,
    kind: kindOf(digits.length, to - from + 1, groupLength),
  }
}

function kindOf(count: number, cells: number, groupLength: number): DigitToken['kind'] {
  if (count <= 2) return 'stray'
  if (cells > groupLength + 0.6 || count > groupLength) return 'foreign'
  if (count === groupLength) return 'whole'
  return count >= Math.min(fewest, groupLength - 3) ? 'broken' : 'foreign'
}
