import type { GroupEvidence } from './digit-evidence'
import type { BlockSighting, Quad } from './digit-sighting'

/** One ID as far as the frames have shown it. */
export type Track = {
  /** Stays the same for the same ID; other IDs of the same fusion have other numbers. */
  readonly number: number
  readonly kind: BlockSighting['kind']
  readonly groupLength: number
  readonly groups: readonly GroupEvidence[]
  /** All digits, once every group is proven. */
  readonly digits: string | null
  /** How many groups are proven. */
  readonly progress: number
  /** How many frames showed it, and the last one that did (counted from 1). */
  readonly frames: number
  readonly lastFrame: number
  /** Where it last stood: each digit's place in the frame that showed it last, null where that did not show it. */
  readonly quads: readonly (Quad | null)[]
}

/** A track with what follows from its groups. */
export function trackOf(known: Omit<Track, 'digits' | 'progress'>): Track {
  const proven = known.groups.flatMap(group => (group.kind === 'proven' ? [group.digits] : []))
  return {
    ...known,
    progress: proven.length,
    digits: proven.length === known.groups.length ? proven.join('') : null,
  }
}
