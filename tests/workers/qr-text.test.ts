import { expect, test } from 'vitest'
import { textOfQrData } from '../../src/workers/qr-text'

/** Bytes from bits; what is missing to a whole byte is filled with zeros. */
function data(...bits: string[]): Uint8Array {
  const bytes =
    bits
      .join('')
      .replace(/\s/g, '')
      .match(/.{1,8}/g) ?? []
  return Uint8Array.from(bytes, byte => Number.parseInt(byte.padEnd(8, '0'), 2))
}

const inBits = (value: number, count: number) => value.toString(2).padStart(count, '0')
const byteSegment = (bytes: Uint8Array, lengthBits: number) =>
  `0100 ${inBits(bytes.length, lengthBits)} ${[...bytes].map(byte => inBits(byte, 8)).join('')}`

test('digits come three by three, and zeros in front stay', () => {
  // The standard's own example, 01234567.
  expect(textOfQrData(data('0001 0000001000 0000001100 0101011001 1000011 0000'), 1)).toBe('01234567')
  expect(textOfQrData(data('0001 0000000100 0000000111 0000 0000'), 1)).toBe('0070')
})

test('letters come in pairs', () => {
  // The standard's own example, AC-42.
  expect(textOfQrData(data('0010 000000101 00111001110 11100111001 000010 0000'), 1)).toBe('AC-42')
})

test('bytes are UTF-8', () => {
  const bytes = new TextEncoder().encode('ID: 0012 番')
  expect(textOfQrData(data(byteSegment(bytes, 8), '0000'), 9)).toBe('ID: 0012 番')
  expect(textOfQrData(data(byteSegment(bytes, 16), '0000'), 10)).toBe('ID: 0012 番')
})

test('segments follow one another, the character set between them is skipped', () => {
  const mixed = data(
    '0111 00011010',
    byteSegment(new TextEncoder().encode('iid='), 8),
    '0001 0000000001 0111',
    '0000',
  )
  expect(textOfQrData(mixed, 3)).toBe('iid=7')
})

test('a text may fill the code without an end mark', () => {
  expect(textOfQrData(data('0001 0000000011 0001111011'), 1)).toBe('123')
})

test('data that break off, and kanji, are no text', () => {
  expect(textOfQrData(data('0100 11111111 01000001'), 1)).toBeNull()
  expect(textOfQrData(data('0001 1111111111 0001'), 1)).toBeNull()
  expect(textOfQrData(data('1000 00000001 0000000000000 0000'), 1)).toBeNull()
})

test('bits that stand for no digits and no letters are no text', () => {
  expect(textOfQrData(data('0001 0000000011 1111111111 0000'), 1)).toBeNull()
  expect(textOfQrData(data('0001 0000000001 1010 0000'), 1)).toBeNull()
  expect(textOfQrData(data('0010 000000010 11111111111 0000'), 1)).toBeNull()
  expect(textOfQrData(data('0010 000000001 101101 0000'), 1)).toBeNull()
})
