/** Whether a UTF-16 code is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Whether a UTF-16 code is an ASCII letter. */
export function isAsciiLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

/** Whether a UTF-16 code is an ASCII hexadecimal digit. */
export function isHex(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102)
}

/**
 * Whether a code belongs to a word of any language. Spaces, punctuation, arrows, lines, boxes, emoji and lone
 * surrogates do not; private use does (`blockedCharacter`).
 */
export function isLetter(code: number): boolean {
  return code < 0x80 ? isAsciiLetter(code) : letters[code] === 1
}

/** Stands in for text that must never count as part of an ID (addresses, keys, GUIDs); it counts as a letter. */
export const blockedCharacter = '\ue000'

const symbolRanges: readonly (readonly [number, number])[] = [
  [0x80, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2000, 0x206f],
  [0x20a0, 0x20cf],
  [0x2116, 0x2116],
  [0x2190, 0x2bff],
  [0x3000, 0x3004],
  [0x3008, 0x3020],
  [0x302a, 0x303f],
  [0x30fb, 0x30fb],
  [0xd800, 0xdfff],
  [0xfe10, 0xfe6f],
  [0xff00, 0xff0f],
  [0xff5f, 0xff65],
  [0xffe0, 0xffff],
]

const letters = new Uint8Array(0x10000).fill(1)
for (const [first, last] of symbolRanges) letters.fill(0, first, last + 1)
