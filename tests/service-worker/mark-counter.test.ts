import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markCounter } from '../../src/service-worker/mark-counter'

const bytesOf = (text: string) => new TextEncoder().encode(text)

test('as many marks are counted as a text search finds, however the bytes are cut into chunks', () => {
  const letters = fc.string({ unit: fc.constantFrom('-', 'a', 'b'), maxLength: 60 })
  const mark = fc.string({ unit: fc.constantFrom('-', 'a', 'b'), minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(letters, mark, fc.array(fc.nat(8), { maxLength: 20 }), (text, sought, lengths) => {
      const count = markCounter(bytesOf(sought))
      let at = 0
      for (const length of lengths) {
        count(bytesOf(text.slice(at, at + length)))
        at += length
      }
      expect(count(bytesOf(text.slice(at)))).toBe(text.split(sought).length - 1)
    }),
  )
})

test('a body made of nothing but beginnings of the mark is counted byte by byte', () => {
  const count = markCounter(bytesOf(`${'-'.repeat(70)}x`))
  const looked = { bytes: 0 }
  const dashes = new Uint8Array(100_000).fill(45)
  const watched = new Proxy(dashes, {
    get(target, key) {
      if (key !== Symbol.iterator) return Reflect.get(target, key)
      return function* () {
        for (const byte of target) {
          looked.bytes++
          yield byte
        }
      }
    },
  })
  expect(count(watched)).toBe(0)
  expect(looked.bytes).toBe(100_000)
})
