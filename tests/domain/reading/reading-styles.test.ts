import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupLetters } from '../../../src/domain/id-shape'
import {
  type Announcement,
  askAgainAnnouncement,
  digitReadings,
  digitsAnnouncement,
  groupAnnouncement,
  installationGroupAnnouncement,
  spokenText,
} from '../../../src/domain/reading/announcement'
import { readingLanguages, readingStyleIds } from '../../../src/domain/reading/reading-style'
import { readingStyle, readingStyles, stylesOf } from '../../../src/domain/reading/reading-styles'
import { spokenId, spokenIdWords } from './spoken-id-words'

const letterStyles = ['plain', 'nato'] as const
const tripletPauses = ['short', 'normal', 'long'] as const
const groupsOf = (id: string) =>
  groupLetters.map((letter, index) => [letter, id.slice(index * 6, index * 6 + 6)] as const)
const digitTexts = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength })

test('every named style is there, once, and each language has its default first', () => {
  expect(readingStyles.map(style => style.id)).toEqual([...readingStyleIds])
  expect(readingLanguages.map(language => readingStyle(null, language))).toEqual(
    readingLanguages.map(language => stylesOf(language)[0]),
  )
  expect(readingStyle('no such style', 'th').id).toBe('th-telephone')
})

test('each style is of its language, by its name and for the voice', () => {
  for (const language of readingLanguages) {
    for (const { id, language: spoken } of stylesOf(language)) {
      expect([spoken, id.slice(0, 3)]).toEqual([language, `${language}-`])
    }
  }
})

test('a second time is announced in each language', () => {
  expect(readingLanguages.map(language => [language, readingStyle(null, language).again])).toEqual([
    ['ja', 'もう一度'],
    ['en', 'Again'],
    ['zh', '再说一遍'],
    ['ko', '다시'],
    ['de', 'Ich wiederhole'],
    ['fr', 'Je répète'],
    ['es', 'Repito'],
    ['pt', 'Repito'],
    ['it', 'Ripeto'],
    ['vi', 'Nhắc lại'],
    ['th', 'อีกครั้ง'],
  ])
})

test('the words of aviation stand under the figures as ICAO writes them', () => {
  expect(digitReadings('0123456789', readingStyle('en-icao', 'en')).join(' ')).toBe(
    'zero one two tree fower fife six seven eight niner',
  )
})

describe.each(readingStyles)('$id', style => {
  const everything = (): Announcement[] => [
    ...letterStyles.flatMap(letters =>
      groupLetters.flatMap(letter => [
        groupAnnouncement(letter, '0123456789', style, letters),
        askAgainAnnouncement(letter, style, letters),
      ]),
    ),
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap(number => [
      installationGroupAnnouncement(number, '0123456789', style),
      askAgainAnnouncement(number, style, 'plain'),
    ]),
  ]

  test('reads a whole ID in exactly these words, one utterance a group', () => {
    const utterances = groupsOf(spokenId).map(([letter, digits]) =>
      spokenText(groupAnnouncement(letter, digits, style, 'plain')),
    )
    expect(utterances).toEqual(spokenIdWords[style.id])
  })

  test('never says a figure of any script', () => {
    const texts = everything().flatMap(said => tripletPauses.map(pause => spokenText(said, pause)))
    expect([...texts, style.again].filter(text => /\p{N}/u.test(text))).toEqual([])
    expect(digitReadings('0123456789', style).filter(word => /\p{N}/u.test(word))).toEqual([])
  })

  test('leaves no word out', () => {
    expect(everything().flatMap(said => said.words.filter(({ word }) => word.trim() === ''))).toEqual([])
  })

  test('has a word of its own for each digit, each letter and each group number', () => {
    expect(new Set(digitReadings('0123456789', style)).size).toBe(10)
    expect(new Set(style.spokenDigits ?? style.digits).size).toBe(10)
    expect(new Set(style.groupNumbers).size).toBe(10)
    for (const letters of letterStyles) expect(new Set(Object.values(style.letters[letters])).size).toBe(8)
  })

  test('any digits become as many words, and the words are these digits again', () => {
    const words = style.spokenDigits ?? style.digits
    fc.assert(
      fc.property(digitTexts(1, 7), digits => {
        const said = digitsAnnouncement(digits, style).words.map(({ word }) => word)
        expect(said.map(word => words.indexOf(word)).join('')).toBe(digits)
      }),
    )
  })

  test('a group can be written down from its text alone', () => {
    const words = style.spokenDigits ?? style.digits
    fc.assert(
      fc.property(digitTexts(6, 6), fc.constantFrom(...tripletPauses), (digits, pause) => {
        const text = spokenText(groupAnnouncement('H', digits, style, 'nato'), pause)
        const heard = text.split(/[\s,;.、。，；…]+/).map(word => words.indexOf(word.toLowerCase()))
        expect(heard.filter(digit => digit >= 0).join('')).toBe(digits)
      }),
    )
  })

  test('pauses once between the triplets, and differently for each setting but never not at all', () => {
    const { words } = groupAnnouncement('A', '123456', style, 'plain')
    expect(words.slice(-6).map(({ pause }) => pause)).toEqual([
      'digit',
      'digit',
      'triplet',
      'digit',
      'digit',
      'end',
    ])
    const marks = [...Object.values(style.marks.triplet), style.marks.digit, style.marks.end]
    expect(marks.filter(mark => !/\p{P}/u.test(mark))).toEqual([])
    expect(new Set(Object.values(style.marks.triplet)).size).toBe(3)
  })
})
