import { isAlphanumeric, isHex } from './character-kinds'

/**
 * The error codes of a plain text as `0xC004F04D`, each once, in their order: `0x` and eight hexadecimal digits, or a
 * bare activation code (`C004…`).
 */
export function errorCodesIn(plain: string): string[] {
  const codes = new Map<number, number>()
  const keep = (from: number, start: number) => {
    const code = codeAt(plain, start)
    if (code === 0 || (codes.get(code) ?? plain.length) <= from) return
    if (!isAlphanumeric(plain.charCodeAt(from - 1))) codes.set(code, from)
  }
  for (const mark of ['x', 'X', 'C004', 'c004']) {
    for (let at = plain.indexOf(mark); at !== -1; at = plain.indexOf(mark, at + mark.length)) {
      if (mark.length > 1) keep(at, at)
      else if (plain.charCodeAt(at - 1) === zero) keep(at - 1, at + 1)
    }
  }
  return [...codes]
    .sort((a, b) => a[1] - b[1])
    .map(([code]) => `0x${code.toString(16).toUpperCase().padStart(8, '0')}`)
}

const zero = 48
const hyphen = 45

/** The value of eight hexadecimal digits that stand alone; 0 where there are none. */
function codeAt(plain: string, start: number): number {
  if (start + 8 > plain.length) return 0
  let code = 0
  for (let place = start; place < start + 8; place++) {
    const digit = plain.charCodeAt(place)
    if (!isHex(digit)) return 0
    code = code * 16 + (digit & 15) + (digit > 64 ? 9 : 0)
  }
  return isAlphanumeric(plain.charCodeAt(start + 8)) || isGuidAhead(plain, start + 8) ? 0 : code
}

function isGuidAhead(plain: string, place: number): boolean {
  return plain.charCodeAt(place) === hyphen && /-[0-9A-F]{4}-/i.test(plain.slice(place, place + 6))
}
