import { isDigit } from './character-kinds'
import { markupAt } from './markup'

/**
 * A text with everything made equal that looks equal: half width, plain spaces, hyphens and line feeds, nothing
 * invisible. `at` tells for each place of `plain` where it stood in the text; its last entry is the text's length.
 */
export type PlainText = { readonly plain: string; readonly at: Int32Array }

const space = 32
const hyphen = 45
const lineFeed = 10
const drop = -1

/** Makes a text plain, in one pass. */
export function normaliseText(text: string): PlainText {
  const codes = new Uint16Array(text.length)
  const at = new Int32Array(text.length + 1)
  let length = 0
  let place = 0
  while (place < text.length) {
    const code = text.charCodeAt(place)
    const before = length > 0 ? (codes[length - 1] ?? 0) : 0
    const markup = mayBeMarkup(code) ? markupAt(text, place, isDigit(before)) : null
    const plain = markup ? markup.code : plainCode(code, before)
    if (plain === keycap) codes[length - 1] = circled(before)
    else if (plain !== drop) {
      codes[length] = plain
      at[length] = place
      length++
    }
    place += markup ? markup.length : 1
  }
  at[length] = text.length
  return { plain: toText(codes, length), at: at.subarray(0, length + 1) }
}

const keycap = -2

function mayBeMarkup(code: number): boolean {
  return code === 60 || code === 38 || code === 92 || code === 37 || code === 27 || code === 13
}

function plainCode(code: number, before: number): number {
  if (code < 0x80) return asciiCode(code)
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0
  if (isInvisible(code)) return drop
  if (isSpace(code)) return space
  if (isDash(code)) return hyphen
  if (code === 0x85 || code === 0x2028 || code === 0x2029) return lineFeed
  const longVowel = code === 0x30fc || code === 0xff70
  if (longVowel && (isDigit(before) || before === hyphen)) return hyphen
  if (code === 0x20e3 && before >= 49 && before <= 57) return keycap
  return code
}

function asciiCode(code: number): number {
  if (code >= space && code < 0x7f) return code
  if (code === 9) return space
  return code >= lineFeed && code <= 13 ? lineFeed : drop
}

function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x34f ||
    code === 0x61c ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    (code >= 0xfff9 && code <= 0xfffb)
  )
}

function isSpace(code: number): boolean {
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

function isDash(code: number): boolean {
  return (
    (code >= 0x2010 && code <= 0x2015) ||
    code === 0x2043 ||
    code === 0x2212 ||
    code === 0xfe58 ||
    code === 0xfe63
  )
}

function circled(digit: number): number {
  return 0x2460 + digit - 49
}

function toText(codes: Uint16Array, length: number): string {
  const parts: string[] = []
  for (let from = 0; from < length; from += 8192) {
    parts.push(String.fromCharCode(...codes.subarray(from, Math.min(length, from + 8192))))
  }
  return parts.join('')
}
