import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alphanumericRuns, runGaps } from '../../../src/domain/text/alphanumeric-runs'
import {
  blockedCharacter,
  isAlphanumeric,
  isAsciiLetter,
  isDigit,
  isHex,
  isLetter,
} from '../../../src/domain/text/character-kinds'
import { errorCodesIn } from '../../../src/domain/text/error-codes-in-text'
import { findGuids } from '../../../src/domain/text/guids'
import { lineEndAfter, lineStartBefore } from '../../../src/domain/text/lines'
import { maskedPlace, maskSpans } from '../../../src/domain/text/masking'
import { blockSpans, inOrder } from '../../../src/domain/text/spans'

const seed = 20251203
const guid = '12345678-9abc-4DEF-8123-456789abcdef'

/** Any of these pieces in any order. */
function textsOf(...pieces: readonly string[]) {
  return fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map(list => list.join(''))
}

test('characters are digits, letters of a kind, or signs', () => {
  const all = Array.from({ length: 128 }, (_, code) => code)
  const those = (is: (code: number) => boolean) => String.fromCharCode(...all.filter(is))
  expect(those(isDigit)).toBe('0123456789')
  expect(those(isAsciiLetter)).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
  expect(those(isAlphanumeric)).toBe(`0123456789${those(isAsciiLetter)}`)
  expect(those(isHex)).toBe('0123456789ABCDEFabcdef')
  expect(those(isLetter)).toBe(those(isAsciiLetter))
  const isWord = (text: string) => Array.from(text, sign => isLetter(sign.charCodeAt(0)))
  expect(new Set(isWord(`éßПあア漢한々ゝー々〇${blockedCharacter}①Ⓐ０`))).toEqual(new Set([true, false]))
  expect(isWord('éßПあア漢한').every(Boolean)).toBe(true)
  expect(isWord('«»×÷“—…€№→■、。「」〜・🙂！￥').some(Boolean)).toBe(false)
  expect([isLetter(0xbf), isLetter(0xc0), isLetter(0xd6), isLetter(0xd8), isLetter(Number.NaN)]).toEqual([
    false,
    true,
    true,
    true,
    false,
  ])
  expect(isLetter(blockedCharacter.charCodeAt(0))).toBe(true)
})

test('the runs of letters and digits, and what stands between them', () => {
  const gapOf = (gap: string) => {
    if (gap === ' ') return runGaps.spaces
    if (gap.length > 40 || /[^\0-\x7f]/.test(gap)) return runGaps.end
    const breaks = gap.split('\n').length - 1
    const hasHyphen = /[-_]/.test(gap)
    const hasSigns = /[^-_\n ]/.test(gap)
    if (breaks > 1 || (breaks === 0 && gap.length > 6)) return runGaps.end
    if (hasHyphen && !hasSigns) return runGaps.hyphen
    if (breaks > 0) return hasSigns ? runGaps.end : runGaps.lineBreak
    return hasSigns ? runGaps.signs : runGaps.spaces
  }
  const texts = textsOf(
    'a',
    'Z',
    '5',
    '07',
    'AbC',
    '-',
    '_',
    ' ',
    '   ',
    '\n',
    '.',
    '、',
    ' '.repeat(20),
    '\x7f',
    '@',
  )
  fc.assert(
    fc.property(texts, text => {
      const runs = alphanumericRuns(text)
      const found = [...text.matchAll(/[A-Za-z0-9]+/g)]
      expect(runs.count).toBe(found.length)
      expect(runs.taken).toEqual(new Uint8Array(found.length))
      found.forEach(({ 0: run, index }, at) => {
        const before = found[at - 1]
        expect([runs.from[at], runs.to[at]]).toEqual([index, index + run.length])
        expect(runs.letters[at]).toBe(/[A-Za-z]/.test(run) ? 1 : 0)
        const gap = before ? text.slice(before.index + before[0].length, index) : null
        expect([gap, runs.gap[at]]).toEqual([gap, gap === null ? runGaps.end : gapOf(gap)])
      })
    }),
    { seed, numRuns: 600 },
  )
})

test.each([
  [`A${'-'.repeat(6)}B`, runGaps.hyphen],
  [`A${'-'.repeat(7)}B`, runGaps.end],
  [`A\n${' '.repeat(39)}B`, runGaps.lineBreak],
  [`A\n${' '.repeat(40)}B`, runGaps.end],
  ['A\n\nB', runGaps.end],
  ['A-\n  B', runGaps.hyphen],
  ['A.\nB', runGaps.end],
  ['A-.B', runGaps.signs],
  ['A\u0080B', runGaps.end],
  ['A\u007fB', runGaps.signs],
])('the gap in %j', (text, gap) => {
  expect(alphanumericRuns(text).gap[1]).toBe(gap)
})

