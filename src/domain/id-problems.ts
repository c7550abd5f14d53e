import { digitCount, type IdGroup, type IdShape } from './id-groups'

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
export function equalGroups(groups: readonly IdGroup[]): IdProblem[] {
  const seen = new Map<string, number>()
  const problems: IdProblem[] = []
  groups.forEach((group, index) => {
    if (group.state !== 'right') return
    const first = seen.get(group.digits)
    if (first === undefined) seen.set(group.digits, index)
    else problems.push({ kind: 'equal-groups', first, second: index })
  })
  return problems
}

/** Every complete group that does not add up. */
export function wrongGroups(groups: readonly IdGroup[]): IdProblem[] {
  return groups.flatMap((group, index) =>
    group.state === 'wrong' ? [{ kind: 'wrong-group', group: index } as const] : [],
  )
}

/** Names a run of digits that is too short or too long for a shape, and the first group that fails in it. */
export function lengthProblem(digits: string, shape: IdShape, groups: readonly IdGroup[]): IdProblem | null {
  const difference = digits.length - digitCount(shape)
  if (difference === 0) return null
  const failing = groups.findIndex(group => group.state === 'wrong')
  const firstFailingGroup = failing === -1 ? null : failing
  return difference < 0
    ? { kind: 'digits-missing', count: -difference, firstFailingGroup }
    : { kind: 'digits-extra', count: difference, firstFailingGroup }
}
