import { digitCount, installationShape54 } from '../id-groups'
import { type DigitRuns, rightGroups } from './digit-runs'
import type { IdKind } from './found-run'
import { type IdForm, idForms } from './id-kinds'

/** How well a stretch of digits fits a form: how many groups add up when as few places as possible are damaged. */
export type Evidence = {
  readonly form: IdForm
  readonly right: number
  /** Digits missing (below 0) or too many. */
  readonly difference: number
}

/** Digits may be lost or doubled in so many places. */
const mostDamage = 3
/** More digits than this are not looked at as a damaged ID. */
export const longestDamaged = 84
const leastDamaged = 36
const legacyForm: IdForm = { kind: 'installation-id', shape: installationShape54, digits: 54 }
/** So many groups must add up where no label names the digits. */
const leastRight = 6
/** A label is only disbelieved against so many right groups of the other kind. */
const leastAgainstLabel = 4

/** The form that a stretch of digits fits best: most right groups, then fewest digits missing or too many. */
export function bestEvidence(runs: DigitRuns, from: number, to: number, label: IdKind | null): Evidence {
  const all = idForms.map(form => evidenceFor(runs, from, to, form))
  const best = bestOf(all)
  if (label === null) return legacyInstallation(runs, from, to, best) ?? best
  const labelled = bestOf(all.filter(one => one.form.kind === label))
  return labelled.right >= best.right || best.right < leastAgainstLabel ? labelled : best
}

function bestOf(all: readonly Evidence[]): Evidence {
  return all.reduce((best, one) => (isBetter(one, best) ? one : best))
}

/** 50 digits were an installation ID once, eight groups of six and two more; not so where another reading fits better. */
function legacyInstallation(runs: DigitRuns, from: number, to: number, best: Evidence): Evidence | null {
  if (to - from !== 50) return null
  const right = rightGroups(runs, from, 6, 8)
  if (best.right >= leastRight && right < 8) return null
  return { form: legacyForm, right, difference: -4 }
}

/** Whether the first of two says more. */
export function isBetter(one: Evidence, than: Evidence): boolean {
  if (one.right !== than.right) return one.right > than.right
  return Math.abs(one.difference) < Math.abs(than.difference)
}

/** Whether a stretch may be reported without a label: at least six groups, and two thirds of those it has, add up. */
export function convinces(evidence: Evidence): boolean {
  const { form, right, difference } = evidence
  const groupsThere = Math.ceil((form.digits + Math.min(0, difference)) / form.shape.groupLength)
  return right >= leastRight && right * 3 >= groupsThere * 2
}

/** A cheap look at whether `bestEvidence` can convince: groups counted from the left plus groups counted from the right. */
export function mayConvince(runs: DigitRuns, from: number, to: number): boolean {
  const length = to - from
  if (length < leastDamaged || length > longestDamaged) return false
  return [6, 7].some(groupLength => {
    const groups = Math.min(9, Math.floor(length / groupLength))
    const left = rightGroups(runs, from, groupLength, groups)
    const right = rightGroups(runs, to - groups * groupLength, groupLength, groups)
    return left + right >= leastRight
  })
}

/**
 * Counts right groups from the left; wherever one does not add up, digits may have been lost (or doubled), after which
 * the groups go on shifted. `best[damage][shift]` is the most right groups so far.
 */
function evidenceFor(runs: DigitRuns, from: number, to: number, form: IdForm): Evidence {
  const { groupLength, groupCount } = form.shape
  const difference = to - from - digitCount(form.shape)
  const direction = Math.sign(difference)
  const shifts = Math.abs(difference)
  if (shifts === 0) {
    return { form, difference, right: rightGroups(runs, from, groupLength, groupCount) }
  }
  let best: number[][] = Array.from({ length: mostDamage + 1 }, (_, damage) =>
    Array.from({ length: shifts + 1 }, (_, shift) => (damage === 0 && shift === 0 ? 0 : -1)),
  )
  for (let group = 0; group < groupCount; group++) {
    const start = from + group * groupLength
    best = nextGroup(best, shift => {
      const place = start + direction * shift
      if (place < from || place + groupLength > to) return 0
      return rightGroups(runs, place, groupLength, 1)
    })
  }
  const right = Math.max(0, ...best.map(row => row[shifts] ?? -1))
  return { form, difference, right }
}

function nextGroup(best: readonly (readonly number[])[], rightAt: (shift: number) => number): number[][] {
  const right = (best[0] ?? []).map((_, shift) => rightAt(shift))
  return best.map((row, damage) => {
    const before = damage > 0 ? (best[damage - 1] ?? []) : []
    let bestBefore = -1
    return row.map((count, shift) => {
      const stays = count < 0 ? -1 : count + (right[shift] ?? 0)
      const shifted = bestBefore
      bestBefore = Math.max(bestBefore, before[shift] ?? -1)
      return Math.max(stays, shifted)
    })
  })
}
