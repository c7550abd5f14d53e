import { leastProof, proofOf } from '../block-proof'
import { decodeDigits } from '../digit-lattice'
import type { BlockSighting, Point } from '../digit-sighting'
import { quadOfAll } from '../line-place'
import type { PlacedGlyph } from './glyph-row'
import type { LatticeItem } from './lattice-item'
import { groupsAt, withDoubt } from './reading-doubt'

/** What a block may be. */
export type BlockShape = Pick<BlockSighting, 'kind' | 'groupLength'> & { readonly groupCount: number }

/** Both shapes of an installation ID. */
export const installationShapes: readonly BlockShape[] = [
  { kind: 'installation-id', groupCount: 9, groupLength: 7 },
  { kind: 'installation-id', groupCount: 9, groupLength: 6 },
]
/** The shape of a confirmation ID. */
export const confirmationShape: BlockShape = { kind: 'confirmation-id', groupCount: 8, groupLength: 6 }

/** A block that glyphs may form, with how well it holds. */
export type BlockCandidate = {
  readonly block: BlockSighting
  /** The glyphs that it covers, taken or not. */
  readonly covered: readonly PlacedGlyph[]
  /** For choosing among candidates on the same glyphs. */
  readonly score: number
}

/** More than this lost against the free count: not this many digits. */
const mostMargin = 40
/** A block of which more digits than this were not seen is none. */
const mostUnseen = 14

/** Reads exactly a shape's digits from items; null where they do not prove themselves as an ID. */
export function blockCandidate(
  items: readonly LatticeItem[],
  shape: BlockShape,
  direction: Point,
): BlockCandidate | null {
  const { groupCount, groupLength, kind } = shape
  const reading = decodeDigits(items, groupCount, groupLength)
  if (reading === null || reading.countMargin > mostMargin) return null
  if (reading.chosen.filter(index => items[index]?.placed === null).length > mostUnseen) return null
  const checked = groupsAt(items, reading.chosen, shape)
  const proof = proofOf(
    checked.flat().map(digit => digit.digits),
    groupLength,
  )
  if (proof < leastProof) return null
  const digits = withDoubt(items, reading, checked, shape).flat()
  return {
    block: {
      kind,
      groupLength,
      digits,
      countMargin: reading.countMargin,
      quad: quadOfAll(
        digits.flatMap(({ quad }) => (quad === null ? [] : [quad])),
        direction,
      ),
    },
    covered: items.flatMap(({ placed }) => placed ?? []),
    score: proof - 0.3 * reading.countMargin,
  }
}
