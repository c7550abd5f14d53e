import BarcodeFormat from '@zxing/library/es2015/core/BarcodeFormat'
import BitArray from '@zxing/library/es2015/core/common/BitArray'
import Code128Reader from '@zxing/library/es2015/core/oned/Code128Reader'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { code128Modules, code128QuietZone, code128Widths } from '../../../src/domain/codes/code128'

/** What an independent reader makes of the bars, each module `pixels` wide. */
function read(widths: readonly number[], pixels: number): string {
  const modules = widths.reduce((sum, width) => sum + width, 2 * code128QuietZone)
  const row = new BitArray(modules * pixels)
  let at = code128QuietZone
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) for (let x = at * pixels; x < (at + width) * pixels; x++) row.set(x)
    at += width
  }
  const result = new Code128Reader().decodeRow(0, row)
  expect(result.getBarcodeFormat()).toBe(BarcodeFormat.CODE_128)
  return result.getText()
}

const pairs = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 24 })
const asDigits = (values: readonly number[]) => values.map(value => String(value).padStart(2, '0')).join('')

describe('Code 128-C', () => {
  test('every pair of digits is read by another reader', () => {
    for (let value = 0; value < 100; value++) {
      const digits = asDigits([value, 99 - value, value])
      expect(read(code128Widths(digits), 2)).toBe(digits)
    }
  })

  test('any even number of digits up to 48 is read, at any width of the bars', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 7 }), (values, pixels) => {
        expect(read(code128Widths(asDigits(values)), pixels)).toBe(asDigits(values))
      }),
      { numRuns: 1000 },
    )
  })

  test('every check symbol is read, also those beyond the pairs', () => {
    const checks = new Set<string>()
    for (let value = 0; value < 10_000 && checks.size < 103; value++) {
      const digits = String(value).padStart(4, '0')
      const widths = code128Widths(digits)
      const check = widths.slice(-13, -7).join('')
      if (checks.has(check)) continue
      checks.add(check)
      expect(read(widths, 1)).toBe(digits)
    }
    expect(checks.size).toBe(103)
  })

  test('a bar out of place is refused by the reader', () => {
    const widths = [...code128Widths('150314')]
    ;[widths[7], widths[8]] = [4, 1]
    expect(() => read(widths, 2)).toThrow()
  })

  test('the number of modules is known beforehand', () => {
    fc.assert(
      fc.property(pairs, values => {
        const widths = code128Widths(asDigits(values))
        expect(widths.reduce((sum, width) => sum + width, 0) + 20).toBe(code128Modules(values.length * 2))
      }),
    )
    expect([code128Modules(6), code128Modules(48)]).toEqual([88, 319])
  })

  test.each(['', '1', '123', '12a4', '１２', '12 4'])('%j is refused', text => {
    expect(() => code128Widths(text)).toThrow(RangeError)
    expect(() => code128Widths(text)).toThrow('Code 128-C holds pairs of digits only.')
  })
})
