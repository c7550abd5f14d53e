import { expect, test } from 'vitest'
import {
  askAgainAnnouncement,
  digitReadings,
  groupAnnouncement,
  installationGroupAnnouncement,
  spokenText,
} from '../../../src/domain/reading/announcement'
import { onceMore } from '../../../src/domain/reading/ear-check'

import type { GroupLetter, ReadingStyle } from '../../../src/domain/reading/reading-style'
import { readingStyle } from '../../../src/domain/reading/reading-styles'

const installationGroupWords = (group: number, digits: string, style: ReadingStyle) =>
  spokenText(installationGroupAnnouncement(group, digits, style))
const askAgainWords = (group: GroupLetter | number, style: ReadingStyle) =>
  spokenText(askAgainAnnouncement(group, style, 'plain'))
const byId = (id: string) => readingStyle(id, 'en')

test('an installation group is said back with its number, three and four', () => {
  expect(installationGroupWords(5, '6795685', byId('ja-mishearing-proof'))).toBe(
    '五番。ロク、ナナ、キュウ。ゴー、ロク、ハチ、ゴー。',
  )
  expect(installationGroupWords(1, '033874', byId('en-plain'))).toBe(
    'Group one. Zero, three, three. Eight, seven, four.',
  )
})

test('asking again names the group', () => {
  expect(askAgainWords(5, byId('ja-standard'))).toBe('五番が合いません。もう一度お願いします。')
  expect(askAgainWords('B', byId('en-plain'))).toBe('Group B does not add up. Please say it again.')
  expect(askAgainWords(5, byId('zh-plain'))).toBe('第五组校验不符，请再说一遍。')
  expect(askAgainWords(5, byId('th-plain'))).toBe('กลุ่มที่ห้าไม่ถูกต้อง กรุณาบอกอีกครั้ง.')
})

test('a second time is announced as such', () => {
  const group = groupAnnouncement('C', '583190', byId('en-plain'), 'nato')
  expect(spokenText(onceMore(group))).toBe('Again. Group Charlie. Five, eight, three. One, nine, zero.')
})

test('the pause between the triplets follows the setting, the pauses between digits do not', () => {
  const group = groupAnnouncement('C', '583190', byId('en-plain'), 'plain')
  expect(spokenText(group, 'short')).toBe('Group C. Five, eight, three; one, nine, zero.')
  expect(spokenText(group, 'long')).toBe('Group C. Five, eight, three.\n\nOne, nine, zero.')
})

test('the Japanese default keeps one and eight apart: no shared sound', () => {
  const [one = '', eight = ''] = digitReadings('18', readingStyle(null, 'ja'))
  expect(Array.from(one).filter(sound => eight.includes(sound))).toEqual([])
})

test('what a style has no word for stays unsaid', () => {
  const style = byId('en-plain')
  expect(digitReadings('1-2', style)).toEqual(['one', '', 'two'])
  expect(installationGroupAnnouncement(10, '1-2', style).words.map(({ word }) => word)).toEqual([
    'Group',
    '',
    'one',
    '',
    'two',
  ])
  expect(askAgainAnnouncement(10, style, 'plain').words.map(({ word }) => word)).toEqual([
    'Group',
    '',
    'does not add up. Please say it again',
  ])
})
