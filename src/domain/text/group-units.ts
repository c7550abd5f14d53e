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

/** Which side of some groups is looked at. */
export type Side = 'before' | 'behind'

/** Numbers like groups beside a unit, the nearest first, and what separates them all. */
export type Row = { readonly units: readonly Unit[]; readonly separator: string }

/** The row that goes on before or behind a unit, of numbers that are not taken yet. */
export function rowBeside(runs: DigitRuns, unit: Unit, side: Side, writing: Writing): Row {
  const units: Unit[] = []
  let separator = ''
  let edge = unit
  // Stryker disable next-line ConditionalExpression,EqualityOperator: longer rows only cost time
  while (units.length < mostUnits) {
    const next = unitBeside(runs, edge, side, writing)
    if (!next) break
    const own = side === 'before' ? separatorOf(runs, next, edge) : separatorOf(runs, edge, next)
    if (units.length === 0) separator = own
    if (own !== separator) break
    units.push(next)
    edge = next
  }
  return { units, separator }
}

/** A number beside a unit that is about so long as a group: a digit may be missing, or one too many. */
function unitBeside(runs: DigitRuns, { first, last }: Unit, side: Side, writing: Writing): Unit | null {
  const { groupLength, isTold } = writing
  const step = side === 'before' ? -1 : 1
  let run = side === 'before' ? first - 1 : last + 1
  while (isTold && runLength(runs, run) > 0 && runLength(runs, run) < 3) run += step
  const length = freeLength(runs, run)
  if (Math.abs(length - groupLength) < 2) return { first: run, last: run }
  if (first === last || length === 0) return null
  const other = run + step
  const whole = length + freeLength(runs, other)
  if (Math.abs(whole - groupLength) > 1) return length === 3 ? { first: run, last: run } : null
  return side === 'before' ? { first: other, last: run } : { first: run, last: other }
}

/** How many digits a run has, none where there is no run or it is taken. */
function freeLength(runs: DigitRuns, run: number): number {
  return runs.used[run] === 0 ? runLength(runs, run) : 0
}

function separatorOf(runs: DigitRuns, before: Unit, unit: Unit): string {
  const between = runs.plain.slice(runs.to[before.last] ?? 0, runs.from[unit.first] ?? 0)
  return between.replace(/\d/g, '0').replace(/[A-Ia-i]/g, 'A')
}
