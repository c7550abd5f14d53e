import { groupLetters } from '../../domain/id-shape'
import type { ListProblem } from '../../domain/records/name-list'
import type { Difference } from '../../domain/records/record-differences'
import type { DayWords } from '../../i18n/en/day'
import type { ImportFault, ImportProblem } from '../../stores/records/import-problem'

type Words = DayWords['records']['import']

/** Why a file cannot be taken, in a sentence. */
export function problemText({ problems }: Words, problem: ImportProblem): string {
  switch (problem.kind) {
    case 'too-large':
      return problems.tooLarge(Math.floor(problem.limit / 1024 / 1024))
    case 'too-many':
      return problems.tooMany(problem.count, problem.limit)
    case 'newer-version':
      return problems.newer(problem.version)
    case 'report-only':
      return problem.profile === 'masked' ? problems.masked : problems.anonymous
    case 'damaged':
      return problems.damaged(problem.field)
    case 'backup-damaged':
      return problems.backupDamaged(problem.chunk === null ? null : problem.chunk + 1)
    case 'not-ours':
      return problems.notOurs
    case 'too-costly':
      return problems.tooCostly
    case 'broken-off':
      return problems.brokenOff
    case 'not-given':
      return problems.notGiven
    default:
      return problems[problem.kind]
  }
}

/** One faulty record: where it stands, and what is wrong there. */
export function faultText(words: Words, fault: ImportFault): string {
  const { place } = words
  const where =
    fault.source === 'json'
      ? ([place[fault.list](fault.record), fault.field] as const)
      : ([place.line(fault.line), fault.column === null ? '' : place.column(fault.column)] as const)
  return sentence(words, where, fieldProblem(words, fault.problem))
}

/** One line of a list that cannot be taken. */
export function listFaultText(
  words: Words,
  {
    line,
    column,
    problem,
  }: { readonly line: number; readonly column: number; readonly problem: ListProblem },
): string {
  const { place } = words
  return sentence(words, [place.line(line), place.column(column)], fieldProblem(words, problem))
}

function sentence({ place }: Words, [record, field]: readonly [string, string], problem: string): string {
  return `${field === '' ? record : place.within(record, field)}: ${problem}`
}

function fieldProblem({ faults }: Words, problem: ImportFault['problem'] | ListProblem): string {
  switch (problem.kind) {
    case 'too-long':
      return faults.tooLong(problem.longest)
    case 'check-digit':
      return faults.checkDigit(problem.groups.map(group => groupLetters[group] ?? group + 1).join(', '))
    case 'wrong-length':
      return faults.wrongLength(problem.digits)
    case 'repeated':
      return faults.repeated(problem.line)
    default:
      return faults[problem.kind]
  }
}

/** Longer values are not compared by eye. */
const longestShown = 60

/** What two versions of a record differ in, in a line; what people cannot compare is only named. */
export function differenceText(words: Words, { field, mine, theirs }: Difference): string {
  const title = words.fields[field]
  if (field === 'visit' || field === 'progress') return words.differs(title)
  const shown = (value: string) => {
    if (value === '') return words.nothing
    if (field === 'state' && isStage(words, value)) return words.stages[value]
    if (field === 'installation-id') return groups(value, value.length === 63 ? 7 : 6)
    if (field === 'confirmation-id') return groups(value, 6)
    return value.length > longestShown ? `${value.slice(0, longestShown)}…` : value
  }
  return words.difference(title, shown(mine), shown(theirs))
}

function isStage({ stages }: Words, value: string): value is keyof Words['stages'] {
  return Object.hasOwn(stages, value)
}

function groups(id: string, length: number): string {
  return (id.match(new RegExp(`.{1,${length}}`, 'g')) ?? []).join(' ')
}
