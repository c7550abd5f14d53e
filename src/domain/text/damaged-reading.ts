import { type DigitRuns, gapKinds, joinsPrevious } from './digit-runs'
import type { Evidence } from './id-evidence'
import { separatorBefore } from './separators'

/** One way of reading some runs as an ID with faults. */
export type DamagedReading = {
  readonly first: number
  readonly last: number
  readonly evidence: Evidence
  /** How odd it is that the ID should begin and end here. */
  readonly cost: number
}

/** A row of runs that may hold IDs, in one text; `looksLeft` ends the search in hostile texts. */
export type DamageSearch = { readonly runs: DigitRuns; looksLeft: number }

/** The first of two readings, or the second where it says more. */
export function betterReading(one: DamagedReading, other: DamagedReading): DamagedReading {
  return compareReadings(one, other) <= 0 ? one : other
}

/** Below 0 where the first of two says more: right groups, then where it ends, then its length, then its pieces. */
export function compareReadings(one: DamagedReading, other: DamagedReading): number {
  return (
    other.evidence.right - one.evidence.right ||
    one.cost - other.cost ||
    Math.abs(one.evidence.difference) - Math.abs(other.evidence.difference) ||
    one.last - one.first - (other.last - other.first)
  )
}

/** Whether a run goes on in the next line, without an empty line or anything but spaces and quote marks between. */
export function isWrapped(runs: DigitRuns, run: number): boolean {
  return /^[ >|]*\n[ >|]*$/.test(separatorBefore(runs, run))
}

/** Whether one sign that is no space, or a letter typed for a digit, stands between a run and the one before. */
export function isBroken(runs: DigitRuns, run: number): boolean {
  if (!joinsPrevious(runs, run)) return false
  return runs.gap[run] === gapKinds.lookAlike || /^[^\s:=]$/.test(separatorBefore(runs, run))
}

/** How many digits stand from one run to another. */
export function digitsBetween(runs: DigitRuns, first: number, last: number): number {
  return (runs.offset[last + 1] ?? 0) - (runs.offset[first] ?? 0)
}
