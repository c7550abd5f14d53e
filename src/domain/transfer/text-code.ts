const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Any text as letters, digits, `-` and `_` (base64url of its UTF-8), which no messenger breaks or encodes again. */
export function encodeText(text: string): string {
  const bytes = Array.from(text, character => utf8(character.codePointAt(0) ?? 0)).flat()
  let code = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const three = bytes.slice(at, at + 3)
    const [first = 0, second = 0, third = 0] = three
    const bits = (first << 16) | (second << 8) | third
    for (let sign = 0; sign <= three.length; sign++) code += alphabet[(bits >> (18 - 6 * sign)) & 63]
  }
  return code
}

/** The text behind a code, or null where it is none: each text has exactly one code. */
export function decodeText(code: string): string | null {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const sign of code) {
    bits = ((bits << 6) | alphabet.indexOf(sign)) & 0xffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes.push((bits >> held) & 255)
    }
  }
  // Whatever was no sign of a code is none of the text's own code, either.
  const text = utf8Text(bytes)
  return text !== null && encodeText(text) === code ? text : null
}

function utf8(point: number): number[] {
  if (point < 0x80) return [point]
  const tail = (shift: number) => 0x80 | ((point >> shift) & 63)
  if (point < 0x800) return [0xc0 | (point >> 6), tail(0)]
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(6), tail(0)]
  return [0xf0 | (point >> 18), tail(12), tail(6), tail(0)]
}

function utf8Text(bytes: readonly number[]): string | null {
  try {
    return decodeURIComponent(bytes.map(byte => `%${byte.toString(16).padStart(2, '0')}`).join(''))
  } catch {
    return null
  }
}
