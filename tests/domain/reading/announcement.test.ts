import { describe, expect, test } from 'vitest'
import { groupLetters } from '../../../src/domain/id-shape'
import {
  askAgainAnnouncement,
  digitReadings,
  groupAnnouncement,
  installationGroupAnnouncement,
  spokenText,
} from '../../../src/domain/reading/announcement'
import type { GroupLetter, ReadingStyle } from '../../../src/domain/reading/reading-style'
import { readingStyle, readingStyles } from '../../../src/domain/reading/reading-styles'

const styles = readingStyles
const groupWords = (letter: GroupLetter, digits: string, style: ReadingStyle) =>
  spokenText(groupAnnouncement(letter, digits, style, 'plain'))
const installationGroupWords = (group: number, digits: string, style: ReadingStyle) =>
  spokenText(installationGroupAnnouncement(group, digits, style))
const askAgainWords = (group: GroupLetter | number, style: ReadingStyle) =>
  spokenText(askAgainAnnouncement(group, style, 'plain'))
const byId = (id: string) => readingStyle(id, 'en')

test('the exact words of one group', () => {
  const said = Object.fromEntries(styles.map(style => [style.id, groupWords('C', '583190', style)]))
  expect(said).toEqual({
    'ja-mishearing-proof': 'シー。ゴー、ハチ、サン。ヒト、キュウ、マル。',
    'ja-standard': 'シー。ゴー、ハチ、サン。イチ、キュウ、ゼロ。',
    'en-plain': 'Group C. five, eight, three. one, nine, zero.',
    'en-icao': 'Group C. fife, eight, tree. one, niner, zero.',
  })
})

test('an installation group is said back with its number, three and four', () => {
  expect(installationGroupWords(5, '6795685', byId('ja-mishearing-proof'))).toBe(
    '五番。ロク、ナナ、キュウ。ゴー、ロク、ハチ、ゴー。',
  )
  expect(installationGroupWords(1, '033874', byId('en-plain'))).toBe(
    'Group one. zero, three, three. eight, seven, four.',
  )
})

test('asking again names the group', () => {
  expect(askAgainWords(5, byId('ja-standard'))).toBe('五番が合いません。もう一度お願いします。')
  expect(askAgainWords('B', byId('en-plain'))).toBe('Group B does not add up. Please say it again.')
})

describe.each(styles)('$id', style => {
  test('never says a figure', () => {
    const letters = [...groupLetters]
    const said = letters.map(letter => groupWords(letter, '0123456789', style))
    const numbered = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(number =>
      installationGroupWords(number, '0123456', style),
    )
    expect([...said, ...numbered, askAgainWords(9, style)].join('')).not.toMatch(/[0-9０-９]/)
  })

  test('has a word of its own for each digit', () => {
    expect(new Set(digitReadings('0123456789', style)).size).toBe(10)
  })
})

test('the Japanese default keeps one and eight apart: no shared sound', () => {
  const [one = '', eight = ''] = digitReadings('18', readingStyle(null, 'ja'))
  expect(Array.from(one).filter(sound => eight.includes(sound))).toEqual([])
})
