import { describe, expect, test } from 'vitest'
import { speechLength, syllables } from '../../../scripts/mishearing/speech-length'
import { groupLetters } from '../../../src/domain/id-shape'
import { groupAnnouncement } from '../../../src/domain/reading/announcement'
import { slowestRate } from '../../../src/domain/reading/pace'
import type { TripletPause } from '../../../src/domain/reading/reading-style'
import { readingStyle, readingStyles } from '../../../src/domain/reading/reading-styles'
import { spokenId } from '../../domain/reading/spoken-id-words'

const limit = 12
const letterStyles = ['plain', 'nato'] as const

describe.each(readingStyles)('$id at the slowest speed', style => {
  const longest = (groups: (index: number) => string, tripletPause: TripletPause) =>
    Math.max(
      ...groupLetters.flatMap((letter, index) =>
        letterStyles.map(letters =>
          speechLength(groupAnnouncement(letter, groups(index), style, letters), {
            rate: slowestRate,
            tripletPause,
          }),
        ),
      ),
    )

  test('no group of a whole ID is longer than 12 s, with any pause', () => {
    for (const pause of ['short', 'normal', 'long'] as const)
      expect(longest(index => spokenId.slice(index * 6, index * 6 + 6), pause)).toBeLessThan(limit)
  })

  test('not even the longest word six times is longer than 12 s, with the usual pause', () => {
    for (const digit of '0123456789') expect(longest(() => digit.repeat(6), 'normal')).toBeLessThan(limit)
  })
})

test('a style of long phrases would be over the limit', () => {
  const long = 'neuf comme cinq et quatre'
  const digits = [long, long, long, long, long, long, long, long, long, long] as const
  const announcement = groupAnnouncement(
    'A',
    '999999',
    { ...readingStyle('fr-plain', 'en'), digits },
    'plain',
  )
  expect(speechLength(announcement, { rate: slowestRate, tripletPause: 'normal' })).toBeGreaterThan(limit)
})

test('half the speed takes twice the time', () => {
  const announcement = groupAnnouncement('A', '123456', readingStyle(null, 'ja'), 'plain')
  const atSpeed = (rate: number) => speechLength(announcement, { rate, tripletPause: 'normal' })
  expect(atSpeed(0.5)).toBeCloseTo(2 * atSpeed(1), 10)
})

test('syllables in each script', () => {
  expect(syllables('フォックストロット', 'ja')).toBe(8)
  expect(syllables('キュウ', 'ja')).toBe(2)
  expect(syllables('Foxtrot', 'en')).toBe(2)
  expect(syllables('five', 'en')).toBe(1)
  expect(syllables('quattro', 'it')).toBe(2)
  expect(syllables('sechs', 'de')).toBe(1)
  expect(syllables('여섯', 'ko')).toBe(2)
  expect(syllables('第一组', 'zh')).toBe(3)
  expect(syllables('chín', 'vi')).toBe(1)
  expect(syllables('สอง', 'th')).toBe(1)
  expect(syllables('เก้า', 'th')).toBe(1)
})
