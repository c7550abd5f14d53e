import { describe, expect, test } from 'vitest'
import {
  containsProductKey,
  findIdsIn,
  longestText,
  maskProductKeys,
  withKeysMasked,
} from '../../src/domain/id-text'
import { confirmationId, installationId54, installationId63 } from './arbitrary-ids'

const key = 'VK7JG-NPHTM-C97JM-9MPGT-3V66T'
const mask = 'XXXXX-XXXXX-XXXXX-XXXXX-XXXXX'

test('a text is masked, and asked whether it holds a key', () => {
  expect([containsProductKey(`a ${key} b`), containsProductKey('a b')]).toEqual([true, false])
  expect(maskProductKeys(`a ${key} b`)).toBe(`a ${mask} b`)
  expect(withKeysMasked(`${key} and ${key}`)).toEqual({ text: `${mask} and ${mask}`, maskedKeys: 2 })
  expect(withKeysMasked('none')).toEqual({ text: 'none', maskedKeys: 0 })
})

describe('a text of a million characters', () => {
  const of = (length: number, ...spaces: readonly number[]) => {
    let text = '.'.repeat(length)
    for (const place of spaces) text = `${text.slice(0, place)} ${text.slice(place + 1)}`
    return text
  }
  test.each([
    ['is not cut', of(longestText, 999_950), longestText],
    ['and one more is cut at the last space', of(longestText + 1, 999_850, 999_950), 999_950],
    ['and one more is cut at a space at the very end', of(longestText + 1, 999_850, 999_999), 999_999],
    ['and one more without a space near its end', of(longestText + 1, 999_700), 999_800],
    ['and one more with a space at the beginning of its end', of(longestText + 1, 999_800), 999_800],
    ['and one more with spaces behind it', of(longestText + 200, 999_900, 1_000_010), 999_900],
  ])('%s', (_, text, length) => {
    expect(findIdsIn(text)).toMatchObject({ tooLong: length < longestText, text: text.slice(0, length) })
    expect(withKeysMasked(text).text).toHaveLength(length)
  })

  test('what lies behind it is not read', () => {
    expect(containsProductKey(`${' '.repeat(longestText)}${key}`)).toBe(false)
    expect(containsProductKey(`${' '.repeat(longestText - key.length)}${key}`)).toBe(true)
  })
})

describe('the same ID more than once', () => {
  const windows = 'Name: Windows 10\nActivation ID: 4de7cb65-cdf1-4de9-8ae8-e3cce27b9f2c'
  const office = 'Name: Office 16\nActivation ID: f520e45e-7413-4a34-a497-d2765967d094'
  const told = (...parts: readonly string[]) =>
    findIdsIn(parts.join('\n\n\n\n')).ids.map(({ digits, product, start }) => [digits.length, product, start])
  const named = (words: string, id: string) => `${words}\nInstallation ID: ${id}`
  const from = named(windows, '').length

  test('counts once for the same product', () => {
    expect(told(named(windows, installationId63), named(windows, installationId63))).toEqual([
      [63, 'Windows 10', from],
    ])
  })

  test('is named by the one that is named, before or behind', () => {
    expect(told(named(windows, installationId63), installationId63)).toEqual([[63, 'Windows 10', from]])
    expect(told(installationId63, named(windows, installationId63))).toEqual([[63, 'Windows 10', 0]])
  })

  test('counts for each of two products, all in the order of the text', () => {
    const first = named(windows, installationId63)
    const second = named(office, installationId63)
    expect(told(first, installationId54, second).map(([length, product]) => [length, product])).toEqual([
      [63, 'Windows 10'],
      [54, null],
      [63, 'Office 16'],
    ])
    expect(told(first, confirmationId, second, first)).toHaveLength(3)
  })
})
