import { leastProof, proofOf } from './block-proof'
import type { PartSighting, Quad } from './digit-sighting'
import { addFrame, type FusedDigits, firstDigits, type PictureKind, showsTheSame } from './fused-digits'
import { groupsNow, type Piece, type ProvenGroup } from './proven-groups'
import { type Track, trackOf } from './track'

/** One line of digits, seen in one or more frames. */
export type PartTrack = {
  readonly number: number
  readonly firstFrame: number
  readonly lastFrame: number
  readonly afterLabel: boolean
  /** The lines that were seen above this one in the same frame, by their numbers. */
  readonly above: readonly number[]
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
  const above: number[] = []
  for (const { digits, afterLabel } of sightings) {
    const before = all.find(part => part.lastFrame < frame && showsTheSame(part.fused, digits))
    const number = before?.number ?? Math.max(0, ...all.map(part => part.number)) + 1
    const after: PartTrack = {
      number,
      firstFrame: before?.firstFrame ?? frame,
      lastFrame: frame,
      afterLabel: afterLabel || (before?.afterLabel ?? false),
      above: [...new Set([...(before?.above ?? []), ...above])],
      fused:
        before === undefined
          ? firstDigits(digits, frame, picture)
          : addFrame(before.fused, digits, frame, picture),
      quads: digits.map(({ quad }) => quad),
    }
    above.push(number)
    all = before === undefined ? [...all, after] : all.map(part => (part === before ? after : part))
  }
  return [...all].sort((a, b) => b.lastFrame - a.lastFrame || a.number - b.number).slice(0, mostParts)
}

type Selection = { readonly lines: readonly PartTrack[]; readonly groupLength: number }

/**
 * The ID that the lines so far make; the one before where they make none, or more than one: with lines that end where
 * a group ends, the checks would prove the lines of two IDs mixed up just as well.
 */
export function joinedTrack(
  before: JoinedTrack | null,
  parts: readonly PartTrack[],
  number: number,
  frame: number,
  picture: PictureKind,
): JoinedTrack | null {
  const [selection, another] = selections(parts).flatMap((lines): readonly Selection[] =>
    lengths
      .filter(({ count, groupLength }) => count === digitCountOf(lines) && isOrdered(lines, groupLength))
      .map(({ groupLength }) => ({ lines, groupLength }))
      .filter(isProven),
  )
  if (selection === undefined || another !== undefined) return before
  return joinedOf(selection.lines, selection.groupLength, before, number, frame, picture)
}

function isProven({ lines, groupLength }: Selection): boolean {
  const logarithms = lines.flatMap(({ fused }) => fused.logarithms)
  return proofOf(logarithms, groupLength) >= leastProof
}

/**
 * Whether the order of lines is certain: by the checks where a group runs on into the next line, else by lines seen
 * above each other, or by the label before the first of two.
 */
function isOrdered(lines: readonly PartTrack[], groupLength: number): boolean {
  let from = 0
  return lines.every((line, index) => {
    const before = lines[index - 1]
    const isInsideGroup = from % groupLength !== 0
    from += line.fused.logarithms.length
    if (before === undefined) return true
    if (before.above.includes(line.number)) return false
    const isAfterLabel = lines.length === 2 && before.afterLabel && !line.afterLabel
    return isInsideGroup || line.above.includes(before.number) || isAfterLabel
  })
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

/** All selections of two to four lines, in any order. */
function selections(parts: readonly PartTrack[]): readonly (readonly PartTrack[])[] {
  const longer = (lines: readonly PartTrack[]): (readonly PartTrack[])[] => {
    if (lines.length === mostLines) return []
    // Stryker disable next-line ConditionalExpression,EqualityOperator: more digits than an ID has only cost time
    if (digitCountOf(lines) > lengths[0].count) return []
    return parts
      .filter(part => !lines.includes(part))
      .flatMap(part => [[...lines, part], ...longer([...lines, part])])
  }
  return longer([]).filter(lines => lines.length > 1)
}

function digitCountOf(lines: readonly PartTrack[]): number {
  return lines.reduce((sum, { fused }) => sum + fused.logarithms.length, 0)
}
