import { confirmationShape, type IdShape } from '../id-shape'
import { isDigit, isLetter } from './character-kinds'
import {
  type DigitRuns,
  gapKinds,
  hasDifferentGroups,
  markerLetterAt,
  rightGroups,
  runLength,
} from './digit-runs'
import { type IdForm, idForms } from './id-kinds'
import { type Label, labelBefore } from './id-labels'
import { lineStartBefore } from './lines'
import { separatorBefore, separatorsIn } from './separators'

/** So many groups must differ before digits that stand apart count as one ID: tables repeat themselves. */
const leastDifferent = 6
/** IDs written one behind the other without anything between them. */
const mostInARow = 8
/** Right groups behind an ID are counted up to here. */
const mostGroups = 64
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
  if (rightGroups(runs, start, 7, 1) + rightGroups(runs, start, 6, 1) === 0) return null
  if (isOneDigitOver(runs, start) && runLength(runs, first) < longRun) return null
  const readings = readingsAt(runs, first, end)
  if (readings.length > 0) return likeliest(runs, readings, end)
  const isApart = idForms.some(form => endsRun(runs, start, form, end) && isProven(runs, start, form))
  const forms = isApart ? [] : gluedForms(runs, start, end, mostInARow)
  return forms.length > 0 ? { first, forms } : null
}

/** Columns of zeros: every group of them is right, and none is an ID. */
function isOneDigitOver(runs: DigitRuns, start: number): boolean {
  for (let place = start + 1; place < start + 28; place++) {
    if (runs.digits[place] !== runs.digits[start]) return false
  }
  return true
}

function readingsAt(runs: DigitRuns, first: number, end: number): Reading[] {
  const start = runs.offset[first] ?? 0
  return idForms
    .filter(form => endsRun(runs, start, form, end) && isProven(runs, start, form))
    .filter(form => isCredible(runs, first, form))
    .map(form => ({ first, form }))
}

/** Whether letters, or a decimal point, stand directly at a run: part of another kind of number. */
export function isGlued(runs: DigitRuns, run: number): boolean {
  const from = runs.from[run] ?? 0
  if (isAsciiWord(runs.plain.charCodeAt(runs.to[run] ?? 0))) return true
  const before = runs.plain.charCodeAt(from - 1)
  if (before === decimalPoint && isDigit(runs.plain.charCodeAt(from - 2))) return true
  return isAsciiWord(before) && !/(?:^|[^a-z])[ic]?id$/i.test(runs.plain.slice(Math.max(0, from - 5), from))
}

const decimalPoint = 46
const lowLine = 95

function isAsciiWord(code: number): boolean {
  return code === lowLine || (code < 0x80 && isLetter(code))
}

function isProven(runs: DigitRuns, start: number, form: IdForm): boolean {
  const { groupLength, groupCount } = form.shape
  return rightGroups(runs, start, groupLength, groupCount) === groupCount
}

function endsRun(runs: DigitRuns, start: number, form: IdForm, end: number): boolean {
  return start + form.digits <= end && isRunStart(runs, start + form.digits)
}

function isRunStart(runs: DigitRuns, place: number): boolean {
  return runs.starts[place] === 1 || place === runs.digits.length
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

/**
 * A date or another number that adds up by chance can shift the groups against an ID, and nine groups of six may be eight
 * and one more. The most even reading wins that leaves no stray group behind it.
 */
function likeliest(runs: DigitRuns, found: readonly Reading[], end: number): ProvenForms {
  const [one] = found
  if (!one) return { first: 0, forms: [] }
  const readings = [...found]
  const furthest = (runs.offset[one.first] ?? 0) + one.form.digits
  for (let run = one.first + 1; run < runs.count && (runs.offset[run] ?? 0) < furthest; run++) {
    readings.push(...readingsAt(runs, run, end).filter(reading => isClear(runs, reading)))
  }
  const label = labelBefore(runs.plain, runs.from[one.first] ?? 0)
  const costs = readings.map(reading => costOf(runs, reading, one.first, end, label))
  const best = readings[costs.indexOf(Math.min(...costs))] ?? one
  return { first: best.first, forms: [best.form] }
}

/** Whether it is clear where an ID begins: at one long run, or at the first of its groups or equal parts of groups. */
function isClear(runs: DigitRuns, { first, form }: Reading): boolean {
  const length = runLength(runs, first)
  if (length >= longRun) return true
  const last = lastRunBefore(runs, first, (runs.offset[first] ?? 0) + form.digits)
  for (let run = first + 1; run <= last; run++) {
    const isEven = runLength(runs, run) === length
    const isHalf = length === 3 && runLength(runs, run) === 4 && runLength(runs, run - 1) === 3
    if (!isEven && !isHalf) return false
  }
  return length > 1
}

const longRun = 20

type Reading = { readonly first: number; readonly form: IdForm }

function costOf(runs: DigitRuns, reading: Reading, first: number, end: number, label: Label): number {
  const { form } = reading
  const place = (runs.offset[reading.first] ?? 0) + form.digits
  const followed = rightInARow(runs, place, end, form.shape.groupLength)
  const isLabelledOtherwise = label.kind === 'labelled' && label.id !== form.kind
  const last = lastRunBefore(runs, reading.first, place)
  return (
    (isClear(runs, reading) ? unevenness(runs, reading.first, last) * 3 : 8) +
    (isUnbroken(runs, reading) ? -10 : 0) +
    (isWholeIds(followed, form) ? 0 : strayCost(runs, reading, last)) +
    (reading.first > first ? 2 : 0) +
    (isLabelledOtherwise ? 2 : 0)
  )
}

/** A stray group behind an ID; less odd where the separator changes there, other than at a line's end. */
function strayCost(runs: DigitRuns, { first }: Reading, last: number): number {
  const gap = separatorBefore(runs, last + 1)
  const isEven = last > first && unevenness(runs, first, last) === 0
  return isEven && !gap.includes('\n') && gap !== separatorBefore(runs, last) ? 2 : 4
}

/** In how many more ways than one the runs are separated, or cut from a long line; no more than two count. */
function unevenness(runs: DigitRuns, first: number, last: number): number {
  const length = runLength(runs, first)
  if (length >= longRun) {
    for (let run = first + 1; run < last; run++) if (runLength(runs, run) !== length) return 2
    return 0
  }
  return Math.min(2, Math.max(0, separatorsIn(runs, first, last).size - 1))
}

/** An ID in one piece, with more than a hyphen between it and the digits around it. */
function isUnbroken(runs: DigitRuns, { first, form }: Reading): boolean {
  if (runLength(runs, first) !== form.digits) return false
  return ![separatorBefore(runs, first), separatorBefore(runs, first + 1)].some(
    gap => gap.length === 1 && '-./_'.includes(gap),
  )
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
    !isEightOfNine(runs, first, last, form.shape)
  )
}

