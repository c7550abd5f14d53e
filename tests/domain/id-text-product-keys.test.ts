import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { containsProductKey, findIdsIn, maskProductKeys } from '../../src/domain/id-text'
import { confirmationId, digits, fullWidth, groupsOf, installationId63, itemOf } from './arbitrary-ids'

const mask = 'XXXXX-XXXXX-XXXXX-XXXXX-XXXXX'
const key = 'VK7JG-NPHTM-C97JM-9MPGT-3V66T'

const genuine = piecesOf('BCDFGHJKMNPQRTVWXY2346789')
const invented = piecesOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')
const digitsOnly = fc.array(digits(5), { minLength: 5, maxLength: 5 })

function piecesOf(alphabet: string): fc.Arbitrary<string[]> {
  const character = fc.constantFrom(...alphabet)
  const piece = fc.array(character, { minLength: 5, maxLength: 5 }).map(list => list.join(''))
  return fc.array(piece, { minLength: 5, maxLength: 5 })
}

test('no key survives, however it is written', () => {
  const hyphens = [
    '-',
    '\u2010',
    '\u2011',
    '\u2013',
    '\u2014',
    '\u2212',
    '－',
    ' - ',
    '_',
    '-\n',
    '-\u200b',
    '%2D',
  ]
  const written = fc.oneof(
    fc.tuple(fc.oneof(genuine, invented, digitsOnly), fc.constantFrom(...hyphens.slice(0, 7))),
    fc.tuple(genuine, fc.constantFrom(...hyphens, ' ', '\u3000', '&nbsp;', '.', '/', ', ', '')),
  )
  const around = fc.constantFrom(
    ['', ''],
    ['Product key: ', '\n'],
    ['キー：', '。'],
    ['https://example.com/?k=', '&a=1'],
    ['Installed product key ', ' successfully.'],
    ['"', '"'],
  )
  fc.assert(
    fc.property(written, around, fc.nat({ max: 3 }), ([pieces, separator], [before, after], change) => {
      const joined = pieces.join(separator)
      const changes = [joined, joined.toLowerCase(), fullWidth(joined), Array.from(joined).join('\u2060')]
      const isMarkup = /[%&]/.test(separator)
      const text = before + itemOf(changes, isMarkup ? change % 2 : change) + after
      const findings = findIdsIn(text)
      expect(findings).toMatchObject({ maskedKeys: 1, ids: [], text: `${before}${mask}${after}` })
      expect(containsProductKey(findings.text)).toBe(false)
    }),
    { numRuns: 400 },
  )
})

describe('masked', () => {
  const texts = {
    'cut by a line': ['VK7JG-NPHTM-C97\nJM-9MPGT-3V66T', mask],
    'wrapped behind a hyphen and indented': ['VK7JG-NPHTM-\n    C97JM-9MPGT-3V66T', mask],
    'spelled out': ['V K 7 J G - N P H T M - C 9 7 J M - 9 M P G T - 3 V 6 6 T', mask],
    'glued to a word': [`KEY${key}`, `KEY${mask}`],
    'behind a line of digits': [`12345\n${key}`, `12345\n${mask}`],
    'behind a word of five letters': ['Clave VK7JG NPHTM C97JM 9MPGT 3V66T', `Clave ${mask}`],
    'two in a row': [`${key}\n${key}`, `${mask}\n${mask}`],
    'one before a better one': [
      'HVKDD, WF2NR, 686F6, P2XW6, DYPKY VK7JG-NPHTM-C97JM-9MPGT-3V66T',
      `${mask} ${mask}`,
    ],
    'three, each better than the one before': [
      'HVKDD, WF2NR, 686F6, P2XW6, DYPKY M24P2 YD98D D62PN 94Q2H JBNV8 VK7JG-NPHTM-C97JM-9MPGT-3V66T',
      `${mask} ${mask} ${mask}`,
    ],
    'most of another one beside it': [`NPHTM-C97JM-9MPGT ${key}-WF2NR-P2XW6 DYPKY`, mask],
    'one piece a line': ['VK7JG\nNPHTM\nC97JM\n9MPGT\n3V66T', mask],
  }
  test.each(Object.entries(texts))('%s', (_, [text = '', masked = '']) => {
    expect(maskProductKeys(text)).toBe(masked)
  })
})

test('a key within markup is masked', () => {
  for (const written of [key, key.replaceAll('-', ''), fullWidth(key), Array.from(key).join('\u200b')]) {
    expect(maskProductKeys(`<td title="${written}">150314</td>`)).toBe(`<td title="${mask}">150314</td>`)
  }
  const unclosed = `<b\n\n${key.replaceAll('-', '_')}\n\n150314 >`
  expect(maskProductKeys(unclosed)).toBe(`<b\n\n${mask}\n\n150314 >`)
})

test('a key beside IDs is masked and takes nothing from them', () => {
  const text = `${installationId63}\n${key}\n${confirmationId}`
  const findings = findIdsIn(text)
  expect(findings.ids.map(id => id.digits)).toEqual([installationId63, confirmationId])
  expect(findings).toMatchObject({ maskedKeys: 1, text: `${installationId63}\n${mask}\n${confirmationId}` })
})

test('an ID written in fives is no key', () => {
  const fives = installationId63.match(/.{1,5}/g) ?? []
  for (const separator of ['-', ' ', '\n']) {
    const findings = findIdsIn(fives.join(separator))
    expect(findings).toMatchObject({ maskedKeys: 0, ids: [{ digits: installationId63, valid: true }] })
  }
})

describe('no key', () => {
  const texts = [
    'these words could never match again',
    'Product ID: 00330-80000-00000-AA497',
    'Partial Product Key: 3V66T',
    groupsOf(confirmationId).join('-'),
    mask,
    'XXXXX-XXXXX-XXXXX-XXXXX-3V66T',
    '12345 67890 12345 67890 12345 67890',
    'f520e45e-7413-4a34-a497-d2765967d094',
  ]
  test.each(texts)('%s', text => {
    expect(findIdsIn(text)).toMatchObject({ maskedKeys: 0, text })
  })
})

test('a text that is too long is cut without leaving half a key', () => {
  const text = `${'x '.repeat(499_990)}${key} ${key}`
  const findings = findIdsIn(text)
  expect(findings.tooLong).toBe(true)
  expect(findings.text.length).toBeLessThanOrEqual(1_000_000)
  expect(findings.text).not.toMatch(/VK7JG|NPHTM/)
})
