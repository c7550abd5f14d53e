import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText, encodeText } from '../../../src/domain/transfer/text-code'

test('any well-formed text comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(decodeText(encodeText(text))).toBe(text)
    }),
  )
})

test('is the base64url of UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(encodeText(text)).toBe(Buffer.from(text, 'utf8').toString('base64url'))
    }),
  )
})

test('a code with another alphabet, loose bits or broken UTF-8 is none', () => {
  for (const code of ['+/', 'M', 'MB', 'gA', '7aCA', 'a b', 'MA==']) expect(decodeText(code)).toBeNull()
})

test('any text is decoded or refused, and never throws', () => {
  fc.assert(
    fc.property(fc.string(), code => {
      const text = decodeText(code)
      if (text !== null) expect(encodeText(text)).toBe(code)
    }),
  )
})
