import { isAlphanumeric } from './character-kinds'

/** What stands between two runs: something that ends a key, signs, spaces, a hyphen, or a line break alone. */
export const runGaps = { end: 0, signs: 1, spaces: 2, hyphen: 3, lineBreak: 4 } as const

const longestGap = 6
const longestIndent = 40
const firstLetter = 65

/** The runs of ASCII letters and digits in a plain text. */
export type AlphanumericRuns = {
  readonly count: number
  readonly from: Int32Array
  readonly to: Int32Array
  /** 1 for runs with a letter in them. */
  readonly letters: Uint8Array
  /** What stands before a run: one of `runGaps`. */
  readonly gap: Uint8Array
  /** 1 for runs that are part of a key; for the search to note. */
  readonly taken: Uint8Array
}

/** Finds all runs in one pass. */
export function alphanumericRuns(plain: string): AlphanumericRuns {
  const size = (plain.length >> 1) + 2
  const from = new Int32Array(size)
  const to = new Int32Array(size)
  const gap = new Uint8Array(size)
  const letters = new Uint8Array(size)
  const { length } = plain
  let count = 0
  let before = 0
  for (let place = 0; place < length; place++) {
    let code = plain.charCodeAt(place)
    if (!isAlphanumeric(code)) continue
    from[count] = place
    gap[count] = count === 0 ? runGaps.end : gapBetween(plain, before, place)
    let highest = 0
    for (; isAlphanumeric(code); code = plain.charCodeAt(++place)) highest = Math.max(highest, code)
    if (highest >= firstLetter) letters[count] = 1
    to[count++] = place
    before = place
  }
  return { count, from, to, gap, letters, taken: new Uint8Array(count) }
}

function gapBetween(plain: string, from: number, to: number): number {
  if (to - from > longestIndent) return runGaps.end
  let signs = 0
  let hyphens = 0
  let breaks = 0
  for (let place = from; place < to; place++) {
    const code = plain.charCodeAt(place)
    if (code === 10) breaks++
    else if (code === 45 || code === 95) hyphens++
    else if (code > 127) return runGaps.end
    else if (code !== 32) signs++
  }
  if (breaks > 1 || (breaks === 0 && to - from > longestGap)) return runGaps.end
  if (hyphens > 0 && signs === 0) return runGaps.hyphen
  if (breaks > 0) return signs > 0 ? runGaps.end : runGaps.lineBreak
  return signs > 0 ? runGaps.signs : runGaps.spaces
}
