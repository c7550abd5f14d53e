import { addsUp } from '../check-digit'
import { type GroupEvidence, groupEvidenceOf } from './digit-evidence'
import { digitThresholds } from './digit-thresholds'
import { agreeingFrames, type FusedDigits, type PictureKind, readingOf } from './fused-digits'

/** A group that was proven, and the frame that proved it. */
export type ProvenGroup = { readonly digits: string; readonly frame: number }

/** One line's digits within an ID: those from `from` on, up to the next line's. */
export type Piece = { readonly fused: FusedDigits; readonly from: number }

/** An ID's groups after a frame, and which of them stay proven. */
export type GroupsNow = {
  readonly groups: readonly GroupEvidence[]
  readonly proven: readonly (ProvenGroup | null)[]
}

/**
 * Works out all groups of an ID. A group that was proven stays so, whatever single frames say, until several later
 * ones agree on something else.
 * @param pieces the ID's lines in order; just one where it was seen as a whole
 */
export function groupsNow(
  pieces: readonly Piece[],
  groupLength: number,
  before: readonly (ProvenGroup | null)[],
  frame: number,
  picture: PictureKind,
): GroupsNow {
  const logarithms = pieces.flatMap(({ fused }) => fused.logarithms)
  const count = logarithms.length / groupLength
  const proven: (ProvenGroup | null)[] = []
  const groups = Array.from({ length: count }, (_, group): GroupEvidence => {
    const from = group * groupLength
    const held = before[group] ?? null
    if (held !== null && !isContradicted(pieces, from, held)) {
      proven.push(held)
      return { kind: 'proven', digits: held.digits }
    }
    const evidence = groupEvidenceOf(
      logarithms.slice(from, from + groupLength),
      digitThresholds[picture],
      agreeing(pieces, from, groupLength),
    )
    proven.push(evidence.kind === 'proven' ? { digits: evidence.digits, frame } : null)
    return evidence
  })
  return { groups, proven }
}

/** How many frames read a group as it is read now; where two lines share it, both must have been read so often. */
function agreeing(pieces: readonly Piece[], from: number, length: number): number {
  let least = Number.POSITIVE_INFINITY
  for (const { fused, from: start } of pieces) {
    const [first, last] = [Math.max(from, start), Math.min(from + length, start + fused.logarithms.length)]
    if (first >= last) continue
    const digits = readingOf(fused).slice(first - start, last - start)
    least = Math.min(least, agreeingFrames(fused, first - start, digits))
  }
  return least
}

/** Only a line that holds the whole group can speak against it. */
function isContradicted(pieces: readonly Piece[], from: number, { digits, frame }: ProvenGroup): boolean {
  return pieces.some(({ fused, from: start }) => {
    if (from < start || from + digits.length > start + fused.logarithms.length) return false
    const others = fused.readings
      .filter(reading => reading.frame > frame)
      .map(reading => reading.digits.slice(from - start, from - start + digits.length))
      .filter(reading => reading !== digits && addsUp(reading))
    return others.some(
      other => others.filter(one => one === other).length >= digitThresholds.leastContradicting,
    )
  })
}
