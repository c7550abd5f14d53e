import { installationShape54 } from '../id-shape'
import { type DigitRuns, rightGroups } from './digit-runs'
import type { IdKind } from './found-run'
import { type IdForm, idForms } from './id-kinds'
import { shiftedRightGroups, widestShift } from './shifted-groups'

/** How well a stretch of digits fits a form: how many groups add up when as few places as possible are damaged. */
export type Evidence = {
  readonly form: IdForm
  readonly right: number
  /** The same for no damaged place, one, two and three. */
  readonly rightByDamage: readonly number[]
  /** Digits missing (below 0) or too many. */
  readonly difference: number
}

/** More or fewer digits than this are not looked at as a damaged ID without a label. */
export const longestDamaged = 84
export const leastDamaged = 36
const legacyForm: IdForm = { kind: 'installation-id', shape: installationShape54, digits: 54 }
/** So many groups must add up where no label names the digits. */
const leastRight = 6
/** Groups that may fail without being one of the damaged ones, by the number of damaged ones. */
const mostUnexplained: readonly number[] = [3, 1, 0, 0]
/** A label is only disbelieved against so many right groups of the other kind. */
const leastAgainstLabel = 4

/** The form that a stretch of digits fits best: many right groups, few digits missing or too many. */
export function bestEvidence(runs: DigitRuns, from: number, to: number, label: IdKind | null): Evidence {
  const all = idForms.map(form => evidenceFor(runs, from, to, form))
  const best = bestOf(all)
  if (label === null) return legacyInstallation(runs, from, to, best) ?? best
  const labelled = bestOf(all.filter(one => one.form.kind === label))
  return labelled.right >= best.right || best.right < leastAgainstLabel ? labelled : best
}

/** Whether the first of two says more: every three digits missing or too many outweigh one right group. */
function isBetter(one: Evidence, than: Evidence): boolean {
  return scoreOf(one) > scoreOf(than)
}

function scoreOf(evidence: Evidence): number {
  return evidence.right * 3 - Math.abs(evidence.difference)
}

/**
 * Whether digits in one piece may be reported without a label: at least six groups add up, and hardly any does not
 * beside the damaged ones. Random digits pass in less than one of five thousand cases.
 */
export function convinces(evidence: Evidence): boolean {
  const { form, difference } = evidence
  const isFarOff = Math.abs(difference) > widestShift
  const length = form.digits + difference
  const groups = isFarOff ? Math.ceil(length / form.shape.groupLength) : form.shape.groupCount
  return evidence.rightByDamage.some((right, damaged) => {
    if (damaged === 3 && Math.abs(difference) > 3) return false
    return right >= leastRight && groups - damaged - right <= (mostUnexplained[damaged] ?? 0)
  })
}

/** Whether all groups but one, lost or wrong, add up: what digits in many pieces must show. */
export function isNearlyProven(evidence: Evidence): boolean {
  const [whole = 0, once = 0] = evidence.rightByDamage
  return Math.max(whole, once) >= evidence.form.shape.groupCount - 1
}

/** A cheap look at whether `bestEvidence` can convince: groups counted from the left plus groups counted from the right. */
export function mayConvince(runs: DigitRuns, from: number, to: number): boolean {
  const length = to - from
  if (length < leastDamaged || length > longestDamaged) return false
  return [6, 7].some(groupLength => alignedBothWays(runs, from, to, groupLength) >= leastRight)
}

function alignedBothWays(runs: DigitRuns, from: number, to: number, groupLength: number): number {
  const groups = Math.min(9, Math.floor((to - from) / groupLength))
  const left = rightGroups(runs, from, groupLength, groups)
  if (groups * groupLength === to - from) return left
  return left + rightGroups(runs, to - groups * groupLength, groupLength, groups)
}

function bestOf(all: readonly Evidence[]): Evidence {
  return all.reduce((best, one) => (isBetter(one, best) ? one : best))
}

/** 50 digits were an installation ID once, eight groups of six and two more; not so where another reading fits better. */
function legacyInstallation(runs: DigitRuns, from: number, to: number, best: Evidence): Evidence | null {
  if (to - from !== 50) return null
  const right = rightGroups(runs, from, 6, 8)
  if (best.right >= leastRight && right < 8) return null
  return { form: legacyForm, right, rightByDamage: [-1, right], difference: -4 }
}

function evidenceFor(runs: DigitRuns, from: number, to: number, form: IdForm): Evidence {
  const difference = to - from - form.digits
  const rightByDamage = shiftedRightGroups(runs, from, to, form.shape)
  return { form, difference, right: Math.max(0, ...rightByDamage), rightByDamage }
}
