import { isAsciiLetter, isDigit } from './character-kinds'

/** What stands between two runs: something that ends a key, spaces or signs, a hyphen, or a line break alone. */
export type RunGap = 'end' | 'signs' | 'spaces' | 'hyphen' | 'break'

const gapNames: readonly RunGap[] = ['end', 'signs', 'spaces', 'hyphen', 'break']
const longestGap = 6
const longestIndent = 40

/** The runs of ASCII letters and digits in a plain text. */
export type AlphanumericRuns = {
  readonly count: number
  readonly from: Int32Array
  readonly to: Int32Array
  /** What stands before a run. */
  gapBefore(run: number): RunGap
}

/** Finds all runs in one pass. */
export function alphanumericRuns(plain: string): AlphanumericRuns {
  const size = (plain.length >> 1) + 2
  const from = new Int32Array(size)
  const to = new Int32Array(size)
  const gaps = new Uint8Array(size)
  let count = 0
  let place = 0
  while (place < plain.length) {
    if (!isRunCode(plain.charCodeAt(place))) {
      place++
      continue
    }
    const start = place
    while (place < plain.length && isRunCode(plain.charCodeAt(place))) place++
    from[count] = start
    to[count] = place
    gaps[count] = count === 0 ? 0 : gapBetween(plain, to[count - 1] ?? 0, start)
    count++
  }
  return { count, from, to, gapBefore: run => gapNames[gaps[run] ?? 0] ?? 'end' }
}

function isRunCode(code: number): boolean {
  return isDigit(code) || isAsciiLetter(code)
}

function gapBetween(plain: string, from: number, to: number): number {
  if (to - from > longestIndent) return 0
  let signs = 0
  let hyphens = 0
  let breaks = 0
  for (let place = from; place < to; place++) {
    const code = plain.charCodeAt(place)
    if (code === 10) breaks++
    else if (code === 45 || code === 95) hyphens++
    else if (code > 127) return 0
    else if (code !== 32) signs++
  }
  if (breaks > 1 || (breaks === 0 && to - from > longestGap)) return 0
  if (hyphens > 0 && signs === 0) return 3
  if (breaks > 0) return signs > 0 ? 0 : 4
  return signs > 0 ? 1 : 2
}
