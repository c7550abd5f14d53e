import { expect, test } from 'vitest'
import { soundDistance, wordDistance } from '../../../scripts/mishearing/sound-distance'
import { soundsOf } from '../../../scripts/mishearing/word-sounds'
import { readingStyleIds } from '../../../src/domain/reading/reading-style'
import { readingStyle } from '../../../src/domain/reading/reading-styles'

const words = (text: string) => text.split(', ').map(word => word.split(' '))
const distance = (text: string) => {
  const [one = [], other = []] = words(text)
  return wordDistance(one, other)
}

test('the same word has no distance, and the order of two words does not matter', () => {
  for (const style of readingStyleIds)
    for (const one of soundsOf(style)) {
      expect(wordDistance(one, one)).toBe(0)
      for (const other of soundsOf(style))
        expect(wordDistance(one, other)).toBeCloseTo(wordDistance(other, one), 10)
    }
})

test('sounds that are made alike lie nearer than sounds that are not', () => {
  expect(soundDistance('m', 'n')).toBeLessThan(soundDistance('m', 't'))
  expect(soundDistance('s', 'f')).toBeLessThan(soundDistance('s', 'l'))
  expect(soundDistance('i', 'e')).toBeLessThan(soundDistance('i', 'a'))
  expect(soundDistance('a1', 'a4')).toBeGreaterThan(0)
  expect(soundDistance('j', 'i')).toBeLessThan(soundDistance('k', 'i'))
  expect(soundDistance('p', 'a')).toBe(1)
})

test('a longer word is heard better, as radio words are made to be', () => {
  expect(distance('f a j f, n a j n ə r')).toBeGreaterThan(distance('f a j v, n a j n'))
})

test('a lost beginning counts less than a lost ending', () => {
  expect(distance('s a n, a n')).toBeLessThan(distance('n a s, n a'))
})

test('a sound that nobody described is a mistake of the table', () => {
  expect(() => distance('q a, t a')).toThrow('no such sound: q')
})

test('each style has ten words, and as many different ones as it says', () => {
  for (const id of readingStyleIds) {
    const sounds = soundsOf(id).map(word => word.join(' '))
    expect(sounds).toHaveLength(10)
    expect(new Set(sounds).size).toBe(10)
  }
})

test('styles of one language that say the same word have the same sounds for it', () => {
  for (const one of readingStyleIds)
    for (const other of readingStyleIds.filter(id => id.slice(0, 2) === one.slice(0, 2)))
      readingStyle(one, 'en').digits.forEach((word, digit) => {
        if (readingStyle(other, 'en').digits[digit] === word)
          expect(soundsOf(other)[digit]).toEqual(soundsOf(one)[digit])
      })
})
