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

/** Codes that are made plain together; a piece in which nothing changes is cut out of the text as it is. */
const pieceLength = 8192

/** Makes a text plain, in one pass. */
export function normaliseText(text: string): PlainText {
  const codes = new Uint16Array(Math.min(pieceLength, text.length))
  const parts: string[] = []
  const shifts = placeShifts()
  let [length, start, done, shift, before] = [0, 0, 0, 0, 0]
  let isChanged = false
  const finishPiece = () => {
    const same = isChanged ? toText(codes.subarray(0, length)) : text.slice(start, start + length)
    parts.push(same)
    done += length
    length = 0
    isChanged = false
  }
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place)
    let plain = plainCodes[code] ?? drop
    if (plain === code && (length === 0 || length === pieceLength)) {
      if (length > 0) finishPiece()
      const end = plainUntil(text, place)
      if (end > place) {
        if (place - done !== shift) {
          shift = place - done
          shifts.add(done, shift)
        }
        parts.push(text.slice(place, end))
        done += end - place
        before = text.charCodeAt(end - 1)
        place = end - 1
        continue
      }
    }
    let next = place
    if (plain === lookCloser) {
      if (code === keycap && before >= 49 && before <= 57) {
        before += circledOne - 49
        codes[length - 1] = before
        isChanged = true
      }
      const closer = inContext(text, place, before)
      plain = closer.code
      next += closer.length - 1
    }
    if (plain !== drop) {
      if (length === pieceLength) finishPiece()
      if (place - done - length !== shift) {
        shift = place - done - length
        shifts.add(done + length, shift)
        isChanged = true
      }
      if (length === 0) start = place
      if (plain !== code) isChanged = true
      codes[length++] = plain
      before = plain
    }
    place = next
  }
  finishPiece()
  shifts.add(done, text.length - done)
  return { plain: parts.length === 1 ? (parts[0] ?? '') : parts.join(''), at: shifts.at }
}

/** Where a piece ends that is plain already; else the place itself. What stands behind it may still change its last sign. */
function plainUntil(text: string, place: number): number {
  const last = Math.min(text.length, place + pieceLength)
  for (let at = place; at < last; at++) {
    const code = text.charCodeAt(at)
    if (plainCodes[code] !== code) return place
  }
  return last === text.length ? last : last - 1
}

/** How far the places of a plain text are shifted against the text, from which place on; added in rising order. */
function placeShifts() {
  let table = new Int32Array(4)
  let count = 0
  const at = (place: number) => {
    let low = 0
    let high = count
    while (low < high) {
      const middle = (low + high) >> 1
      if ((table[middle * 2] ?? 0) <= place) low = middle + 1
      else high = middle
    }
    return low === 0 ? place : place + (table[low * 2 - 1] ?? 0)
  }
  const add = (from: number, shift: number) => {
    if (count * 2 === table.length) {
      const wider = new Int32Array(table.length * 2)
      wider.set(table)
      table = wider
    }
    table[count * 2] = from
    table[count * 2 + 1] = shift
    count++
  }
  return { add, at }
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

function toText(codes: Uint16Array): string {
  return String(Reflect.apply(String.fromCharCode, null, codes))
}
