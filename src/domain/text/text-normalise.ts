import { isDigit } from './character-kinds'
import { markupAt } from './markup'

/**
 * A text with everything made equal that looks equal: half width, plain spaces, hyphens and line feeds, nothing
 * invisible. `at` tells for each place of `plain` where it stood in the text; for the end of `plain`, the text's length.
 */
export type PlainText = { readonly plain: string; readonly at: (place: number) => number }

const space = 32
const hyphen = 45
const lineFeed = 10
const longVowels: readonly number[] = [0x30fc, 0xff70]
const keycap = 0x20e3
/** In `plainCodes`: leave it out, or look at what stands around it. */
const drop = 0xfffe
const lookCloser = 0xffff

/** Makes a text plain, in one pass. */
export function normaliseText(text: string): PlainText {
  if (isPlain(text)) return { plain: text, at: place => place }
  const codes = new Uint16Array(text.length)
  const at = new Int32Array(text.length + 1)
  let length = 0
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place)
    let plain = plainCodes[code] ?? drop
    let width = 1
    if (plain === lookCloser) {
      const before = length > 0 ? (codes[length - 1] ?? 0) : 0
      if (code === keycap && before >= 49 && before <= 57) codes[length - 1] = circledOne + before - 49
      const closer = inContext(text, place, before)
      plain = closer.code
      width = closer.length
    }
    if (plain !== drop) {
      codes[length] = plain
      at[length++] = place
    }
    place += width - 1
  }
  at[length] = text.length
  return { plain: toText(codes, length), at: place => at[place] ?? text.length }
}

function isPlain(text: string): boolean {
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place)
    if (plainCodes[code] !== code) return false
  }
  return true
}

const circledOne = 0x2460

/** Signs that mean something else beside a digit, and markup. */
function inContext(text: string, place: number, before: number): { code: number; length: number } {
  const code = text.charCodeAt(place)
  if (code === keycap) return { code: drop, length: 1 }
  if (longVowels.includes(code)) {
    return { code: isDigit(before) || before === hyphen ? hyphen : code, length: 1 }
  }
  const markup = markupAt(text, place, isDigit(before))
  if (!markup) return { code: code < space ? drop : code, length: 1 }
  return { code: markup.code < 0 ? drop : markup.code, length: markup.length }
}

/** What each UTF-16 code becomes. */
const plainCodes = tableOfPlainCodes()

function tableOfPlainCodes(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let code = 0; code < table.length; code++) table[code] = code
  const fill = (value: number, ...ranges: readonly (readonly [number, number])[]) => {
    for (const [first, last] of ranges) table.fill(value, first, last + 1)
  }
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0
  fill(drop, [0, 8], [14, 31], [127, 127], [0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x180e, 0x180e])
  fill(drop, [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], [0xfe00, 0xfe0f], [0xfeff, 0xfeff])
  fill(drop, [0xfff9, 0xffff])
  fill(space, [9, 9], [0xa0, 0xa0], [0x2000, 0x200a], [0x202f, 0x202f], [0x205f, 0x205f], [0x3000, 0x3000])
  fill(hyphen, [0x2010, 0x2015], [0x2043, 0x2043], [0x2212, 0x2212], [0xfe58, 0xfe58], [0xfe63, 0xfe63])
  fill(lineFeed, [11, 12], [0x85, 0x85], [0x2028, 0x2029])
  for (const code of [13, 27, 37, 38, 60, 92, keycap, ...longVowels]) table[code] = lookCloser
  return table
}

function toText(codes: Uint16Array, length: number): string {
  const parts: string[] = []
  for (let from = 0; from < length; from += 8192) {
    const part = codes.subarray(from, Math.min(length, from + 8192))
    parts.push(String(Reflect.apply(String.fromCharCode, null, part)))
  }
  return parts.join('')
}
