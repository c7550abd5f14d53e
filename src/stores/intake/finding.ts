import type { ExpectedId } from '../../domain/digits/expected-id'
import type { InstallationId } from '../../domain/installation-id'
import type { TextFinding } from '../../domain/intake/text-findings'
import type { DigitPictures } from '../scanning/digit-pictures'
import type { SeenId } from '../scanning/seen-id'

/** An ID in a picture of which some groups are not proven: to be put right by hand, never taken as it is. */
export type UnsureId = {
  readonly kind: 'unsure'
  readonly expected: ExpectedId
  readonly seen: SeenId
  readonly beside: readonly InstallationId[]
  /** Whoever drops the finding closes them. */
  readonly pictures: DigitPictures
}

/** Why there is nothing to go on with in a thing. */
export type NothingReason =
  /** A text without anything of use. */
  | 'text'
  /** A picture without digits that are an ID. */
  | 'picture'
  /** The phone cannot open it, or does not give it. */
  | 'unreadable'
  /** Reading it went wrong. */
  | 'failed'
  /** A kind of file that is not read. */
  | 'other-file'

/** What was found in something that came in. */
export type NewFinding =
  | TextFinding
  | UnsureId
  /** A backup, an export or a list of names: read by the import. */
  | { readonly kind: 'record-file'; readonly file: File }
  | { readonly kind: 'nothing'; readonly why: NothingReason }

/** A finding in its place on the preview. */
export type Finding = NewFinding & {
  /** Stays the same while it is shown. */
  readonly number: number
  /** The name of the file that it stands in, as it came; null for texts. */
  readonly source: string | null
}

type Ranked = NewFinding['kind']
const ranks: readonly Ranked[] = [
  'confirmation-id',
  'link',
  'unsure',
  'installation-id',
  'licence',
  'record-file',
  'error-codes',
  'damaged-link',
  'product-keys',
  'nothing',
]

/** Whether it is something to go on with: a product key is only said, and so is nothing. */
export function isOfUse({ kind }: Finding): boolean {
  return kind !== 'product-keys' && kind !== 'nothing'
}

/** Adds what was found to what is shown: each ID once, what can be used on top. */
export function withFindings(shown: readonly Finding[], found: readonly Finding[]): readonly Finding[] {
  const all = [...shown]
  for (const finding of found) {
    const at = all.findIndex(one => isSameThing(one, finding))
    const same = all[at]
    if (same) all[at] = { ...same, ...besideBoth(same, finding) }
    else all.push(finding)
  }
  return all.sort((one, other) => rankOf(one) - rankOf(other))
}

function rankOf(finding: Finding): number {
  const damaged = 'found' in finding && !finding.found.valid
  return ranks.indexOf(finding.kind) + (damaged ? ranks.length : 0)
}

function isSameThing(one: Finding, other: Finding): boolean {
  if ('found' in one && 'found' in other) return one.found.digits === other.found.digits
  return one.kind === 'link' && other.kind === 'link' && one.fragment === other.fragment
}

/** The same answer from two places: what stands beside it in either says whose it is. */
function besideBoth(one: Finding, other: Finding) {
  if (one.kind !== 'confirmation-id' || other.kind !== 'confirmation-id') return {}
  return { beside: [...new Set([...one.beside, ...other.beside])] }
}
