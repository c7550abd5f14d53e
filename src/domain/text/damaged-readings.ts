import {
  betterReading,
  type DamagedReading,
  type DamageSearch,
  digitsBetween,
  isBroken,
  isWrapped,
} from './damaged-reading'
import { type DigitRuns, gapKinds, hasDifferentGroups, runLength } from './digit-runs'
import {
  bestEvidence,
  convinces,
  isNearlyProven,
  leastDamaged,
  longestDamaged,
  mayConvince,
} from './id-evidence'
import { type Label, labelBefore } from './id-labels'

/** A run of so many digits is the line that an ID was cut from. */
const longRun = 20
/** A label makes so many digits worth reporting, right or wrong. */
export const leastLabelled = 30
const mostLabelled = 110

/** Long runs, with what a line's end or a letter cut off them, in which most groups add up. */
export function longReadings(
  search: DamageSearch,
  first: number,
  last: number,
  label: Label,
): DamagedReading[] {
  const readings: DamagedReading[] = []
  for (let run = first; run <= last; run++) {
    if (runLength(search.runs, run) < longRun) continue
    const start = brokenStart(search.runs, run)
    // The label in front of a row names its first number only.
    const itsLabel = start === first ? label : labelBefore(search.runs.plain, search.runs.from[start] ?? 0)
    const best = bestEnding(search, start, run, last, itsLabel)
    if (best) readings.push(best)
  }
  return readings
}

/** Pieces of any length on one line, or on all lines of a small block, in which all groups but one add up; proven ones were refused before. */
export function pieceReadings(search: DamageSearch, first: number, last: number): DamagedReading[] {
  const readings: DamagedReading[] = []
  const consider = (from: number, to: number) => {
    const reading = pieceReading(search, from, to)
    if (reading) readings.push(reading)
  }
  consider(first, last)
  let start = first
  for (let run = first + 1; run <= last + 1; run++) {
    if (run <= last && search.runs.gap[run] !== gapKinds.lineBreak) continue
    consider(start, run - 1)
    consider(start + 1, run - 1)
    consider(start, run - 2)
    start = run
  }
  return readings
}

/** Behind a label: the stretch from its first digits on that fits best; short numbers may stand before it. */
export function labelledReading(
  search: DamageSearch,
  first: number,
  last: number,
  label: Label,
): DamagedReading | null {
  if (label.kind !== 'labelled') return null
  let best: DamagedReading | null = null
  for (let start = first; start <= Math.min(last, first + 2); start++) {
    if (start > first && runLength(search.runs, start - 1) > 4) break
    for (let end = start; end <= last && digitsBetween(search.runs, start, end) <= mostLabelled; end++) {
      if (digitsBetween(search.runs, start, end) < leastLabelled || search.looksLeft-- <= 0) continue
      const reading = readingOf(search.runs, start, end, label)
      best = best ? betterReading(best, reading) : reading
    }
  }
  return best
}

/** The reading of some runs as one ID. */
export function readingOf(runs: DigitRuns, first: number, last: number, label: Label): DamagedReading {
  const id = label.kind === 'labelled' ? label.id : null
  const evidence = bestEvidence(runs, runs.offset[first] ?? 0, runs.offset[last + 1] ?? 0, id)
  return { first, last, evidence, cost: 0 }
}

/** A letter typed for a digit may have cut the beginning off. */
function brokenStart(runs: DigitRuns, run: number): number {
  let start = run
  while (run - start < 3 && isBroken(runs, start)) start--
  return start
}

function bestEnding(
  search: DamageSearch,
  start: number,
  longest: number,
  last: number,
  label: Label,
): DamagedReading | null {
  const { runs } = search
  let best: DamagedReading | null = null
  for (let end = longest; end <= last && digitsBetween(runs, start, end) <= longestDamaged; end++) {
    if (end > longest && !isBroken(runs, end) && !isWrapped(runs, end)) break
    if (digitsBetween(runs, start, end) < leastDamaged || search.looksLeft-- <= 0) continue
    const reading = readingOf(runs, start, end, label)
    if (convinces(reading.evidence)) best = best ? betterReading(best, reading) : reading
  }
  return best
}

function pieceReading(search: DamageSearch, first: number, last: number): DamagedReading | null {
  const { runs } = search
  if (last <= first) return null
  const from = runs.offset[first] ?? 0
  const to = runs.offset[last + 1] ?? 0
  if (!mayConvince(runs, from, to) || search.looksLeft-- <= 0) return null
  const evidence = bestEvidence(runs, from, to, null)
  const isProven = evidence.difference === 0 && evidence.right === evidence.form.shape.groupCount
  const isEnough =
    !isProven && isNearlyProven(evidence) && Math.abs(evidence.difference) < 8 && isVaried(runs, from, to)
  return isEnough ? { first, last, evidence, cost: 0 } : null
}

/** Tables repeat themselves: digits in many pieces must differ. */
function isVaried(runs: DigitRuns, from: number, to: number): boolean {
  return [6, 7].every(groupLength => {
    const groupCount = Math.floor((to - from) / groupLength)
    return hasDifferentGroups(runs, from, { groupLength, groupCount }, Math.min(6, groupCount))
  })
}
