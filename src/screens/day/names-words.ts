import type { ListFault } from '../../domain/records/name-list'
import type { DayWords } from '../../i18n/en/day'
import type { ListRefusal, PatternProblem } from '../../stores/names-store'

type NameWords = DayWords['names']

/** What is wrong with a pattern. */
export function patternProblemWords({ patternProblems: words }: NameWords, problem: PatternProblem): string {
  switch (problem.kind) {
    case 'too-many':
      return words['too-many'](problem.count, problem.limit)
    case 'too-long':
      return words['too-long'](problem.longest)
    case 'no-range':
      return words['no-range'](problem.text)
    default:
      return words[problem.kind]
  }
}

/** Why a list gives no names. */
export function refusalWords({ listProblems: words }: NameWords, problem: ListRefusal): string {
  return problem.kind === 'too-many' ? words['too-many'](problem.count, problem.limit) : words[problem.kind]
}

/** What is wrong with one line. */
export function lineProblemWords({ problems: words }: NameWords, { problem }: ListFault): string {
  switch (problem.kind) {
    case 'wrong-length':
      return words['wrong-length'](problem.digits)
    case 'check-digit':
      return words['check-digit'](problem.groups.map(group => group + 1).join(', '))
    case 'too-long':
      return words['too-long'](problem.longest)
    case 'repeated':
      return words.repeated(problem.line)
    default:
      return words[problem.kind]
  }
}
