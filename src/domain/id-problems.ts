import type { IdGroup } from './id-groups'
import { confirmationShape, digitCount, type IdShape } from './id-shape'

/**
 * What is wrong, or questionable, with a whole ID. Group numbers count from 0.
 * `equal-groups` and `all-equal` are questions ("read twice?"), the others are faults.
 */
export type IdProblem =
  | { readonly kind: 'digits-missing'; readonly count: number; readonly firstFailingGroup: number | null }
  | { readonly kind: 'digits-extra'; readonly count: number; readonly firstFailingGroup: number | null }
  | { readonly kind: 'wrong-group'; readonly group: number }
  | { readonly kind: 'legacy-length'; readonly digits: 42 | 50 }
  | { readonly kind: 'equal-groups'; readonly first: number; readonly second: number }

/** Whether a problem keeps the ID from being used, rather than being a question to the user. */
export function isFault(problem: IdProblem): boolean {
  return problem.kind !== 'equal-groups'
}

/** Which groups equal an earlier one: a group read twice keeps the length and passes every check. */
function equalGroups(groups: readonly IdGroup[]): IdProblem[] {
  const seen = groups.map(group => (group.state === 'right' ? group.digits : null))
  const problems: IdProblem[] = []
  seen.forEach((digits, second) => {
    const first = digits === null ? second : seen.indexOf(digits)
    if (first < second) problems.push({ kind: 'equal-groups', first, second })
  })
  return problems
}

/**
 * All that is wrong or questionable with the digits of one ID. Where digits are missing or too many, every group behind
 * the place fails for that reason alone, so only the first one is named.
 * @param groups the digits in their groups: cut from the left, or as they were written
 */
export function problemsOf(digits: string, shape: IdShape, groups: readonly IdGroup[]): IdProblem[] {
  const length = lengthProblem(digits, shape, groups)
  if (length) return [...legacyProblems(digits, shape), length]
  return [...wrongGroups(groups), ...equalGroups(groups)]
}

function wrongGroups(groups: readonly IdGroup[]): IdProblem[] {
  const problems: IdProblem[] = []
  groups.forEach(({ state }, group) => {
    if (state === 'wrong') problems.push({ kind: 'wrong-group', group })
  })
  return problems
}

/** Windows XP and Server 2003 began with 50 and 42 digits: such a number is named, not accepted. */
function legacyProblems(digits: string, shape: IdShape): IdProblem[] {
  const isConfirmation = shape.groupCount === confirmationShape.groupCount
  if (isConfirmation && digits.length === 42) return [{ kind: 'legacy-length', digits: 42 }]
  return !isConfirmation && digits.length === 50 ? [{ kind: 'legacy-length', digits: 50 }] : []
}

function lengthProblem(digits: string, shape: IdShape, groups: readonly IdGroup[]): IdProblem | null {
  const difference = digits.length - digitCount(shape)
  const failing = groups.findIndex(group => group.state !== 'right')
  const firstFailingGroup = failing === -1 ? null : failing
  if (difference < 0) return { kind: 'digits-missing', count: -difference, firstFailingGroup }
  return difference > 0 ? { kind: 'digits-extra', count: difference, firstFailingGroup } : null
}
