import type { IdShape } from '../id-shape'
import { isAsciiLetter, isDigit, isLetter } from './character-kinds'

/** What stands before a run of digits: words (nothing reaches across), signs, a line break, or one letter typed for a digit. */
export const gapKinds = { words: 0, signs: 1, lineBreak: 2, lookAlike: 3 } as const

/**
 * All runs of digits in a plain text, and for every digit whether a group that starts there adds up. Every question
 * about a stretch of digits is then answered without walking through it.
 */
export type DigitRuns = {
  readonly plain: string
  readonly count: number
  /** Where a run stands in the plain text. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** The number of digits before a run; one entry more than runs. */
  readonly offset: Int32Array
  /** One of `gapKinds`. */
  readonly gap: Uint8Array
  /** Every digit of the text, as 0 to 9. */
  readonly digits: Uint8Array
  /** 1 where a run starts at that digit. */
  readonly starts: Uint8Array
  /** 1 for runs that belong to something already found, 2 (`otherNumber`) for those known to be no ID. */
  readonly used: Uint8Array
  /** How many groups of six from this digit on add up, one behind the other, up to the text's end; modulo 256. */
  readonly right6: Uint8Array
  readonly right7: Uint8Array
}

const longestGap = 240
const mostBreaks = 3

/** Cuts a plain text into its runs of digits, in one pass. */
export function digitRuns(plain: string): DigitRuns {
  const size = (plain.length >> 1) + 2
  const from = new Int32Array(size)
  const to = new Int32Array(size)
  const offset = new Int32Array(size)
  const gap = new Uint8Array(size)
  const digits = new Uint8Array(plain.length)
  let count = 0
  let total = 0
  let before = 0
  const { length } = plain
  for (let place = 0; place < length; place++) {
    if (!isDigit(plain.charCodeAt(place))) continue
    from[count] = place
    offset[count] = total
    gap[count] = count === 0 ? gapKinds.words : gapKind(plain, before, place)
    do digits[total++] = plain.charCodeAt(place++) - 48
    while (isDigit(plain.charCodeAt(place)))
    to[count++] = place
    before = place
  }
  offset[count] = total
  const starts = new Uint8Array(total + 1)
  for (let run = 0; run < count; run++) starts[offset[run] ?? 0] = 1
  return {
    plain,
    count,
    from,
    to,
    offset,
    gap,
    digits: digits.subarray(0, total),
    starts,
    used: new Uint8Array(count),
    right6: countRight(digits, total, 6),
    right7: countRight(digits, total, 7),
  }
}

/** The digits from one offset to another as text. */
export function digitText(runs: DigitRuns, from: number, to: number): string {
  const codes: number[] = []
  for (let place = from; place < to; place++) codes.push((runs.digits[place] ?? 0) + 48)
  return String.fromCharCode(...codes)
}

/** How many of so many groups (255 at most), one behind the other from this digit on, add up. */
export function rightGroups(runs: DigitRuns, from: number, groupLength: number, groups: number): number {
  const counts = groupLength === 7 ? runs.right7 : runs.right6
  return ((counts[from] ?? 0) - (counts[from + groupLength * groups] ?? 0)) & 255
}

/** How many digits a run has. */
export function runLength(runs: DigitRuns, run: number): number {
  return (runs.offset[run + 1] ?? 0) - (runs.offset[run] ?? 0)
}

/** The digits of a run as text. */
export function runText(runs: DigitRuns, run: number): string {
  return digitText(runs, runs.offset[run] ?? 0, runs.offset[run + 1] ?? 0)
}

/** Whether at least six runs between two are a right group, or the first half of one: else no ID is written in groups. */
export function mayHoldGroups(runs: DigitRuns, first: number, last: number): boolean {
  let groups = 0
  for (let run = first; run <= last; run++) {
    const start = runs.offset[run] ?? 0
    const length = (runs.offset[run + 1] ?? 0) - start
    if (length !== 7 && length !== 6 && length !== 3) continue
    const six = length !== 7 && rightGroups(runs, start, 6, 1) === 1
    const seven = length !== 6 && rightGroups(runs, start, 7, 1) === 1
    if ((six || seven) && ++groups > 5) return true
  }
  return false
}

