import { type DigitRuns, digitText, rightGroups, runLength } from './digit-runs'
import type { Evidence } from './id-evidence'
import { idForms } from './id-kinds'

const leastRight = 6
/** Runs that are not a whole group: too short, too long, or cut in two. */
const mostOdd = 3

/** Runs that are written as an ID's groups, most of them whole and right: then each group speaks for itself. */
export function groupedEvidence(runs: DigitRuns, first: number, last: number): Evidence | null {
  const count = last - first + 1
  if (count < leastRight || count > 12) return null
  const digits = (runs.offset[last + 1] ?? 0) - (runs.offset[first] ?? 0)
  for (const groupLength of [7, 6]) {
    const right = rightRuns(runs, first, last, groupLength)
    if (right.size < leastRight || count - wholeRuns(runs, first, last, groupLength) > mostOdd) continue
    const near = idForms
      .filter(form => form.shape.groupLength === groupLength)
      .map(form => ({
        form,
        difference: digits - form.digits,
        right: right.size,
        rightByDamage: [right.size],
      }))
    return near.reduce((a, b) => (Math.abs(b.difference) < Math.abs(a.difference) ? b : a))
  }
  return null
}

/** The different right groups; tables repeat themselves, IDs do not. */
function rightRuns(runs: DigitRuns, first: number, last: number, groupLength: number): Set<string> {
  const right = new Set<string>()
  for (let run = first; run <= last; run++) {
    const start = runs.offset[run] ?? 0
    const isRight = runLength(runs, run) === groupLength && rightGroups(runs, start, groupLength, 1) === 1
    if (isRight) right.add(digitText(runs, start, start + groupLength))
  }
  return right
}

function wholeRuns(runs: DigitRuns, first: number, last: number, groupLength: number): number {
  let whole = 0
  for (let run = first; run <= last; run++) if (runLength(runs, run) === groupLength) whole++
  return whole
}
