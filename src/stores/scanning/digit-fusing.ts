import type { GroupEvidence } from '../../domain/digits/digit-evidence'
import type { Fusion } from '../../domain/digits/digit-fusion'
import type { BlockSighting, FrameSighting } from '../../domain/digits/digit-sighting'
import type { ExpectedId } from '../../domain/digits/expected-id'
import type { Track } from '../../domain/digits/track'
import type { SeenGroup, SeenId, SeenPlace } from './seen-id'

/** Where even the likeliest digit is less likely, to offer some would be guessing aloud. */
const leastOffered = 0.3
const unknown = { digit: null, probability: 0, alternatives: [] }

/** What the looks so far have come to. */
export type FusedLooks = {
  /** In the order of first sight. */
  readonly ids: readonly SeenId[]
  /** The number of the ID that each block of the last look belongs to; null: to none. */
  readonly blocks: readonly (number | null)[]
}

/** Takes looks together. */
export type DigitFusing = { add(sighting: FrameSighting): FusedLooks }

/**
 * Loads what takes evidence together: nothing of it is wanted before digits were seen. IDs of another kind than the
 * expected one are left out.
 */
export async function startDigitFusing(
  picture: 'live' | 'still',
  expected: ExpectedId,
): Promise<DigitFusing> {
  const { emptyFusion, fuse } = await import('../../domain/digits/digit-fusion')
  let fusion: Fusion = emptyFusion
  return {
    add(sighting) {
      fusion = fuse(fusion, sighting, { picture })
      const tracks = fusion.tracks.filter(track => track.kind === expected)
      return {
        ids: tracks.map(track => seenIdOf(track, fusion.frame)),
        blocks: sighting.blocks.map(block => tracks.find(track => isSeenIn(track, block))?.number ?? null),
      }
    },
  }
}

/** A track keeps the very places that its last frame showed. */
function isSeenIn(track: Track, block: BlockSighting): boolean {
  return block.digits.some(({ quad }, place) => quad !== null && quad === track.quads[place])
}

function seenIdOf({ number, groups, groupLength, lastFrame, quads }: Track, frame: number): SeenId {
  return {
    number,
    groups: groups.map(group => seenGroupOf(group, groupLength)),
    inView: lastFrame === frame,
    top: quads.find(quad => quad !== null)?.[0].y ?? 0,
  }
}

function seenGroupOf(evidence: GroupEvidence, length: number): SeenGroup {
  if (evidence.kind === 'proven') {
    const places = [...evidence.digits].map(digit => ({ digit, doubtful: false, choices: [digit] }))
    return { state: 'proven', places }
  }
  const { places, doubtful, suggestion, kind } = evidence
  return {
    state: kind === 'unseen' ? 'empty' : 'unsure',
    places: Array.from({ length }, (_, index): SeenPlace => {
      const { digit, probability, alternatives } = places[index] ?? unknown
      // Where the check fails, the likeliest reading that holds differs at the place to look at.
      const suggested = kind === 'wrong' && suggestion[index] !== digit ? [suggestion[index] ?? ''] : []
      const others = [...new Set([...suggested, ...alternatives])].filter(other => other !== digit)
      const isDoubtful =
        digit === null || suggested.length > 0 || (doubtful.includes(index) && others.length > 0)
      return {
        digit: digit ?? '',
        doubtful: isDoubtful,
        choices:
          probability < leastOffered ? [] : [...(digit === null ? [] : [digit]), ...others].slice(0, 4),
      }
    }),
  }
}
