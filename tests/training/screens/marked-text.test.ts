import { expect, test } from 'vitest'
import { columnsOf, htmlOf, marked, wrapped } from '../../../training/screens/marked-text'

test('a label and 63 digits fill 80 columns exactly, in either language', () => {
  for (const label of ['Installation ID: ', 'インストール ID: '])
    expect(columnsOf(label + marked('7'.repeat(63)))).toBe(80)
})

test('a console cuts an ID where its columns end', () => {
  const lines = wrapped(`Installation ID: ${marked('1'.repeat(63))}`, 66).split('\n')
  expect(lines.map(line => columnsOf(line))).toEqual([66, 14])
})

test('a full-width character that does not fit goes to the next line', () => {
  expect(wrapped('abcイ', 4)).toBe('abc\nイ')
})

test('marked digits become elements that name their ID, other text is escaped', () => {
  expect(htmlOf(`a<${marked('07', 1)}>&`)).toBe('a&lt;<i data-id="1">0</i><i data-id="1">7</i>&gt;&amp;')
})
