import { type DigitRuns, gapKinds, otherNumber } from './digit-runs'
import { isGlued } from './glued-run'
import { labelBefore } from './id-labels'

/** Why something that looks like a number or a key was not taken as an ID. */
export type IgnoredReason =
  | 'product-key'
  | 'guid'
  | 'extended-pid'
  | 'url'
  | 'phone-number'
  | 'date'
  | 'network-address'
  | 'other-number'
  | 'too-short'
  | 'too-long'
  | 'does-not-add-up'

/** Something ignored; `text` is short and never holds a key. */
export type Ignored = { readonly text: string; readonly why: IgnoredReason }

/** No more than so many are told. */
export const mostIgnored = 50
const longestShown = 40
const leastDigits = 6
const leastForId = 30
const mostForId = 110

/** A piece of ignored text, cut so that it can be shown. */
export function shortText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > longestShown ? `${line.slice(0, longestShown - 1)}…` : line
}

/** The numbers that no finding uses, in the order of the text. */
export function ignoredNumbers(runs: DigitRuns, limit: number): { from: number; ignored: Ignored }[] {
  const found: { from: number; ignored: Ignored }[] = []
  let run = 0
  while (run < runs.count && found.length < limit) {
    let last = run
    while (staysOnLine(runs, last + 1)) last++
    const digits = (runs.offset[last + 1] ?? 0) - (runs.offset[run] ?? 0)
    const isFragment = digits < leastForId && isGlued(runs, run)
    if (runs.used[run] !== 1 && digits >= leastDigits && !isFragment) {
      const from = runs.from[run] ?? 0
      const text = runs.plain.slice(from, Math.min(runs.to[last] ?? 0, from + 200))
      found.push({ from, ignored: { text: shortText(text), why: reasonFor(runs, run, last, text, digits) } })
    }
    run = last + 1
  }
  return found
}

function staysOnLine(runs: DigitRuns, run: number): boolean {
  return runs.gap[run] === gapKinds.signs && runs.used[run] !== 1 && runs.used[run - 1] !== 1
}

function reasonFor(
  runs: DigitRuns,
  first: number,
  last: number,
  text: string,
  digits: number,
): IgnoredReason {
  if (runs.used[first] === otherNumber) return 'extended-pid'
  if (/^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?!\d)/.test(text)) return 'date'
  if (/^\d{1,3}(?:\.\d{1,3}){3}(?!\d)/.test(text)) return 'network-address'
  const label = labelBefore(runs.plain, runs.from[first] ?? 0)
  if (label.kind === 'other-number') return label.why
  if (last > first && isPhoneNumber(runs.plain, runs.from[first] ?? 0, text, digits)) return 'phone-number'
  if (digits < leastForId) return 'too-short'
  return digits > mostForId ? 'too-long' : 'does-not-add-up'
}

function isPhoneNumber(plain: string, from: number, text: string, digits: number): boolean {
  const international = plain.charAt(from - 1) === '+'
  if (digits < 9 || digits > 15) return false
  return (
    international || /^\(?0\d{1,4}\)?[-. (]\s?\d{1,4}[-. )]\s?\d{3,4}(?!\d)/.test(text) || isAmerican(text)
  )
}

function isAmerican(text: string): boolean {
  return /^(?:1[-. ])?\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}(?!\d)/.test(text)
}
