import { addsUp } from '../../../src/domain/check-digit.ts'
import type { GroupEvidence } from '../../../src/domain/digits/digit-evidence.ts'
import type { Track } from '../../../src/domain/digits/track.ts'

/**
 * What a picture came to. `accepted`: every group is proven. `accepted-after-repair`: none is proven wrongly, and the
 * suggestions for the others are what the user sees in the picture. `flagged`: an ID is there and more has to be typed.
 */
export type Verdict = 'accepted' | 'accepted-after-repair' | 'flagged' | 'nothing'

/** One ID that a picture showed. */
export type SeenId = {
  readonly kind: string
  /** The likeliest digits; `?` where nothing is known. */
  readonly text: string
  /** The digits with the suggestions for groups that are not proven. */
  readonly suggested: string
  readonly groups: readonly GroupEvidence['kind'][]
  readonly verdict: Verdict
}

/** An ID with its verdict; where the truth is not known a complete suggestion counts as what the user would confirm. */
export function seenId(track: Track, truth: readonly string[] | null): SeenId {
  const groups = track.groups.map(({ kind }) => kind)
  const suggested = track.groups
    .map(group => (group.kind === 'proven' ? group.digits : group.suggestion))
    .join('')
  const repairable = truth === null ? track.groups.every(isComplete) : truth.includes(suggested)
  const verdict = track.digits !== null ? 'accepted' : repairable ? 'accepted-after-repair' : 'flagged'
  return { kind: track.kind, text: textOf(track), suggested, groups, verdict }
}

/** Of several IDs in one picture the least that was reached; `nothing` where none was seen. */
export function verdictOf(ids: readonly SeenId[]): Verdict {
  const order: readonly Verdict[] = ['flagged', 'accepted-after-repair', 'accepted']
  return order.find(verdict => ids.some(id => id.verdict === verdict)) ?? 'nothing'
}

/** How many groups are proven, and how many of these are not what the picture shows. */
export function provenGroups(
  { groups }: Track,
  truth: readonly string[],
): { readonly proven: number; readonly wrong: number } {
  const proven = groups.flatMap((group, index) =>
    group.kind === 'proven' ? [{ index, digits: group.digits }] : [],
  )
  const wrongIn = (id: string) =>
    proven.filter(({ index, digits }) => !id.startsWith(digits, index * digits.length)).length
  return { proven: proven.length, wrong: Math.min(proven.length, ...truth.map(wrongIn)) }
}

function textOf({ groups }: Track): string {
  return groups
    .map(group =>
      group.kind === 'proven' ? group.digits : group.places.map(({ digit }) => digit ?? '?').join(''),
    )
    .join('')
}

function isComplete(group: GroupEvidence): boolean {
  return group.kind === 'proven' || (group.kind === 'unsure' && addsUp(group.suggestion))
}
