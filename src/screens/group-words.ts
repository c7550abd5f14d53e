import type { IdGroup } from '../domain/id-groups'
import type { IdProblem } from '../domain/id-problems'
import { groupLetters } from '../domain/id-shape'
import type { WorkWords } from '../i18n/en/work'

/** Digits parted by spaces, so that a screen reader says them one by one. */
export function spelled(digits: string): string {
  return digits.split('').join(' ')
}

/** A group's accessible name: its number or letter, its digits one by one, its state. */
function describeGroup({ group }: WorkWords, name: string, { digits, length, state }: IdGroup): string {
  const said = spelled(digits)
  if (state === 'empty') return `${name}: ${group.empty}`
  if (state === 'partial') return `${name}: ${group.partial(said, length - digits.length)}`
  return `${name}: ${state === 'right' ? group.right(said) : group.wrong(said)}`
}

/** The words of a grid that shows an installation ID. */
export function installationGridWords(work: WorkWords) {
  return gridWords(work, work.group.installationLabel, work.group.installation)
}

/** The words of a grid that shows a confirmation ID. */
export function confirmationGridWords(work: WorkWords) {
  const name = (index: number) => work.group.confirmation(groupLetters[index] ?? '')
  return gridWords(work, work.group.confirmationLabel, name)
}

function gridWords(work: WorkWords, label: string, name: (index: number) => string) {
  return {
    label,
    describe: (index: number, group: IdGroup) => describeGroup(work, name(index), group),
    stateWord: (_index: number, group: IdGroup) => (group.state === 'wrong' ? work.group.ask : ''),
  }
}

/** One sentence for one problem of an ID. */
export function problemWords(
  work: WorkWords,
  kind: 'installation' | 'confirmation',
  problem: IdProblem,
): string {
  const name = (group: number) =>
    kind === 'installation'
      ? work.group.installation(group)
      : work.group.confirmation(groupLetters[group] ?? '')
  switch (problem.kind) {
    case 'digits-missing':
    case 'digits-extra':
      return work.problem.length(
        problem.kind === 'digits-missing' ? 'missing' : 'extra',
        problem.count,
        problem.firstFailingGroup === null ? null : name(problem.firstFailingGroup),
      )
    case 'wrong-group':
      return work.problem.wrongGroup(name(problem.group))
    case 'legacy-length':
      return work.problem.legacy(problem.digits)
    case 'equal-groups':
      return work.problem.equal(name(problem.first), name(problem.second))
  }
}

/** The groups that a question is about: two that are equal. */
export function questionedGroups(problems: readonly IdProblem[]): number[] {
  return problems.flatMap(problem => (problem.kind === 'equal-groups' ? [problem.first, problem.second] : []))
}
