import type { BlockSighting, FrameSighting } from './digit-sighting'
import {
  addFrame,
  type FusedDigits,
  firstDigits,
  type PictureKind,
  readingOf,
  showsTheSame,
} from './fused-digits'
import { addParts, type JoinedTrack, joinedTrack, type PartTrack } from './part-fusion'
import { groupsNow, type ProvenGroup } from './proven-groups'
import { type Track, trackOf } from './track'

/** All that the frames so far have shown. Never changed in place. */
export type Fusion = {
  /** How many frames went in. */
  readonly frame: number
  /** The IDs, in the order of first sight. */
  readonly tracks: readonly Track[]
  readonly blocks: readonly BlockTrack[]
  readonly parts: readonly PartTrack[]
  readonly joined: JoinedTrack | null
  readonly nextNumber: number
}

/** An ID that was seen as a whole. */
export type BlockTrack = {
  readonly track: Track
  readonly fused: FusedDigits
  readonly proven: readonly (ProvenGroup | null)[]
}

/** So many IDs are kept; those with the least progress go first, the one seen longest ago before the others. */
const mostTracks = 8

/** Before the first frame. */
export const emptyFusion: Fusion = {
  frame: 0,
  tracks: [],
  blocks: [],
  parts: [],
  joined: null,
  nextNumber: 1,
}

/** Adds what one frame showed. Two looks at a still picture count as two frames, with thresholds of their own. */
export function fuse(
  fusion: Fusion,
  sighting: FrameSighting,
  { picture }: { readonly picture: PictureKind },
): Fusion {
  const frame = fusion.frame + 1
  let { blocks, nextNumber } = fusion
  for (const block of sighting.blocks) {
    const before =
      blocks.find(one => one.track.lastFrame < frame && showsTheSame(one.fused, block.digits)) ?? null
    const number = before?.track.number ?? nextNumber++
    const after = seenAgain(before, block, number, frame, picture)
    blocks = before === null ? [...blocks, after] : blocks.map(one => (one === before ? after : one))
  }
  blocks = withoutLeast(blocks)
  const parts = addParts(fusion.parts, sighting.parts, frame, picture)
  const joined =
    // Stryker disable next-line ConditionalExpression,EqualityOperator: joining the same lines again only costs time
    sighting.parts.length > 0 ? joinedTrack(fusion.joined, parts, nextNumber, frame, picture) : fusion.joined
  if (joined?.track.number === nextNumber) nextNumber++
  return { frame, tracks: tracksOf(blocks, joined), blocks, parts, joined, nextNumber }
}

function seenAgain(
  before: BlockTrack | null,
  block: BlockSighting,
  number: number,
  frame: number,
  picture: PictureKind,
): BlockTrack {
  const fused =
    before === null
      ? firstDigits(block.digits, frame, picture)
      : addFrame(before.fused, block.digits, frame, picture)
  const pieces = [{ fused, from: 0 }]
  const { groups, proven } = groupsNow(pieces, block.groupLength, before?.proven ?? [], frame, picture)
  const track = trackOf({
    number,
    kind: block.kind,
    groupLength: block.groupLength,
    groups,
    frames: fused.frames,
    lastFrame: frame,
    quads: block.digits.map(({ quad }) => quad),
  })
  return { track, fused, proven }
}

function withoutLeast(blocks: readonly BlockTrack[]): readonly BlockTrack[] {
  const kept = [...blocks]
    .sort((a, b) => b.track.progress - a.track.progress || b.track.lastFrame - a.track.lastFrame)
    .slice(0, mostTracks)
  return blocks.filter(block => kept.includes(block))
}

/** What is shown: an ID once, however it was seen, and no ID that is another one with a group left out. */
function tracksOf(blocks: readonly BlockTrack[], joined: JoinedTrack | null): readonly Track[] {
  const whole = blocks.filter(block => !blocks.some(other => isShortened(block, other)))
  if (joined === null) return whole.map(({ track }) => track)
  const same = whole.find(block => isSameId(block, joined))
  const tracks = whole.map(block => (block === same ? withMore(block.track, joined.track) : block.track))
  return (same === undefined ? [...tracks, joined.track] : tracks).sort((a, b) => a.number - b.number)
}

/** 54 digits of which a whole group was not seen are 48 digits that add up. */
function isShortened(block: BlockTrack, other: BlockTrack): boolean {
  if (block.track.kind !== 'confirmation-id' || other.fused.logarithms.length !== 54) return false
  const groups = new Set(readingOf(other.fused).match(/.{6}/g))
  const shown = [...(readingOf(block.fused).match(/.{6}/g) ?? [])]
  return shown.filter(group => groups.has(group)).length >= 6
}

function isSameId(block: BlockTrack, joined: JoinedTrack): boolean {
  if (block.track.kind !== joined.track.kind) return false
  const digits = readingOf(block.fused)
  const groups = joined.track.groups.flatMap((group, index) =>
    group.kind === 'proven' ? [digits.startsWith(group.digits, index * group.digits.length)] : [],
  )
  return groups.filter(Boolean).length * 2 > groups.length
}

function withMore(track: Track, joined: Track): Track {
  const groups = track.groups.map((group, index) => {
    const other = joined.groups[index]
    return group.kind !== 'proven' && other?.kind === 'proven' ? other : group
  })
  return trackOf({ ...track, groups })
}