/** Takes runs out of all further searching. */
export function useRuns(runs: DigitRuns, first: number, last: number): void {
  for (let run = first; run <= last; run++) runs.used[run] = 1
}

/** In `used`: known to be another kind of number. */
export const otherNumber = 2

/** Whether a run can be joined with the one before it. */
export function joinsPrevious(runs: DigitRuns, run: number): boolean {
  return runs.gap[run] !== gapKinds.words && runs.used[run] === 0 && runs.used[run - 1] === 0
}

/** Whether at least so many different groups are among those of a stretch of digits. */
export function hasDifferentGroups(runs: DigitRuns, from: number, shape: IdShape, atLeast: number): boolean {
  const seen: number[] = []
  let repeatsLeft = shape.groupCount - atLeast
  for (let group = 0; group < shape.groupCount; group++) {
    const value = groupValue(runs, from + group * shape.groupLength, shape.groupLength)
    if (!seen.includes(value)) seen.push(value)
    else if (--repeatsLeft < 0) return false
  }
  return true
}

function groupValue(runs: DigitRuns, from: number, groupLength: number): number {
  let value = 0
  for (let place = from; place < from + groupLength; place++) value = value * 10 + (runs.digits[place] ?? 0)
  return value
}

/**
 * Counts from the text's end. The sum of a group's digits and the sum of every second one are carried along from one
 * start to the one before it, so that each start costs the same few steps.
 */
function countRight(digits: Uint8Array, total: number, groupLength: number): Uint8Array {
  const counts = new Uint8Array(total)
  const payload = groupLength - 1
  const last = payload % 2 === 0 ? 0 : 1
  let all = 0
  let evenOfNext = 0
  for (let start = total - 1; start >= 0; start--) {
    const end = start + payload
    all += (digits[start] ?? 0) - (digits[end] ?? 0)
    const odd = evenOfNext - last * (digits[end] ?? 0)
    evenOfNext = all - odd
    const right = (all + odd) % 7 === digits[end] ? 1 : 0
    counts[start] = right + (counts[start + groupLength] ?? 0)
  }
  return counts
}

function gapKind(plain: string, from: number, to: number): number {
  if (to - from > longestGap) return gapKinds.words
  if (to - from <= 2 && isLookAlike(plain, from, to)) return gapKinds.lookAlike
  let breaks = 0
  for (let place = from; place < to; place++) {
    const code = plain.charCodeAt(place)
    if (code === 10) breaks++
    else if (isLetter(code) && !isMarkerAt(plain, place)) return gapKinds.words
  }
  if (breaks > mostBreaks) return gapKinds.words
  return breaks > 0 ? gapKinds.lineBreak : gapKinds.signs
}

function isLookAlike(plain: string, from: number, to: number): boolean {
  for (let place = from; place < to; place++) if (lookAlikes[plain.charCodeAt(place)] !== 1) return false
  return true
}

/** 1 at the ASCII letters that are taken for digits. */
const lookAlikes = new Uint8Array(128)
for (const letter of 'OoQDIlLSsBZzGgqb') lookAlikes[letter.charCodeAt(0)] = 1

/** The value 1 to 9 of a single letter A to I that belongs to no word, else 0. */
export function markerLetterAt(plain: string, place: number): number {
  return isMarkerAt(plain, place) ? letterValue(plain.charCodeAt(place)) : 0
}

function isMarkerAt(plain: string, place: number): boolean {
  if (letterValue(plain.charCodeAt(place)) === 0) return false
  return !isLetter(plain.charCodeAt(place - 1)) && !isLetter(plain.charCodeAt(place + 1))
}

function letterValue(code: number): number {
  if (isAsciiLetter(code)) return (code | 32) <= 105 ? (code | 32) - 96 : 0
  const circled = code - 0x24b6
  if (circled >= 0 && circled < 9) return circled + 1
  const small = code - 0x24d0
  return small >= 0 && small < 9 ? small + 1 : 0
}
