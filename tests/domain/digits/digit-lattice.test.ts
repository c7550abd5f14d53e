import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeDigits, type LatticeGlyph } from '../../../src/domain/digits/digit-lattice'
import { anyId, installationId63 } from '../arbitrary-ids'

function glyph(weights: Readonly<Record<number, number>>, skip: number): LatticeGlyph {
  return {
    digits: Array.from({ length: 10 }, (_, digit) => Math.log(weights[digit] ?? 1e-5)),
    skip: Math.log(skip),
    asFirst: 0,
    asInner: 0,
  }
}

function clear(digits: string): LatticeGlyph[] {
  return [...digits].map(digit => glyph({ [Number(digit)]: 0.999 }, 1e-5))
}

const stray = glyph({ 4: 0.1 }, 0.9)

test('a clear ID is read with and without its checks', () => {
  fc.assert(
    fc.property(anyId, id => {
      const reading = decodeDigits(clear(id), id.length === 48 ? 8 : 9, id.length === 63 ? 7 : 6)
      expect(reading).toMatchObject({ freeDigits: id, checkedDigits: id, countMargin: 0 })
    }),
  )
})

test('stray glyphs are left out, wherever they stand', () => {
  fc.assert(
    fc.property(anyId, fc.array(fc.nat({ max: 47 }), { maxLength: 20 }), (id, places) => {
      const glyphs = clear(id)
      for (const place of places) glyphs.splice(place, 0, stray)
      const reading = decodeDigits(glyphs, id.length === 48 ? 8 : 9, id.length === 63 ? 7 : 6)
      expect(reading?.freeDigits).toBe(id)
      expect(reading?.chosen.map(index => glyphs[index])).not.toContain(stray)
    }),
  )
})

test('the checks settle what is undecided, and only there', () => {
  const glyphs = clear(installationId63)
  glyphs[3] = glyph({ 5: 0.5, 0: 0.45 }, 1e-5)
  const reading = decodeDigits(glyphs, 9, 7)
  expect(reading?.freeDigits[3]).toBe('5')
  expect(reading?.checkedDigits).toBe(installationId63)
})

test('a group that fails its check is left as it was read', () => {
  const misread = `${installationId63.slice(0, 8)}9${installationId63.slice(9)}`
  expect(decodeDigits(clear(misread), 9, 7)?.checkedDigits).toBe(misread)
})

test('a glyph that would break a group at the wrong place is left out', () => {
  const glyphs = clear(installationId63)
  glyphs.splice(3, 0, { ...glyph({ 4: 0.5 }, 0.5), asInner: -6 })
  expect(decodeDigits(glyphs, 9, 7)?.freeDigits).toBe(installationId63)
})

test('the margin tells that the count is wrong', () => {
  expect(decodeDigits(clear(installationId63), 9, 6)?.countMargin).toBeGreaterThan(80)
  expect(decodeDigits(clear(installationId63.slice(1)), 9, 7)).toBeNull()
})

test('of clear glyphs that are one too many, the one that costs something is left out', () => {
  const extra = (at: number, cost: Partial<LatticeGlyph>) => {
    const glyphs = clear(installationId63)
    glyphs.splice(at, 0, { ...glyph({ 4: 0.999 }, 1e-5), ...cost })
    return decodeDigits(glyphs, 9, 7)
  }
  expect(extra(0, { asFirst: -2 })?.freeDigits).toBe(installationId63)
  expect(extra(3, { asInner: -2 })?.freeDigits).toBe(installationId63)
  expect(extra(0, { asInner: -2 })?.freeDigits).not.toBe(installationId63)
})

test('the checks settle each place, and with glyphs left out between', () => {
  for (const place of [0, 1, 2, 5, 8]) {
    const glyphs = clear(installationId63)
    const right = Number(installationId63[place])
    glyphs[place] = glyph({ [(right + 1) % 10]: 0.5, [right]: 0.45 }, 1e-5)
    glyphs.splice(place, 0, stray)
    expect([place, decodeDigits(glyphs, 9, 7)?.checkedDigits]).toEqual([place, installationId63])
  }
})
