import { expect, test } from 'vitest'
import { type DigitBox, linesOfDigits } from '../../../training/screens/digit-lines'

test('digits that stand side by side are one line, gaps between groups included', () => {
  const lines = linesOfDigits([box('1', 0, 10), box('2', 8, 10), box('3', 60, 10)])
  expect(lines).toMatchObject([{ text: '123', left: 0, right: 68, top: 10, bottom: 20 }])
  expect(lines[0]?.cells).toHaveLength(3)
})

test('a wrapped ID has a line for each row', () => {
  const lines = linesOfDigits([box('1', 50, 10), box('2', 58, 10), box('3', 0, 30)])
  expect(lines.map(({ text }) => text)).toEqual(['12', '3'])
})

test('digits of two IDs are never joined', () => {
  const lines = linesOfDigits([box('1', 0, 10, 0), box('2', 8, 10, 1)])
  expect(lines.map(({ text, id }) => [text, id])).toEqual([
    ['1', 0],
    ['2', 1],
  ])
})

function box(digit: string, left: number, top: number, id = 0): DigitBox {
  return { digit, id, left, right: left + 8, top, bottom: top + 10 }
}
