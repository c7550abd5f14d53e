import { expect, test } from 'vitest'
import { blocksOf } from '../../../src/domain/digits/digit-blocks'
import { confirmationIds48, cut, itemOf } from '../arbitrary-ids'
import { shownText } from './read-digits'
import { chanceOf, clearView, seen, type WrittenLine } from './seen-screens'
import { grid } from './written-screens'

const size = { width: 2400, height: 2000 }
const confirmationId = itemOf(confirmationIds48, 0)
const fiveAndThree = grid(cut(confirmationId, 6), 5, 9, 'letters')
const fourRows = grid(cut(confirmationId, 6), 2, 9, 'letters')
/** The distance of the rows, in digit heights. */
const below = 4.5

/** The IDs of a page where the finder also took something else for a line, so many times as high as the digits. */
function readWith(page: readonly WrittenLine[], { text, x, y }: WrittenLine, height: number) {
  const other = { text, x: x / height, y: y / height }
  const lines = [
    ...seen(page, clearView, chanceOf(1)),
    ...seen([other], { ...clearView, scale: clearView.scale * height }, chanceOf(2)),
  ]
  return blocksOf(lines, 'confirmation-id', size).blocks.map(shownText)
}

test('boxes around the digits that look like a line of large letters do not divide the groups', () => {
  for (const y of [0, below - 0.9, below, below + 0.9]) {
    const boxes = { text: 'WMNKRSTUV', x: 0, y }
    expect([y, ...readWith(fiveAndThree, boxes, 3.4)]).toEqual([y, confirmationId])
  }
})

test('the thin edge of a box that lies on the digits does not divide the groups either', () => {
  expect(readWith(fiveAndThree, { text: 'WMNKRSTUVWMNKRSTUV', x: 1, y: below - 0.2 }, 0.4)).toEqual([
    confirmationId,
  ])
})

test('text that stands between the groups divides them', () => {
  for (const height of [1, 0.8])
    expect([height, ...readWith(fiveAndThree, { text: 'WMNKRSTUV', x: 0, y: 1.4 }, height)]).toEqual([height])
})

test('a button below the groups, and the dots of small print, are no ninth group', () => {
  const place = { x: 0, y: 4 * below }
  expect(readWith(fourRows, { text: '8 80', ...place }, 4)).toEqual([confirmationId])
  expect(readWith(fourRows, { text: 'WMNK', ...place }, 0.4)).toEqual([confirmationId])
})

test('a number of the page’s own may stand below groups with letters, and not below others', () => {
  const number = { text: 'WMNKRS 231145 881222', x: 12, y: 3 * below + 6 }
  expect(readWith(fourRows, number, 1)).toEqual([confirmationId])
  const bare = grid(cut(confirmationId, 6), 2, 9, 'none')
  expect(readWith(bare, { ...number, y: 3 * 2.4 + 3.3 }, 1)).toEqual([])
})

test('words on a button below are no ninth group where all groups have letters, and may be one elsewhere', () => {
  const word = { text: 'WM', x: 0, y: 4 * below }
  expect(readWith(fourRows, word, 0.7)).toEqual([confirmationId])
  const bare = grid(cut(confirmationId, 6), 2, 9, 'none')
  expect(readWith(bare, { ...word, y: 4 * 2.4 }, 0.7)).toEqual([])
})

test('what is about as high as the groups and stands in the ninth place may be what is left of one', () => {
  for (const height of [0.5, 1, 2])
    expect([height, ...readWith(fourRows, { text: '88', x: 0, y: 4 * below }, height)]).toEqual([height])
})
