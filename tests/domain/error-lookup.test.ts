import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownErrors } from '../../src/domain/error-codes'
import { lookUpError, lookUpErrors, mostErrors } from '../../src/domain/error-lookup'

describe('a code typed in any way', () => {
  test.each([
    '0xC004F04D',
    '0xc004f04d',
    'C004F04D',
    'c004f04d',
    '０ｘＣ００４Ｆ０４Ｄ',
    'C004 F04D',
    '0x C004-F04D',
    'Error: 0xC004F04D The Software Licensing Service…',
    'エラー：0xC004F04D',
    '\u200b0xC004F04D\u200b',
    'C004\u200bF04D',
    'xC004F04D',
    '-1073418163',
    '3221549133',
    '−1073418163',
  ])('%s', typed => {
    expect(lookUpError(typed)).toEqual({
      kind: 'known',
      code: '0xC004F04D',
      cause: 'id-mistyped',
      advice: 'compare-and-retype',
      backTo: 'confirmation-id',
    })
  })
})

test('eight digits are a code in hexadecimal, not a decimal', () => {
  expect(lookUpError('80070005')).toMatchObject({ code: '0x80070005', cause: 'not-elevated' })
})

test('a decimal is a code only where it has the sign of an error', () => {
  expect(lookUpError('4294967295')).toMatchObject({ code: '0xFFFFFFFF' })
  expect(lookUpError('2147483648')).toMatchObject({ code: '0x80000000' })
  expect(lookUpError('-2147483648')).toMatchObject({ code: '0x80000000' })
  expect(lookUpError('-100000000')).toMatchObject({ code: '0xFA0A1F00' })
  for (const none of [
    '4294967296',
    '2147483647',
    '-2147483649',
    '100000000',
    '123456789',
    '000000000',
    '1073418163−',
    '1-073418163',
    '-1073418163x',
  ]) {
    expect(lookUpError(none)).toEqual({ kind: 'no-code' })
  }
})

test('of a long text only the beginning is looked through', () => {
  const code = '0xC004F04D'
  expect(lookUpError(`${' '.repeat(2000 - code.length)}${code}`)).toMatchObject({ code })
  expect(lookUpError(`${' '.repeat(2000)}${code}`)).toEqual({ kind: 'no-code' })
})

test('the message that comes without a code', () => {
  expect(lookUpError('Error: product not found.')).toMatchObject({
    kind: 'named',
    cause: 'product-not-found',
  })
  expect(lookUpError('エラー: 製品が見つかりません。')).toMatchObject({
    kind: 'named',
    cause: 'product-not-found',
  })
})

test('an unknown code is named, other words are not', () => {
  expect(lookUpError('0xC004FFFF')).toEqual({ kind: 'unknown', code: '0xC004FFFF' })
  for (const typed of ['', 'it does not work', '0x', '123', '0xC004F04D1', '99999999999']) {
    expect(lookUpError(typed)).toEqual({ kind: 'no-code' })
  }
})

test('every known code is found in its written form and as a signed decimal', () => {
  for (const code of knownErrors.keys()) {
    expect(lookUpError(code)).toMatchObject({ kind: 'known', code })
    expect(lookUpError(`${Number(code) - 0x1_0000_0000}`)).toMatchObject({ kind: 'known', code })
  }
  expect(knownErrors.size).toBe(42)
})

test('never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => lookUpError(text).kind.length > 0))
})

describe('a whole text', () => {
  test('every code once, in its order, and the message without a code', () => {
    const text =
      'エラー: 0xC004F031 ソフトウェア\nError: product not found.\n0xC004F031 again, then 0xC004FFFF\n0x80070005'
    expect(lookUpErrors(text).map(found => ('code' in found ? found.code : found.kind))).toEqual([
      '0xC004F031',
      '0xC004FFFF',
      '0x80070005',
      'named',
    ])
  })

  test('the message alone is named once, and a code alone has no message', () => {
    const named = {
      kind: 'named',
      cause: 'product-not-found',
      advice: 'check-spaces-and-activation-id',
      backTo: 'deposit',
    }
    expect(lookUpErrors('Error: product not found.')).toEqual([named])
    expect(lookUpErrors('0xC004FFFF: Error: product not found.')).toEqual([
      { kind: 'unknown', code: '0xC004FFFF' },
      named,
    ])
    expect(lookUpErrors('0xC004FFFF')).toEqual([{ kind: 'unknown', code: '0xC004FFFF' }])
  })

  test('one code typed as a decimal or with spaces', () => {
    expect(lookUpErrors(' -1073418163 ')).toEqual([expect.objectContaining({ code: '0xC004F04D' })])
    expect(lookUpErrors('c004 f04d')).toEqual([expect.objectContaining({ code: '0xC004F04D' })])
    expect(lookUpErrors('it does not work')).toEqual([])
  })

  test('is never more than can be read, and never holds a product key', () => {
    const codes = Array.from({ length: 500 }, (_, index) => `0xC004${(0xa000 + index).toString(16)}`)
    expect(lookUpErrors(codes.join(' '))).toHaveLength(mostErrors)
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const found = lookUpErrors(`${before} VK7JG-NPHTM-C97JM-9MPGT-3V66T ${after}`)
        expect(JSON.stringify(found)).not.toContain('NPHTM')
      }),
    )
  })
})
