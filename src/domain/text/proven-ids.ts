import { isDigit, isLetter } from './character-kinds'
import {
  type DigitRuns,
  digitText,
  hasDifferentGroups,
  joinsPrevious,
  markerLetterAt,
  rightGroups,
  useRuns,
} from './digit-runs'
import type { FoundRun } from './found-run'
import { type IdForm, idForms } from './id-kinds'

/** So many groups must differ before digits that stand apart count as one ID: tables repeat themselves. */
const leastDifferent = 6
/** IDs written one behind the other without anything between them. */
const mostInARow = 8

/**
 * Takes every stretch of runs that has exactly an ID's digits and in which every group adds up. By chance that happens
 * once in a hundred million stretches, so it does not matter what separates the digits.
 */
export function takeProvenIds(runs: DigitRuns): FoundRun[] {
  const found: FoundRun[] = []
  const ends = chainEnds(runs)
  let run = 0
  while (run < runs.count) {
    const start = runs.offset[run] ?? 0
    const forms = runs.used[run] === 1 ? [] : formsAt(runs, start, ends[run] ?? 0)
    const last = forms.length > 0 ? runBefore(runs, run, start + digitsOf(forms)) : run
    if (forms.length > 0 && isCredible(runs, run, last, forms)) {
      found.push(...foundRuns(runs, run, last, forms))
      useRuns(runs, run, last)
      run = last + 1
    } else run++
  }
  return found
}

/** Up to which digit each run can be joined with those behind it. */
function chainEnds(runs: DigitRuns): Int32Array {
  const ends = new Int32Array(runs.count)
  for (let run = runs.count - 1; run >= 0; run--) {
    const joined = run + 1 < runs.count && joinsPrevious(runs, run + 1)
    ends[run] = joined ? (ends[run + 1] ?? 0) : (runs.offset[run + 1] ?? 0)
  }
  return ends
}

/** The forms that follow each other from a digit on and end where a run ends. */
function formsAt(runs: DigitRuns, start: number, end: number): IdForm[] {
  const forms: IdForm[] = []
  let place = start
  while (forms.length < mostInARow) {
    const form = idForms.find(one => place + one.digits <= end && isProven(runs, place, one))
    if (!form) return []
    forms.push(form)
    place += form.digits
    if (runs.starts[place] === 1 || place === runs.digits.length) return forms
  }
  return []
}

function isProven(runs: DigitRuns, start: number, form: IdForm): boolean {
  const { groupLength, groupCount } = form.shape
  return rightGroups(runs, start, groupLength, groupCount) === groupCount
}

function isCredible(runs: DigitRuns, first: number, last: number, forms: readonly IdForm[]): boolean {
  const [form] = forms
  if (!form) return false
  const start = runs.offset[first] ?? 0
  if (first === last) return !isGlued(runs, first) || hasDifferentGroups(runs, start, form.shape, 2)
  return hasDifferentGroups(runs, start, form.shape, leastDifferent) && lettersAscend(runs, first, last)
}

/** Whether letters stand directly before or behind a run, as in a hexadecimal number. */
export function isGlued(runs: DigitRuns, run: number): boolean {
  const after = runs.plain.charCodeAt(runs.to[run] ?? 0)
  const from = runs.from[run] ?? 0
  if (isLetter(after) && after < 0x80) return true
  const before = runs.plain.charCodeAt(from - 1)
  if (isDecimalPoint(before) && isDigit(runs.plain.charCodeAt(from - 2))) return true
  const isWord = (isLetter(before) && before < 0x80) || before === 95
  return isWord && !/(?:^|[^a-z])[ic]?id$/i.test(runs.plain.slice(Math.max(0, from - 5), from))
}

function isDecimalPoint(code: number): boolean {
  return code === 46
}

/** Letters between the groups (A to H) must be in order: a copied grid may run down its columns. */
function lettersAscend(runs: DigitRuns, first: number, last: number): boolean {
  let before = 0
  for (let run = first + 1; run <= last; run++) {
    for (let place = runs.to[run - 1] ?? 0; place < (runs.from[run] ?? 0); place++) {
      const letter = markerLetterAt(runs.plain, place)
      if (letter === 0) continue
      if (letter <= before) return false
      before = letter
    }
  }
  return true
}

function foundRuns(runs: DigitRuns, first: number, last: number, forms: readonly IdForm[]): FoundRun[] {
  let offset = runs.offset[first] ?? 0
  return forms.map(form => {
    const start = offset
    offset += form.digits
    const digits = digitText(runs, start, offset)
    const from = placeOfDigit(runs, first, last, start)
    return {
      kind: form.kind,
      shape: form.shape,
      digits,
      from,
      to: placeOfDigit(runs, first, last, offset - 1) + 1,
      groups: null,
    }
  })
}

function placeOfDigit(runs: DigitRuns, first: number, last: number, digit: number): number {
  for (let run = last; run > first; run--) {
    const offset = runs.offset[run] ?? 0
    if (offset <= digit) return (runs.from[run] ?? 0) + digit - offset
  }
  return (runs.from[first] ?? 0) + digit - (runs.offset[first] ?? 0)
}

function runBefore(runs: DigitRuns, from: number, end: number): number {
  let run = from
  while (run + 1 < runs.count && (runs.offset[run + 1] ?? 0) < end) run++
  return run
}

function digitsOf(forms: readonly IdForm[]): number {
  return forms.reduce((sum, form) => sum + form.digits, 0)
}
