import { describe, expect, test } from 'vitest'
import { findIdsIn } from '../../src/domain/id-text'
import { confirmationId, groupsOf, installationId54, installationId63, itemOf } from './arbitrary-ids'

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
const blocks = groupsOf(confirmationId)
const boxes = groupsOf(installationId63)

function found(text: string) {
  return findIdsIn(text).ids.map(id => [id.digits, id.valid])
}

function lettered(write: (letter: string, block: string) => string, between: string): string {
  return letters.map((letter, index) => write(letter, itemOf(blocks, index))).join(between)
}

const english = `Microsoft
Self Service for Mobile
Confirmation ID
This is your confirmation ID. It was made on 2025-12-03 at 10:22.
${lettered((letter, block) => `${letter}\n${block}`, '\n')}
Take a screenshot
Continue
© Microsoft 2025`

const japanese = `確認 ID
以下の確認 ID を入力してください
${letters.slice(0, 5).join('\n')}
${blocks.slice(0, 5).join('\n')}
${letters.slice(5).join('\n')}
${blocks.slice(5).join('\n')}
続行
お問い合わせ 0120-801-734`

describe('the confirmation ID of the portal', () => {
  const texts = {
    'letters and groups in turn': lettered((letter, block) => `${letter} ${block}`, ' '),
    'the whole English page': english,
    'the whole Japanese page, letters first': japanese,
    'all letters, then all groups': `${letters.join(' ')}\n${blocks.join(' ')}`,
    'two rows with their letters above': `A B C D E\n${blocks.slice(0, 5).join(' ')}\nF G H\n${blocks.slice(5).join(' ')}`,
    'glued letters': lettered((letter, block) => letter + block, ''),
    'small letters with colons': lettered((letter, block) => `${letter.toLowerCase()}: ${block}`, ', '),
    'three and three': lettered((letter, block) => `${letter}: ${block.slice(0, 3)} ${block.slice(3)}`, '\n'),
    'words before every letter': lettered((letter, block) => `Block ${letter} = ${block}`, '\n'),
    'a Japanese sentence': lettered((letter, block) => `${letter}は${block}、`, ''),
    'letters behind the groups': lettered((letter, block) => `${block} (${letter})`, ' '),
    'a chat with read-back': lettered(
      (letter, block) => `[10:21] Bob: ${letter} ${block}\n[10:22] Ann: ${block} OK`,
      '\n',
    ),
    'two columns, copied row by row': [0, 1, 2, 3]
      .map(row => `${letters[row]} ${blocks[row]}   ${letters[row + 4]} ${blocks[row + 4]}`)
      .join('\n'),
    'in reverse order with letters': lettered((letter, block) => `${letter} ${block}`, '\n')
      .split('\n')
      .reverse()
      .join('\n'),
  }
  test.each(Object.entries(texts))('%s', (_, text) => {
    expect(found(text)).toEqual([[confirmationId, true]])
  })
})

describe('the nine numbered boxes of the installation ID', () => {
  const numbered = (write: (number: number, box: string) => string, between: string) =>
    boxes.map((box, index) => write(index + 1, box)).join(between)
  const texts = {
    'numbers and groups in turn': numbered((number, box) => `${number} ${box}`, ' '),
    'each on its own line': numbered((number, box) => `${number}\n${box}`, '\n'),
    'a numbered list': numbered((number, box) => `${number}. ${box}`, '\n'),
    'circled numbers': numbered((number, box) => '①②③④⑤⑥⑦⑧⑨'.charAt(number - 1) + box, ' '),
    'numbers above the groups': `1 2 3 4 5 6 7 8 9\n${boxes.join(' ')}`,
    'a grid with numbers above each row': [0, 3, 6]
      .map(row => `${row + 1} ${row + 2} ${row + 3}\n${boxes.slice(row, row + 3).join(' ')}`)
      .join('\n'),
    'a grid numbered down its columns': [0, 1, 2]
      .map(row => [0, 3, 6].map(column => `${row + column + 1} ${boxes[row + column]}`).join('  '))
      .join('\n'),
    'n of nine': numbered((number, box) => `${number}/9: ${box}`, '\n'),
    'Japanese ordinals': numbered((number, box) => `第${number}グループ：${box}`, '\n'),
    'Group n': numbered((number, box) => `Group ${number}: ${box}`, '; '),
    'numbers behind': numbered((number, box) => `${box} (${number})`, ' '),
  }
  test.each(Object.entries(texts))('%s', (_, text) => {
    expect(found(text)).toEqual([[installationId63, true]])
  })

  test('54 digits in nine boxes are not taken for a confirmation ID', () => {
    const text = groupsOf(installationId54)
      .map((box, index) => `${index + 1} ${box}`)
      .join(' ')
    expect(found(text)).toEqual([[installationId54, true]])
  })
})

test('a wrong group keeps its place', () => {
  const text = lettered((letter, block) => `${letter} ${letter === 'B' ? '507541' : block}`, ' ')
  const [id] = findIdsIn(text).ids
  expect(id).toMatchObject({
    kind: 'confirmation-id',
    valid: false,
    problems: [{ kind: 'wrong-group', group: 1 }],
  })
})

test('a group that is too short shifts none of the others', () => {
  const text = lettered((letter, block) => `${letter} ${letter === 'D' ? block.slice(1) : block}`, '\n')
  const [id] = findIdsIn(text).ids
  expect(id?.groups.map(group => group.state).join(' ')).toBe(
    'right right right partial right right right right',
  )
  expect(id?.problems).toEqual([{ kind: 'digits-missing', count: 1, firstFailingGroup: 3 }])
})

test('a group left out leaves its letter empty', () => {
  const text = lettered((letter, block) => (letter === 'F' ? '' : `${letter} ${block}`), ' ')
  const [id] = findIdsIn(text).ids
  expect(id).toMatchObject({ valid: false, digits: confirmationId.slice(0, 30) + confirmationId.slice(36) })
  expect(id?.groups[5]).toMatchObject({ digits: '', state: 'empty' })
})
