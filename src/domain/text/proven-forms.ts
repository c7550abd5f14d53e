import { cutsRow } from './cut-rows'
import { type DigitRuns, hasDifferentGroups, rightGroups, runLength } from './digit-runs'
import { isGlued } from './glued-run'
import { type IdForm, idForms } from './id-kinds'
import { isEightOfNine, isLegacyInstallation, lettersFit } from './neighbouring-groups'
import { isBehindDate, isClear, likeliest, longRun, type ProvenReading } from './proven-choice'
import { isRunStart, lastRunBefore } from './run-places'

/** So many groups must differ before digits that stand apart count as one ID: tables repeat themselves. */
const leastDifferent = 6
/** IDs written one behind the other without anything between them. */
const mostInARow = 8
const none: readonly IdForm[] = []

/** Where IDs start, and which; several follow each other without anything between them. */
export type ProvenForms = { readonly first: number; readonly forms: readonly IdForm[] }

/**
 * The ID that starts with a run, or with one of the next where that reading is the better one.
 * @param ends for each run the digit up to which it can be joined with those behind it
 */
export function provenForms(runs: DigitRuns, first: number, ends: Int32Array): ProvenForms | null {
  const start = runs.offset[first] ?? 0
  const end = ends[first] ?? 0
  // Stryker disable next-line ConditionalExpression: what is read in vain only costs time
  if (rightGroups(runs, start, 7, 1) + rightGroups(runs, start, 6, 1) === 0) return null
  const readings = readingsAt(runs, first, end)
  const [one] = readings
  if (one) {
    const best = likeliest(runs, [...readings, ...laterReadings(runs, one, end)], end)
    return best && { first: best.first, forms: [best.form] }
  }
  const isApart = idForms.some(form => endsRun(runs, start, form, end) && isProven(runs, start, form))
  const forms = isApart ? [] : gluedForms(runs, start, Math.min(end, endOfLines(runs, first)), mostInARow)
  return forms.length > 0 ? { first, forms } : null
}

function readingsAt(runs: DigitRuns, first: number, end: number): ProvenReading[] {
  const start = runs.offset[first] ?? 0
  return idForms
    .filter(form => endsRun(runs, start, form, end) && isProven(runs, start, form))
    .filter(form => isCredible(runs, first, form))
    .map(form => ({ first, form }))
}

function isProven(runs: DigitRuns, start: number, form: IdForm): boolean {
  const { groupLength, groupCount } = form.shape
  return rightGroups(runs, start, groupLength, groupCount) === groupCount
}

function endsRun(runs: DigitRuns, start: number, form: IdForm, end: number): boolean {
  return start + form.digits <= end && isRunStart(runs, start + form.digits)
}

/** Readings that begin within one, where it is clear that an ID begins there. */
function laterReadings(runs: DigitRuns, one: ProvenReading, end: number): ProvenReading[] {
  const readings: ProvenReading[] = []
  const furthest = (runs.offset[one.first] ?? 0) + one.form.digits
  for (let run = one.first + 1; (runs.offset[run] ?? 0) < furthest; run++) {
    const isCutOff = !isBehindDate(runs, one.first, run) && runLength(runs, run - 1) >= runLength(runs, run)
    readings.push(...readingsAt(runs, run, end).filter(reading => isClear(runs, reading, isCutOff)))
  }
  return readings
}

/** Several IDs without anything between them, the last of which ends with a run. */
function gluedForms(runs: DigitRuns, start: number, end: number, most: number): readonly IdForm[] {
  for (const form of idForms) {
    const place = start + form.digits
    if (most === 0 || place > end || !isProven(runs, start, form)) continue
    if (!hasDifferentGroups(runs, start, form.shape, leastDifferent)) return none
    if (isRunStart(runs, place)) return [form]
    const rest = gluedForms(runs, place, end, most - 1)
    if (rest.length > 0) return [form, ...rest]
  }
  return none
}

/** Where a long run ends that goes on in lines of the same length, the last of them shorter; a short run says nothing. */
function endOfLines(runs: DigitRuns, first: number): number {
  const length = runLength(runs, first)
  if (length < longRun) return runs.digits.length
  let run = first + 1
  while (run < runs.count && runLength(runs, run) === length) run++
  const isShorter = run < runs.count && runLength(runs, run) < length
  return runs.offset[isShorter ? run + 1 : run] ?? 0
}

function isCredible(runs: DigitRuns, first: number, form: IdForm): boolean {
  const start = runs.offset[first] ?? 0
  if (runLength(runs, first) === form.digits) {
    return !isGlued(runs, first) || hasDifferentGroups(runs, start, form.shape, 2)
  }
  if (!hasDifferentGroups(runs, start, form.shape, leastDifferent)) return false
  const last = lastRunBefore(runs, first, start + form.digits)
  return (
    lettersFit(runs, first, last, form) &&
    !isLegacyInstallation(runs, first, last, form.shape) &&
    !isEightOfNine(runs, first, last, form.shape) &&
    !cutsRow(runs, first, last, form.shape)
  )
}
