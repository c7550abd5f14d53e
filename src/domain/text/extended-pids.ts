import { type DigitRuns, otherNumber, runLength } from './digit-runs'

/** Windows' Extended PID begins with so many digits between hyphens: `03612-03291-029-259087-03-1041-…`. */
const firstLengths: readonly number[] = [5, 5, 3, 6, 2]

/** Sets Extended PIDs aside: with their 41 digits they would pass for a damaged ID now and then. */
export function setExtendedPidsAside(runs: DigitRuns): void {
  for (let run = 0; run + firstLengths.length <= runs.count; run++) {
    if (!beginsPid(runs, run)) continue
    let last = run
    while (last - run < 8 && last + 1 < runs.count && isJoined(runs, last + 1)) last++
    runs.used.fill(otherNumber, run, last + 1)
    run = last
  }
}

function beginsPid(runs: DigitRuns, first: number): boolean {
  return firstLengths.every(
    (length, index) =>
      runLength(runs, first + index) === length &&
      runs.used[first + index] === 0 &&
      (index === 0 || isJoined(runs, first + index)),
  )
}

/** A single hyphen or point stands before the run. */
function isJoined(runs: DigitRuns, run: number): boolean {
  const from = runs.from[run] ?? 0
  const sign = runs.plain.charAt(from - 1)
  return from - (runs.to[run - 1] ?? 0) === 1 && (sign === '-' || sign === '.')
}
