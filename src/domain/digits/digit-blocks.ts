import type { FrameSighting, LineSighting } from './digit-sighting'
import type { ExpectedId, PictureSize } from './expected-id'
import type { BlockCandidate } from './layout/block-candidate'
import { partsOf } from './layout/digit-parts'
import { glyphRow, type PlacedGlyph } from './layout/glyph-row'
import { groupBlocks } from './layout/group-blocks'
import { joinedLines } from './layout/joined-lines'
import { runBlocks } from './layout/run-blocks'

/**
 * Finds the IDs among a picture's lines, which may come in any order, in fragments, and with any other text around.
 * A block is only given when its groups' checks prove it; lines that may be part of one are given as parts.
 * @param size of the picture, which tells what may be out of it; null where it is not known
 */
export function blocksOf(
  lines: readonly LineSighting[],
  expected: ExpectedId,
  size: PictureSize | null = null,
): FrameSighting {
  const rows = joinedLines(lines).map(glyphRow)
  const candidates = [...runBlocks(rows), ...groupBlocks(rows, { expected, size })]
  const taken = new Set<PlacedGlyph>()
  const blocks = withoutOverlap(candidates, taken).map(({ block }) => block)
  return { blocks, parts: partsOf(rows, taken) }
}

/** The best candidates that share no glyph, from top to bottom; their glyphs are added to `taken`. */
function withoutOverlap(
  candidates: readonly BlockCandidate[],
  taken: Set<PlacedGlyph>,
): readonly BlockCandidate[] {
  return [...candidates]
    .sort((a, b) => b.score - a.score)
    .filter(({ covered }) => {
      if (covered.some(glyph => taken.has(glyph))) return false
      for (const glyph of covered) taken.add(glyph)
      return true
    })
    .sort((a, b) => a.block.quad[0].y - b.block.quad[0].y)
}