/** Letters at the groups must follow each other: a grid may be copied down its columns, and A to H name eight groups only. */
function lettersFit(runs: DigitRuns, first: number, last: number, form: IdForm): boolean {
  let letters = 0
  let before = 0
  for (let run = first + 1; run <= last; run++) {
    for (let place = runs.to[run - 1] ?? 0; place < (runs.from[run] ?? 0); place++) {
      const letter = markerLetterAt(runs.plain, place)
      if (letter === 0) continue
      if (letter <= before || (before > 0 && letter > before + 1)) return false
      before = letter
      letters++
    }
  }
  return letters < 6 || form.kind === 'confirmation-id' || before === 9
}

/** `Installation ID:` with eight groups of six and two digits more is the number of Windows XP's first days. */
export function isLegacyInstallation(runs: DigitRuns, first: number, last: number, shape: IdShape): boolean {
  if (shape.groupCount !== confirmationShape.groupCount || runs.gap[last + 1] !== gapKinds.signs) return false
  if (runLength(runs, last + 1) !== 2 || runs.gap[last + 2] === gapKinds.signs) return false
  const label = labelBefore(runs.plain, runs.from[first] ?? 0)
  return label.kind === 'labelled' && label.id === 'installation-id'
}

/**
 * Eight right groups of six and another six digits beside them, separated in the same way, are rather an installation ID
 * whose first or last group is wrong than a confirmation ID and some number; not so where a label or letters say it.
 */
export function isEightOfNine(runs: DigitRuns, first: number, last: number, shape: IdShape): boolean {
  const length = runLength(runs, first)
  if (shape.groupCount !== confirmationShape.groupCount || length !== runLength(runs, last)) return false
  const separators = separatorsIn(runs, first, last)
  if (separators.size === 0 || [...separators].some(one => one.includes('A'))) return false
  const isNinth = (run: number, separatedBy: number) => {
    if (run < 0 || run >= runs.count || runs.used[run] === 1) return false
    const separator = separatorBefore(runs, separatedBy)
    const difference = Math.abs(runLength(runs, run) - length)
    if (difference > (length === 6 && !separator.includes('\n') ? 1 : 0)) return false
    if (runs.gap[separatedBy] === gapKinds.words || !separators.has(separator)) return false
    return separators.size === 1 || !separator.includes('\n')
  }
  const isBefore = isNinth(first - 1, first) && !hasWordsBefore(runs, first - 1)
  if (!isBefore && !isNinth(last + 1, last + 1)) return false
  const label = labelBefore(runs.plain, runs.from[first] ?? 0)
  return !(label.kind === 'labelled' && label.id === 'confirmation-id')
}

function hasWordsBefore(runs: DigitRuns, run: number): boolean {
  const from = runs.from[run] ?? 0
  return /\p{L}/u.test(runs.plain.slice(lineStartBefore(runs.plain, from, 100), from))
}

/** The last run that begins before a digit. */
function lastRunBefore(runs: DigitRuns, from: number, digit: number): number {
  let run = from
  while (run + 1 < runs.count && (runs.offset[run + 1] ?? 0) < digit) run++
  return run
}
