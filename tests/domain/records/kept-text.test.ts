import { expect, test } from 'vitest'
import { shortened, shortWithoutKeys, withoutKeys } from '../../../src/domain/records/kept-text'
import { renamed } from '../../../src/domain/records/renamed'
import { madeActivation } from '../../stores/opened-activation'

const key = 'VK7JGNPHTMC97JM9MPGT3V66T'
const mask = 'XXXXX-XXXXX-XXXXX-XXXXX-XXXXX'

test('keys are masked and counted, and everything else stays as it was', () => {
  expect(withoutKeys(key)).toEqual({ text: mask, maskedKeys: 1 })
  expect(withoutKeys(`a ${key}\r\n${key}`)).toEqual({ text: `a ${mask}\r\n${mask}`, maskedKeys: 2 })
  expect(withoutKeys(key.slice(1))).toEqual({ text: key.slice(1), maskedKeys: 0 })
  expect(withoutKeys('')).toEqual({ text: '', maskedKeys: 0 })
  const long = 'PC 会議室 '.repeat(200_000)
  expect(withoutKeys(long)).toEqual({ text: long, maskedKeys: 0 })
})

test('a text is cut to its length, and never through a character', () => {
  expect(shortened('abc', 3)).toBe('abc')
  expect(shortened('ab\ud800', 3)).toBe('ab\ud800')
  expect(shortened('abcd', 3)).toBe('abc')
  expect(shortened('ab😀', 3)).toBe('ab')
  expect(shortened('ab😀d', 4)).toBe('ab😀')
  expect(shortened('ab\ud800d', 3)).toBe('ab')
  expect(shortened('ab\udbffd', 3)).toBe('ab')
  expect(shortened('ab\udc00d', 3)).toBe('ab\udc00')
  expect(shortened('ab\ud7ffd', 3)).toBe('ab\ud7ff')
})

test('a text cut to a length holds no key, nor one that the cut made of a longer row of letters', () => {
  expect(shortWithoutKeys('PC-01', 5)).toEqual({ text: 'PC-01', maskedKeys: 0, isCut: false })
  expect(shortWithoutKeys('PC-01', 4)).toEqual({ text: 'PC-0', maskedKeys: 0, isCut: true })
  expect(shortWithoutKeys(`${key} PC`, 40)).toEqual({ text: `${mask} PC`, maskedKeys: 1, isCut: false })
  expect(shortWithoutKeys(`${key} PC`, 30)).toEqual({ text: `${mask} `, maskedKeys: 1, isCut: true })
  const row = `${key}D`
  expect(withoutKeys(row).maskedKeys).toBe(0)
  expect(shortWithoutKeys(row, 26)).toEqual({ text: row, maskedKeys: 0, isCut: false })
  expect(shortWithoutKeys(row, 25)).toEqual({ text: mask.slice(0, 25), maskedKeys: 1, isCut: true })
  expect(withoutKeys(shortWithoutKeys(`${key} ${row}`, 55).text).maskedKeys).toBe(0)
})

test('a PC gets another name and nothing else; a product key pasted into it is masked', () => {
  const pc = madeActivation('PC-01')
  expect(renamed(pc, 'PC-02')).toEqual({ ...pc, name: 'PC-02' })
  expect(renamed(pc, `PC-02 ${key}`)).toEqual({ ...pc, name: `PC-02 ${mask}` })
})
