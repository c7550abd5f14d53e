import { type DigitRuns, digitText, joinsPrevious, runLength, useRuns } from './digit-runs'
import type { FoundRun } from './found-run'
import type { IdForm } from './id-kinds'
import { provenForms } from './proven-forms'

/**
 * Takes every stretch of runs that has exactly an ID's digits and in which every group adds up. By chance that happens
 * once in a hundred million stretches, so it does not matter what separates the digits.
 */
export function takeProvenIds(runs: DigitRuns): FoundRun[] {
  const found: FoundRun[] = []
  const ends = chainEnds(runs)
  let sameUntil = 0
  let run = 0
  while (run < runs.count) {
    const start = runs.offset[run] ?? 0
    // Stryker disable next-line ConditionalExpression: looking again finds the same end, which only costs time
    if (start >= sameUntil) sameUntil = endOfSameDigits(runs, start)
    const isColumn = sameUntil - start >= uniformDigits && runLength(runs, run) < uniformDigits
    const proven = isColumn || runs.used[run] === 1 ? null : provenForms(runs, run, ends)
    if (!proven) {
      run++
      continue
    }
    const taken = foundRuns(runs, proven.first, proven.forms)
    found.push(...taken.found)
    useRuns(runs, proven.first, taken.last)
    run = taken.last + 1
  }
  return found
}

/** Four groups of one and the same digit: columns of zeros are right in every group, and no ID. */
const uniformDigits = 28

function endOfSameDigits(runs: DigitRuns, start: number): number {
  let end = start + 1
  while (runs.digits[end] === runs.digits[start]) end++
  return end
}

/** Up to which digit each run can be joined with those behind it. */
function chainEnds(runs: DigitRuns): Int32Array {
  const ends = new Int32Array(runs.count)
  for (let run = runs.count - 1; run >= 0; run--) {
    const joined = joinsPrevious(runs, run + 1)
    ends[run] = joined ? (ends[run + 1] ?? 0) : (runs.offset[run + 1] ?? 0)
  }
  return ends
}

function foundRuns(
  runs: DigitRuns,
  first: number,
  forms: readonly IdForm[],
): { found: FoundRun[]; last: number } {
  let run = first
  const placeOf = (digit: number) => {
    while ((runs.offset[run + 1] ?? 0) <= digit) run++
    return (runs.from[run] ?? 0) + digit - (runs.offset[run] ?? 0)
  }
  let offset = runs.offset[first] ?? 0
  const found = forms.map(form => {
    const start = offset
    offset += form.digits
    return {
      kind: form.kind,
      shape: form.shape,
      digits: digitText(runs, start, offset),
      from: placeOf(start),
      to: placeOf(offset - 1) + 1,
      groups: null,
    }
  })
  return { found, last: run }
}
