import type { DigitRuns } from './digit-runs'

/** Whether a run starts at a digit, or the digits end there. */
export function isRunStart(runs: DigitRuns, place: number): boolean {
  return runs.starts[place] === 1 || place === runs.digits.length
}

/** The last run that begins before a digit. */
export function lastRunBefore(runs: DigitRuns, from: number, digit: number): number {
  let run = from
  while (run + 1 < runs.count && (runs.offset[run + 1] ?? 0) < digit) run++
  return run
}