test('GUIDs stand alone, and are found in lower case with their places', () => {
  const pattern =
    /(?<![A-Za-z0-9])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9])/gi
  fc.assert(
    fc.property(
      textsOf(
        guid,
        guid.slice(0, 35),
        guid.slice(1),
        ' ',
        '{',
        'z',
        '-',
        '0',
        '1234-',
        guid.replace('9abc', '9abg'),
        guid.replaceAll('-', '_'),
      ),
      text => {
        const found = [...text.matchAll(pattern)]
        expect(findGuids(text)).toEqual(
          found.map(({ 0: one, index }) => ({ from: index, to: index + 36, guid: one.toLowerCase() })),
        )
      },
    ),
    { seed, numRuns: 400 },
  )
  for (const place of [8, 13, 18, 23, 0, 35, 20]) {
    expect(findGuids(`${guid.slice(0, place)}x${guid.slice(place + 1)}`)).toEqual([])
  }
})

test('error codes come once each, in their order, and only where they stand alone', () => {
  const pattern = /(?<![A-Za-z0-9])(?:0x([0-9a-f]{8})|(c004[0-9a-f]{4}))(?![A-Za-z0-9])(?!-[0-9a-f]{4}-)/gi
  const pieces = [
    '0xC004F031',
    '0x80070005',
    '0X8007007b',
    'C004F050',
    'c004c003',
    '0xC004',
    '0x00000000',
    'c004c004F050',
  ]
  fc.assert(
    fc.property(textsOf(...pieces, ' ', ' ', ',', '-', 'x', '0', '-1234-', '-1234', '-12G4-', 'あ'), text => {
      const codes = [...text.matchAll(pattern)].map(([, one, other]) => (one ?? other ?? '').toUpperCase())
      const expected = [...new Set(codes)].filter(code => code !== '00000000').map(code => `0x${code}`)
      expect(errorCodesIn(text)).toEqual(expected)
    }),
    { seed, numRuns: 800 },
  )
  expect(errorCodesIn('C004f031 0x0000000A 0x80070005, 0xC004F031')).toEqual([
    '0xC004F031',
    '0x0000000A',
    '0x80070005',
  ])
})

test('a line begins and ends within its limit', () => {
  const text = 'ab\ncdef\n\ng'
  expect([0, 2, 3, 5, 7, 8, 9, 10].map(place => lineStartBefore(text, place, 3))).toEqual([
    0, 0, 3, 3, 4, 8, 9, 9,
  ])
  expect([0, 2, 3, 4, 7, 8, 9].map(place => lineEndAfter(text, place, 3))).toEqual([2, 2, 6, 7, 7, 8, 10])
  expect(lineEndAfter(text, 9, 100)).toBe(10)
  expect(lineStartBefore(text, 6, 1)).toBe(5)
})

describe('spans', () => {
  const spans = [
    { from: 1, to: 3 },
    { from: 5, to: 6 },
  ]
  test('are blocked out without changing the length, also where they overlap', () => {
    expect(blockSpans('abcdefg', spans)).toBe(`a${blockedCharacter.repeat(2)}de${blockedCharacter}g`)
    const over = [...spans, { from: 5, to: 6 }, { from: 4, to: 7 }]
    expect(blockSpans('abcdefgh', over)).toBe(
      `a${blockedCharacter.repeat(2)}de${blockedCharacter.repeat(2)}h`,
    )
    const within = [
      { from: 1, to: 6 },
      { from: 2, to: 4 },
      { from: 6, to: 7 },
    ]
    expect(blockSpans('abcdefgh', within)).toBe(`a${blockedCharacter.repeat(6)}h`)
    expect(blockSpans('abc', [])).toBe('abc')
  })

  test('come in the order of the text', () => {
    expect(inOrder([...spans].reverse())).toEqual(spans)
  })

  test('are masked, and places behind them move', () => {
    expect(maskSpans('abcdefg', spans, 'XXXX')).toBe('aXXXXdeXXXXg')
    expect(maskSpans('abc', [], 'X')).toBe('abc')
    const place = maskedPlace(spans, 'XXXX')
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(place)).toEqual([0, 1, 2, 5, 6, 7, 11, 12])
    expect(maskedPlace(spans, 'X')(7)).toBe(6)
  })
})
