/** What a UTF-16 code is: a sign or space, an ASCII digit, an ASCII letter, or part of a word in any other script. */
const characterKinds = { sign: 0, digit: 1, asciiLetter: 2, otherLetter: 3 } as const

/** The kind of every UTF-16 code. */
const kindOf: Uint8Array = tableOfKinds()

/** Stands in for text that must never count as part of an ID (addresses, keys, GUIDs); it counts as a letter. */
export const blockedCharacter = '\ue000'

/** Whether a UTF-16 code is an ASCII digit. */
export function isDigit(code: number): boolean {
  return kindOf[code] === characterKinds.digit
}

/** Whether a UTF-16 code is an ASCII letter. */
export function isAsciiLetter(code: number): boolean {
  return kindOf[code] === characterKinds.asciiLetter
}

/** Whether a UTF-16 code is an ASCII letter or digit. */
export function isAlphanumeric(code: number): boolean {
  const kind = kindOf[code]
  return kind === characterKinds.digit || kind === characterKinds.asciiLetter
}

/** Whether a UTF-16 code is an ASCII hexadecimal digit. */
export function isHex(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102)
}

/** Whether a code belongs to a word of any language. */
export function isLetter(code: number): boolean {
  return (kindOf[code] ?? 0) > characterKinds.digit
}

/** Beyond ASCII all is taken for letters but spaces, punctuation, arrows, lines, boxes, emoji and surrogates. */
function tableOfKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000).fill(characterKinds.otherLetter, 0x80)
  kinds.fill(characterKinds.digit, 48, 58)
  kinds.fill(characterKinds.asciiLetter, 65, 91)
  kinds.fill(characterKinds.asciiLetter, 97, 123)
  const signs: readonly (readonly [number, number])[] = [
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
  for (const [first, last] of signs) kinds.fill(characterKinds.sign, first, last + 1)
  return kinds
}
