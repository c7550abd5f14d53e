import { type DigitRuns, gapKinds, rightGroups, runLength } from './digit-runs'
import type { IdForm } from './id-kinds'
import { type Label, labelBefore } from './id-labels'
import { isRunStart, lastRunBefore } from './run-places'
import { separatorBefore, separatorsIn } from './separators'

/** Right groups behind an ID are counted up to here. */
const mostGroups = 64
/** A run of so many digits is the line that an ID was cut from. */
export const longRun = 20

/** One way of reading some runs as a proven ID. */
export type ProvenReading = { readonly first: number; readonly form: IdForm }

/**
 * A date or another number that adds up by chance can shift the groups against an ID, and nine groups of six may be eight
 * and one more. The most even reading wins that leaves no stray group behind it.
 */
export function likeliest(
  runs: DigitRuns,
  readings: readonly ProvenReading[],
  end: number,
): ProvenReading | null {
  const [one] = readings
  // Stryker disable next-line ConditionalExpression,LogicalOperator: one reading alone is weighed in vain, which only costs time
  if (!one || readings.length === 1) return one ?? null
  const label = labelBefore(runs.plain, runs.from[one.first] ?? 0)
  const costs = readings.map(reading => costOf(runs, reading, one.first, end, label))
  return readings[costs.indexOf(Math.min(...costs))] ?? one
}

/** Whether the runs before another one are the short numbers of a date or time, separated otherwise than the ID from them. */
export function isBehindDate(runs: DigitRuns, first: number, run: number): boolean {
  if (run - first < 2) return false
  for (let part = first; part < run; part++) if (![1, 2, 4].includes(runLength(runs, part))) return false
  return separatorBefore(runs, run) !== separatorBefore(runs, run - 1)
}

/**
 * Whether it is clear where an ID begins: at the first of its groups or equal parts of groups, or at a long run.
 * @param isCutOff what stands before it may be a piece of the same ID: then a long run says nothing
 */
export function isClear(runs: DigitRuns, { first, form }: ProvenReading, isCutOff = false): boolean {
  const length = runLength(runs, first)
  if (length >= longRun) return !isCutOff
  const last = lastRunBefore(runs, first, (runs.offset[first] ?? 0) + form.digits)
  for (let run = first + 1; run <= last; run++) {
    const isEven = runLength(runs, run) === length || (run === last && runLength(runs, run) < length)
    const isHalf = length === 3 && runLength(runs, run) === 4 && runLength(runs, run - 1) === 3
    if (!isEven && !isHalf) return false
  }
  return length > 1
}

function costOf(runs: DigitRuns, reading: ProvenReading, first: number, end: number, label: Label): number {
  const { form } = reading
  const place = (runs.offset[reading.first] ?? 0) + form.digits
  const followed = rightInARow(runs, place, end, form.shape.groupLength)
  const isLabelledOtherwise = label.kind === 'labelled' && label.id !== form.kind
  const last = lastRunBefore(runs, reading.first, place)
  return (
    (isClear(runs, reading) ? unevenness(runs, reading.first, last) * 3 : 8) +
    (isUnbroken(runs, reading, label) ? -10 : 0) +
    (isWholeIds(followed, form) ? 0 : strayCost(runs, reading, last)) +
    (reading.first > first ? 2 : 0) +
    (isLabelledOtherwise ? 2 : 0)
  )
}

/** A stray group behind an ID; less odd where the separator changes there, other than at a line's end. */
function strayCost(runs: DigitRuns, { first }: ProvenReading, last: number): number {
  const gap = separatorBefore(runs, last + 1)
  const isEven = last > first && unevenness(runs, first, last) === 0
  return isEven && !gap.includes('\n') && gap !== separatorBefore(runs, last) ? 2 : 4
}

/** In how many more ways than one the runs are separated, or cut from a long line; no more than two count. */
function unevenness(runs: DigitRuns, first: number, last: number): number {
  const length = runLength(runs, first)
  if (length >= longRun) {
    for (let run = first + 1; run < last; run++) if (runLength(runs, run) !== length) return 1
    return 0
  }
  return Math.min(2, Math.max(0, separatorsIn(runs, first, last).size - 1))
}

/** An ID in one piece; not so where one more run would make it a longer ID, unless the label says it. */
function isUnbroken(runs: DigitRuns, { first, form }: ProvenReading, label: Label): boolean {
  if (runLength(runs, first) !== form.digits) return false
  const isLabelled = label.kind === 'labelled' && label.id === form.kind
  const mayBeCut = runs.gap[first + 1] !== gapKinds.words && runLength(runs, first + 1) === 6
  return isLabelled || form.digits !== 48 || !mayBeCut
}

/** Whether so many right groups can be cut into IDs of eight and nine, or of nine. */
function isWholeIds(groups: number, form: IdForm): boolean {
  return form.shape.groupLength === 7 ? groups % 9 === 0 : Math.ceil(groups / 9) * 8 <= groups
}

/** How many right groups follow up to the last of them that ends a run. */
function rightInARow(runs: DigitRuns, from: number, end: number, groupLength: number): number {
  let groups = 0
  for (let count = 1; count <= mostGroups && from + count * groupLength <= end; count++) {
    const place = from + count * groupLength
    if (rightGroups(runs, place - groupLength, groupLength, 1) === 0) break
    if (isRunStart(runs, place)) groups = count
  }
  return groups
}
