import { type DigitRuns, runLength } from './digit-runs'

/** A group as it is written: one run, or two halves; its first and its last run. */
export type Unit = { readonly first: number; readonly last: number }

/** How an ID's groups are written. */
export type Writing = {
  readonly groupLength: number
  /** In words: short numbers may stand between the groups, and no group is in halves. */
  readonly isTold: boolean
}

/** Times, counters and names. */
const longestShortRun = 4
const mostUnits = 36

/** Some runs as groups; null where one of them is neither a group nor half of one. */
export function unitsOf(runs: DigitRuns, first: number, last: number, writing: Writing): Unit[] | null {
  const { groupLength, isTold } = writing
  const units: Unit[] = []
  for (let run = first; run <= last; run++) {
    const length = runLength(runs, run)
    if (length === groupLength) units.push({ first: run, last: run })
    else if (!isTold && length === 3 && run < last && runLength(runs, run + 1) === groupLength - 3) {
      units.push({ first: run, last: ++run })
    } else if (!isTold || length > longestShortRun) return null
  }
  return units
}

/** What separates the units: names, times and counters made equal. */
export function separatorsOf(runs: DigitRuns, units: readonly Unit[]): string[] {
  return units.slice(1).map((unit, index) => separatorOf(runs, units[index] ?? unit, unit))
}

/** A row of numbers like groups beside one, none of them taken yet: how many, and what separates them all. */
export type Row = { readonly next: Unit | null; readonly count: number; readonly separator: string }

/** The row that goes on before some unit (`step` -1) or behind it (1); `next` is the unit beside it. */
export function rowBeside(runs: DigitRuns, unit: Unit, step: -1 | 1, writing: Writing): Row {
  let before = unit
  let separator = ''
  let next: Unit | null = null
  for (let count = 0; ; count++) {
    const beside = count < mostUnits ? unitBeside(runs, before, step, writing) : null
    const own =
      beside && separatorOf(runs, ...(step < 0 ? ([beside, before] as const) : ([before, beside] as const)))
    if (count === 0) {
      next = beside
      separator = own ?? ''
    }
    if (!beside || own !== separator) return { next, count, separator }
    before = beside
  }
}

/** A number beside a unit that is about so long as a group: a digit may be missing, or one too many. */
function unitBeside(runs: DigitRuns, { first, last }: Unit, step: -1 | 1, writing: Writing): Unit | null {
  const { groupLength, isTold } = writing
  let run = step < 0 ? first - 1 : last + 1
  while (isTold && runLength(runs, run) > 0 && runLength(runs, run) <= 2) run += step
  if (!isFree(runs, run)) return null
  if (Math.abs(runLength(runs, run) - groupLength) <= 1) return { first: run, last: run }
  const other = run + step
  if (first === last) return null
  const length = runLength(runs, run) + (isFree(runs, other) ? runLength(runs, other) : 0)
  if (Math.abs(length - groupLength) > 1) return length === 3 ? { first: run, last: run } : null
  return step < 0 ? { first: other, last: run } : { first: run, last: other }
}

function isFree(runs: DigitRuns, run: number): boolean {
  return run >= 0 && run < runs.count && runs.used[run] === 0
}

function separatorOf(runs: DigitRuns, before: Unit, unit: Unit): string {
  const between = runs.plain.slice(runs.to[before.last] ?? 0, runs.from[unit.first] ?? 0)
  return between.replace(/\d/g, '0').replace(/[A-Ia-i]/g, 'A')
}
