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
import { labelBefore } from './id-labels'

/** So many groups must differ before digits that stand apart count as one ID: tables repeat themselves. */
const leastDifferent = 6
/** IDs written one behind the other without anything between them. */
const mostInARow = 8
/** Right groups behind an ID are counted up to here. */
const mostGroups = 64
const none: readonly IdForm[] = []

/**
 * The ID that starts with a run and ends where a run ends; or several, written without anything between them.
 * @param end the digit up to which the runs can be joined
 */
export function provenForms(runs: DigitRuns, first: number, end: number): readonly IdForm[] {
  const start = runs.offset[first] ?? 0
  if (rightGroups(runs, start, 7, 1) + rightGroups(runs, start, 6, 1) === 0) return none
  const apart = idForms.filter(form => endsRun(runs, start, form, end) && isProven(runs, start, form))
  if (apart.length === 0) return gluedForms(runs, start, end, mostInARow)
  const credible = apart.filter(form => isCredible(runs, first, form))
  return credible.length === 0 ? none : [likeliest(runs, first, credible, end)]
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
 * Eight groups of six and then a ninth that adds up by chance, or because the next ID begins there: what follows must be
 * cut into whole IDs too, and where that is so both ways, an ID ends where a line does or where the separator changes.
 */
function likeliest(runs: DigitRuns, first: number, forms: readonly IdForm[], end: number): IdForm {
  const start = runs.offset[first] ?? 0
  const score = (form: IdForm) => {
    const place = start + form.digits
    const followed = rightInARow(runs, place, end, form.shape.groupLength)
    const next = lastRunBefore(runs, first, place) + 1
    const isApart = place === end || gapText(runs, next) !== gapText(runs, first + 1)
    return (isWholeIds(followed) ? 2 : 0) + (isApart ? 1 : 0)
  }
  return forms.reduce((best, form) => (score(form) > score(best) ? form : best))
}

/** Whether so many right groups can be cut into IDs of eight and nine. */
function isWholeIds(groups: number): boolean {
  return Math.ceil(groups / 9) * 8 <= groups
}

function gapText(runs: DigitRuns, run: number): string {
  return runs.plain.slice(runs.to[run - 1] ?? 0, runs.from[run] ?? 0)
}

function rightInARow(runs: DigitRuns, from: number, end: number, groupLength: number): number {
  let groups = 0
  let place = from
  while (
    groups < mostGroups &&
    place + groupLength <= end &&
    rightGroups(runs, place, groupLength, 1) === 1
  ) {
    groups++
    place += groupLength
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
  return lettersFit(runs, first, last, form) && !isLegacyInstallation(runs, first, last, form.shape)
}

/** Letters at the groups must be in order (a grid may be copied down its columns), and A to H name eight groups only. */
function lettersFit(runs: DigitRuns, first: number, last: number, form: IdForm): boolean {
  let letters = 0
  let before = 0
  for (let run = first + 1; run <= last; run++) {
    for (let place = runs.to[run - 1] ?? 0; place < (runs.from[run] ?? 0); place++) {
      const letter = markerLetterAt(runs.plain, place)
      if (letter === 0) continue
      if (letter <= before) return false
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

/** The last run that begins before a digit. */
function lastRunBefore(runs: DigitRuns, from: number, digit: number): number {
  let run = from
  while (run + 1 < runs.count && (runs.offset[run + 1] ?? 0) < digit) run++
  return run
}
