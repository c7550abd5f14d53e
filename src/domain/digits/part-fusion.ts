import { leastProof, proofOf } from './block-proof'
import type { PartSighting, Quad } from './digit-sighting'
import { addFrame, type FusedDigits, firstDigits, type PictureKind, showsTheSame } from './fused-digits'
import { groupsNow, type Piece, type ProvenGroup } from './proven-groups'
import { type Track, trackOf } from './track'

/** One line of digits, seen in one or more frames. */
export type PartTrack = {
  readonly firstFrame: number
  readonly lastFrame: number
  readonly afterLabel: boolean
  readonly fused: FusedDigits
  readonly quads: readonly (Quad | null)[]
}

/** Lines that were joined to one ID. */
export type JoinedTrack = { readonly track: Track; readonly proven: readonly (ProvenGroup | null)[] }

/** So many lines are kept, the newest, and so many at most make one ID. */
const [mostParts, mostLines] = [8, 4]
const lengths = [
  { count: 63, groupLength: 7 },
  { count: 54, groupLength: 6 },
] as const

/** Adds the lines that one frame showed. */
export function addParts(
  parts: readonly PartTrack[],
  sightings: readonly PartSighting[],
  frame: number,
  picture: PictureKind,
): readonly PartTrack[] {
  let all = parts
  for (const { digits, afterLabel } of sightings) {
    const before = all.find(part => part.lastFrame < frame && showsTheSame(part.fused, digits))
    const after: PartTrack = {
      firstFrame: before?.firstFrame ?? frame,
      lastFrame: frame,
      afterLabel: afterLabel || (before?.afterLabel ?? false),
      fused:
        before === undefined
          ? firstDigits(digits, frame, picture)
          : addFrame(before.fused, digits, frame, picture),
      quads: digits.map(({ quad }) => quad),
    }
    all = before === undefined ? [...all, after] : all.map(part => (part === before ? after : part))
  }
  return [...all].sort((a, b) => b.lastFrame - a.lastFrame).slice(0, mostParts)
}

/** The ID that the lines so far make, in the order of first sight, the one after the label first; null without proof. */
export function joinedTrack(
  before: JoinedTrack | null,
  parts: readonly PartTrack[],
  number: number,
  frame: number,
  picture: PictureKind,
): JoinedTrack | null {
  const ordered = [...parts].sort(
    (a, b) => Number(b.afterLabel) - Number(a.afterLabel) || a.firstFrame - b.firstFrame,
  )
  let best: { lines: readonly PartTrack[]; groupLength: number; proof: number } | null = null
  for (const lines of selections(ordered)) {
    const logarithms = lines.flatMap(({ fused }) => fused.logarithms)
    const groupLength = lengths.find(({ count }) => count === logarithms.length)?.groupLength
    if (groupLength === undefined) continue
    const proof = proofOf(logarithms, groupLength)
    if (proof >= leastProof && proof > (best?.proof ?? 0)) best = { lines, groupLength, proof }
  }
  if (best === null) return before
  return joinedOf(best.lines, best.groupLength, before, number, frame, picture)
}

function joinedOf(
  lines: readonly PartTrack[],
  groupLength: number,
  before: JoinedTrack | null,
  number: number,
  frame: number,
  picture: PictureKind,
): JoinedTrack {
  let from = 0
  const pieces = lines.map(({ fused }): Piece => {
    const piece = { fused, from }
    from += fused.logarithms.length
    return piece
  })
  const isSame = before !== null && before.track.groupLength === groupLength && agrees(before, pieces)
  const { groups, proven } = groupsNow(pieces, groupLength, isSame ? before.proven : [], frame, picture)
  const lastFrame = Math.max(...lines.map(line => line.lastFrame))
  return {
    proven,
    track: trackOf({
      number: isSame ? before.track.number : number,
      kind: 'installation-id',
      groupLength,
      groups,
      frames: Math.min(...lines.map(({ fused }) => fused.frames)),
      lastFrame,
      quads: lines.flatMap(line => (line.lastFrame === lastFrame ? line.quads : line.quads.map(() => null))),
    }),
  }
}

/** Whether the groups proven before still stand in the lines: otherwise this is another ID. */
function agrees({ proven }: JoinedTrack, pieces: readonly Piece[]): boolean {
  const digits = pieces
    .flatMap(({ fused }) => fused.logarithms.map(place => place.indexOf(Math.max(...place))))
    .join('')
  const held = proven.flatMap((group, index) => (group === null ? [] : [{ ...group, index }]))
  const same = held.filter(group => digits.startsWith(group.digits, group.index * group.digits.length))
  return held.length === 0 || same.length * 2 > held.length
}

/** All selections of two to four lines that keep the order. */
function selections(ordered: readonly PartTrack[]): readonly (readonly PartTrack[])[] {
  let all: (readonly PartTrack[])[] = [[]]
  for (const part of ordered) {
    all = [...all, ...all.filter(lines => lines.length < mostLines).map(lines => [...lines, part])]
  }
  return all.filter(lines => lines.length > 1)
}
