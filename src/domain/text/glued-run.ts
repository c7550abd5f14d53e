import { isDigit, isLetter } from './character-kinds'
import type { DigitRuns } from './digit-runs'

const decimalPoint = 46
const lowLine = 95

/** Whether letters, or a decimal point, stand directly at a run: part of another kind of number. */
export function isGlued(runs: DigitRuns, run: number): boolean {
  const from = runs.from[run] ?? 0
  if (isAsciiWord(runs.plain.charCodeAt(runs.to[run] ?? 0))) return true
  const before = runs.plain.charCodeAt(from - 1)
  if (before === decimalPoint && isDigit(runs.plain.charCodeAt(from - 2))) return true
  return isAsciiWord(before) && !/(?:^|[^a-z])[ic]?id$/i.test(runs.plain.slice(Math.max(0, from - 5), from))
}

function isAsciiWord(code: number): boolean {
  return code === lowLine || (code < 0x80 && isLetter(code))
}
