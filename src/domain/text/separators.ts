import type { DigitRuns } from './digit-runs'

/** What stands before a run, for comparing separators; the letters of the groups count as equal. */
export function separatorBefore(runs: DigitRuns, run: number): string {
  return runs.plain.slice(runs.to[run - 1] ?? 0, runs.from[run] ?? 0).replace(/[A-Ia-i]/g, 'A')
}

/** All the ways in which the runs from one to another are separated. */
export function separatorsIn(runs: DigitRuns, first: number, last: number): Set<string> {
  const separators = new Set<string>()
  for (let run = first + 1; run <= last; run++) separators.add(separatorBefore(runs, run))
  return separators
}
