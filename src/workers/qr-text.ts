const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** Bits of a segment's length, for versions 1 to 9, 10 to 26 and 27 to 40. */
const lengthBits: Readonly<Record<number, readonly [number, number, number]>> = {
  1: [10, 12, 14],
  2: [9, 11, 13],
  4: [8, 16, 16],
}

/**
 * The text in a QR code's corrected data, after ISO/IEC 18004: numeric, alphanumeric and byte segments, the bytes as
 * UTF-8. Null where the data breaks off, stands for no characters or holds something else, such as kanji: that is left
 * to the other engine.
 */
export function textOfQrData(data: Uint8Array, version: number): string | null {
  const bits = bitsOf(data)
  const size = version < 10 ? 0 : version < 27 ? 1 : 2
  let text = ''
  while (bits.left() >= 4) {
    const mode = bits.take(4)
    if (mode === 0) break
    const lengths = lengthBits[mode]
    if (lengths) {
      const segment = segmentText(bits, mode, bits.take(lengths[size]))
      if (segment === null) return null
      text += segment
    } else if (mode === 7) skipCharacterSet(bits)
    else return null
    if (bits.left() < 0) return null
  }
  return text
}

/** Takes bits from the front; beyond the end they are zeros, and `left` is below zero. */
type Bits = { take(count: number): number; left(): number }

function bitsOf(data: Uint8Array): Bits {
  let at = 0
  return {
    take(count) {
      let value = 0
      for (const end = at + count; at < end; at++) {
        value = (value << 1) | (((data[at >> 3] ?? 0) >> (7 - (at & 7))) & 1)
      }
      return value
    },
    left: () => data.length * 8 - at,
  }
}

/** Null where bits stand for no characters. */
function segmentText(bits: Bits, mode: number, length: number): string | null {
  if (mode === 4) return new TextDecoder().decode(Uint8Array.from({ length }, () => bits.take(8)))
  let text = ''
  for (let left = length; left > 0; left -= mode === 1 ? 3 : 2) {
    const next = mode === 1 ? digitsText(bits, Math.min(3, left)) : pairText(bits, Math.min(2, left))
    if (next === null) return null
    text += next
  }
  return text
}

/** Up to three digits: 10 bits for three, 7 for two, 4 for one. */
function digitsText(bits: Bits, digits: number): string | null {
  const value = bits.take(3 * digits + 1)
  return value < 10 ** digits ? String(value).padStart(digits, '0') : null
}

/** Two characters in 11 bits, or one in 6. */
function pairText(bits: Bits, characters: number): string | null {
  const value = bits.take(5 * characters + 1)
  if (value >= 45 ** characters) return null
  const first = characters === 2 ? alphanumeric.charAt(Math.floor(value / 45)) : ''
  return first + alphanumeric.charAt(value % 45)
}

/** Which character set the bytes are in is said in 1 to 3 bytes. Digits are the same in all of them. */
function skipCharacterSet(bits: Bits): void {
  const first = bits.take(8)
  if (first >= 0x80) bits.take(first >= 0xc0 ? 16 : 8)
}
