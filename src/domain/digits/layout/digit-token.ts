import type { GlyphRow, PlacedGlyph } from './glyph-row'
import { inPieces, lastOf, type Piece } from './pieces'

/** Digits that look like one group, or like what is left of one. */
export type DigitToken = {
  readonly row: GlyphRow
  /** From its first digit to its last, with weak glyphs between. */
  readonly glyphs: readonly PlacedGlyph[]
  readonly first: PlacedGlyph
  readonly last: PlacedGlyph
  /** The places of both, in pitches. */
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

type Digits = Piece<PlacedGlyph>

/** A line's digits in tokens, as groups of this length would be read: pieces that fit into one group are put together. */
export function tokensOf(row: GlyphRow, groupLength: number): readonly DigitToken[] {
  const strong = row.glyphs.filter(glyph => glyph.kind !== 'weak')
  const isNext = (before: PlacedGlyph, glyph: PlacedGlyph) =>
    before.kind === glyph.kind && glyph.cell - before.cell < leastBorder
  const pieces = inPieces(strong, isNext).filter(([{ kind }]) => kind === 'digit')
  const divided = pieces.flatMap(piece => atNarrowSpaces(piece, groupLength))
  return putTogether(divided, groupLength).map(piece => tokenOf(row, piece, groupLength))
}

/** Whole groups in one piece, because the spaces between them are narrow. */
function atNarrowSpaces(piece: Digits, groupLength: number): readonly Digits[] {
  const groups = inPieces(piece, (_, glyph) => piece.indexOf(glyph) % groupLength !== 0)
  const isSpaced = groups.slice(1).every((group, index) => gapOf(groups[index], group) > narrowSpace)
  return piece.length % groupLength === 0 && isSpaced ? groups : [piece]
}

type Division = { readonly cost: number; readonly tokens: readonly Digits[] }

/** Divides pieces that holes made into groups and marks, so that as little as possible is lost or left over. */
function putTogether(pieces: readonly Digits[], groupLength: number): readonly Digits[] {
  let best: Division = { cost: 0, tokens: [] }
  const starts: { readonly before: Division; readonly first: Digits }[] = []
  for (const [end, last] of pieces.entries()) {
    starts.push({ before: best, first: last })
    const ways = starts.flatMap(({ before, first }, start): Division[] => {
      const cells = lastOf(last).cell - first[0].cell + 1
      if (start < end && cells > groupLength + 0.4) return []
      const token: Digits = [
        first[0],
        ...pieces
          .slice(start, end + 1)
          .flat()
          .slice(1),
      ]
      const isBehind = gapOf(pieces[start - 1], first) < gapOf(last, pieces[end + 1])
      const cost = before.cost + costOf(token.length, cells, groupLength, isBehind)
      return [{ cost, tokens: [...before.tokens, token] }]
    })
    best = ways.reduce((least, way) => (way.cost <= least.cost ? way : least))
  }
  return best.tokens
}

function gapOf(left: Digits | undefined, right: Digits | undefined): number {
  return left === undefined || right === undefined
    ? Number.POSITIVE_INFINITY
    : right[0].cell - lastOf(left).cell
}

/** @param isBehind it stands nearer to what is before it: marks stand before their groups */
function costOf(count: number, cells: number, groupLength: number, isBehind: boolean): number {
  const kind = kindOf(count, cells, groupLength)
  if (kind === 'whole') return 0
  if (kind === 'broken') return 1 + groupLength - count
  if (kind === 'foreign') return 6
  return isBehind ? 2.5 : 1.5
}

function tokenOf(row: GlyphRow, digits: Digits, groupLength: number): DigitToken {
  const [first] = digits
  const last = lastOf(digits)
  return {
    row,
    glyphs: row.glyphs.slice(row.glyphs.indexOf(first), row.glyphs.indexOf(last) + 1),
    first,
    last,
    from: first.cell,
    to: last.cell,
    digitCount: digits.length,
    kind: kindOf(digits.length, last.cell - first.cell + 1, groupLength),
  }
}

function kindOf(count: number, cells: number, groupLength: number): DigitToken['kind'] {
  if (count <= 2) return 'stray'
  if (cells > groupLength + 0.6 || count > groupLength) return 'foreign'
  if (count === groupLength) return 'whole'
  return count >= Math.min(fewest, groupLength - 3) ? 'broken' : 'foreign'
}
