import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  differingPart,
  hearDigits,
  listenTo,
  onceMore,
  unhearDigit,
} from '../../../src/domain/reading/ear-check'
import { readingStyle } from '../../../src/domain/reading/reading-styles'
import { digits, fullWidth, groupOf } from '../arbitrary-ids'

const said = '150314'
const listening = listenTo(said, 0)

test('every digit is compared as it is heard', () => {
  const check = hearDigits(hearDigits(listening, said, '1'), said, '80')
  expect(check.heard).toBe('180')
  expect(check.marks).toEqual(['same', 'different', 'same', 'open', 'open', 'open'])
  expect(check.verdict).toBe('listening')
})

test('six right digits are right, and nothing more is heard', () => {
  const check = hearDigits(listening, said, said)
  expect(check.verdict).toBe('right')
  expect(hearDigits(check, said, '9')).toBe(check)
})

test('a digit behind a wrong read-back begins another one; both are counted', () => {
  const once = hearDigits(listening, said, '150315')
  expect([once.verdict, once.mistakes]).toEqual(['wrong', 1])
  const again = hearDigits(once, said, '1')
  expect([again.heard, again.verdict, again.mistakes]).toEqual(['1', 'listening', 1])
  expect(hearDigits(again, said, '50999').mistakes).toBe(2)
})

test('a sign that is no digit does not begin another read-back', () => {
  const once = hearDigits(listening, said, '150315')
  expect(hearDigits(once, said, ' -')).toBe(once)
})

test('a slip of the finger is taken back and not counted', () => {
  const slip = unhearDigit(hearDigits(listening, said, '150315'), said)
  expect([slip.heard, slip.verdict, slip.mistakes]).toEqual(['15031', 'listening', 0])
  expect(hearDigits(slip, said, '4').verdict).toBe('right')
  expect(unhearDigit(listening, said)).toEqual(listening)
})

test.each([
  ['999314', 0],
  ['150999', 1],
  ['150014', 1],
  ['190315', 'both'],
  ['150', null],
])('where %s differs', (heard, part) => {
  expect(differingPart(hearDigits(listening, said, heard))).toBe(part)
})

test('what is said once more is announced as such', () => {
  const style = readingStyle('en-plain', 'en')
  const words = [{ word: 'one', pause: 'end' }] as const
  expect(onceMore({ style, words })).toEqual({
    style,
    words: [{ word: style.again, pause: 'triplet' }, ...words],
  })
})

test('any read-back, however it is tapped in, is judged by its first six digits', () => {
  const pieces = fc.array(fc.oneof(digits(1), digits(3), fc.constantFrom(' ', '-', '・')), { maxLength: 20 })
  fc.assert(
    fc.property(groupOf(6), pieces, fc.boolean(), (group, heard, wide) => {
      const text = heard.join('')
      const check = hearDigits(listenTo(group, 0), group, wide ? fullWidth(text) : text)
      const expected = text.replace(/\D/g, '').slice(0, 6)
      expect(check.heard).toBe(expected)
      expect(check.marks).toEqual(
        Array.from(group, (digit, place) =>
          expected[place] === undefined ? 'open' : expected[place] === digit ? 'same' : 'different',
        ),
      )
      const verdict = expected.length < 6 ? 'listening' : expected === group ? 'right' : 'wrong'
      expect(check.verdict).toBe(verdict)
      expect(check.mistakes).toBe(verdict === 'wrong' ? 1 : 0)
    }),
  )
})

test('digit by digit or in one go, the outcome is the same', () => {
  fc.assert(
    fc.property(groupOf(6), digits(6), (group, heard) => {
      const inOne = hearDigits(listenTo(group, 3), group, heard)
      const oneByOne = Array.from(heard).reduce(
        (check, digit) => hearDigits(check, group, digit),
        listenTo(group, 3),
      )
      expect(oneByOne).toEqual(inOne)
    }),
  )
})
