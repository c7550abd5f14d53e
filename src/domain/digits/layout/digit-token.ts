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
/** A space just where one group ends may be narrower than that. */
const narrowSpace = 1.15
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
  const divided = pieces.flatMap(piece => atNarrowSpaces(piece, groupLength))
  return putTogether(divided, groupLength).map(piece => tokenOf(row, piece, groupLength))
}

/** Whole groups in one piece, because the spaces between them are narrow. */
function atNarrowSpaces(piece: readonly PlacedGlyph[], groupLength: number): PlacedGlyph[][] {
  const starts = Array.from(
    { length: Math.floor(piece.length / groupLength) },
    (_, group) => group * groupLength,
  )
  const isSpaced = starts.slice(1).every(start => {
    const [end, next] = [piece[start - 1], piece[start]]
    return end !== undefined && next !== undefined && next.cell - end.cell > narrowSpace
  })
  if (starts.length < 2 || piece.length % groupLength !== 0 || !isSpaced) return [[...piece]]
  return starts.map(start => piece.slice(start, start + groupLength))
}

/** Divides pieces that holes made into groups and marks, so that as little as possible is lost or left over. */
function putTogether(pieces: readonly PlacedGlyph[][], groupLength: number): PlacedGlyph[][] {
  const best: { cost: number; tokens: PlacedGlyph[][] }[] = [{ cost: 0, tokens: [] }]
  for (let end = 1; end <= pieces.length; end++) {
    for (let start = end - 1; start >= Math.max(0, end - groupLength); start--) {
      const token = pieces.slice(start, end).flat()
      const cells = (token.at(-1)?.cell ?? 0) - (token[0]?.cell ?? 0) + 1
      if (start < end - 1 && cells > groupLength + 0.4) break
      const before = best[start]
      const isBehind = gapOf(pieces[start - 1], pieces[start]) < gapOf(pieces[end - 1], pieces[end])
      const cost = (before?.cost ?? 0) + costOf(token.length, cells, groupLength, isBehind)
      if (before !== undefined && cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY)) {
        best[end] = { cost, tokens: [...before.tokens, token] }
      }
    }
  }
  return best.at(-1)?.tokens ?? []
}

function gapOf(left: readonly PlacedGlyph[] | undefined, right: readonly PlacedGlyph[] | undefined): number {
  const [end, start] = [left?.at(-1), right?.[0]]
  return end === undefined || start === undefined ? Number.POSITIVE_INFINITY : start.cell - end.cell
}

/** @param isBehind it stands nearer to what is before it: marks stand before their groups */
function costOf(count: number, cells: number, groupLength: number, isBehind: boolean): number {
  const kind = kindOf(count, cells, groupLength)
  if (kind === 'whole') return 0
  if (kind === 'broken') return 1 + groupLength - count
  if (kind === 'foreign') return 6
  return isBehind ? 2.5 : 1.5
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
