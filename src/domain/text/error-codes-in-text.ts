import { isAlphanumeric, isHex } from './character-kinds'

/**
 * The error codes of a plain text as `0xC004F04D`, each once, in their order: `0x` and eight hexadecimal digits, or a
 * bare activation code (`C004…`).
 */
export function errorCodesIn(plain: string): string[] {
  const text = plain.toUpperCase()
  const codes = new Map<string, number>()
  const keep = (from: number, start: number) => {
    const code = codeAt(text, start)
    if (code !== null && !isAlphanumeric(text.charCodeAt(from - 1)) && !codes.has(code)) codes.set(code, from)
  }
  for (let at = text.indexOf('0X'); at !== -1; at = text.indexOf('0X', at + 2)) keep(at, at + 2)
  for (let at = text.indexOf('C004'); at !== -1; at = text.indexOf('C004', at + 4)) keep(at, at)
  return [...codes].sort((a, b) => a[1] - b[1]).map(([code]) => code)
}

function codeAt(text: string, start: number): string | null {
  for (let place = start; place < start + 8; place++) if (!isHex(text.charCodeAt(place))) return null
  if (isAlphanumeric(text.charCodeAt(start + 8)) || isGuidAhead(text, start + 8)) return null
  const code = text.slice(start, start + 8)
  return code === '00000000' ? null : `0x${code}`
}

function isGuidAhead(text: string, place: number): boolean {
  return /^-[0-9A-F]{4}-/.test(text.slice(place, place + 6))
}
