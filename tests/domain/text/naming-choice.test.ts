import { describe, expect, test } from 'vitest'
import { digitRuns } from '../../../src/domain/text/digit-runs'
import { textOf } from '../../../src/domain/text/named-ids'
import { bestNamings } from '../../../src/domain/text/naming-choice'
import { confirmationId, groupsOf, installationId54, installationId63 } from '../arbitrary-ids'

const blocks = groupsOf(confirmationId)
const sixes = groupsOf(installationId54)
const boxes = groupsOf(installationId63)
const letter = (index: number) => String.fromCharCode(65 + index)
const namedBefore = (groups: readonly string[], separator = ' ', between = ' ') =>
  groups.map((group, index) => `${letter(index)}${between}${group}`).join(separator)
const namedBehind = (groups: readonly string[], separator = ' ', between = ' ') =>
  groups.map((group, index) => `${group}${between}${letter(index)}`).join(separator)
const numbered = (groups: readonly string[], separator = ' ') =>
  groups.map((group, index) => `${index + 1} ${group}`).join(separator)
const wrongFirst = (groups: readonly string[]) => ['123456', ...groups.slice(1)]
const wrongLast = (groups: readonly string[]) => [...groups.slice(0, -1), '123456']
const named = (groups: readonly string[]) =>
  groups.map((group, index) => `${letter(index)}${group}`).join(' ')

/** Every ID as its names and groups in the order of the names. */
function chosen(text: string): string[] {
  const runs = digitRuns(text)
  return bestNamings(runs).map(id =>
    [...id.values()]
      .sort((a, b) => a.name - b.name)
      .map(({ name, group }) => `${letter(name - 1)}${textOf(runs, group)}`)
      .join(' '),
  )
}

describe('the names of one ID', () => {
  test.each([
    ['before the groups', namedBefore(blocks), blocks],
    ['behind the groups', namedBehind(blocks), blocks],
    ['behind nine groups', namedBehind(sixes), sixes],
    ['behind the groups, the first one wrong', namedBehind(wrongFirst(blocks)), wrongFirst(blocks)],
    ['behind nine groups, the first one wrong', namedBehind(wrongFirst(sixes)), wrongFirst(sixes)],
    ['before the groups, the last one wrong', namedBefore(wrongLast(blocks)), wrongLast(blocks)],
    [
      'behind, the first wrong, a right group behind the last',
      `${namedBehind(wrongFirst(blocks))} ${sixes[0]}`,
      wrongFirst(blocks),
    ],
    [
      'before, the last wrong, a right group before the first',
      `${sixes[0]} ${namedBefore(wrongLast(blocks))}`,
      wrongLast(blocks),
    ],
    ['before, on lines, a number above', `12345\n${namedBefore(wrongLast(blocks), '\n')}`, wrongLast(blocks)],
    [
      'behind, on lines, a right group below',
      `${namedBehind(wrongFirst(blocks), '\n')}\n${sixes[0]}`,
      wrongFirst(blocks),
    ],
    ['before, a number that is too short before the first', `12345 ${namedBefore(blocks)}`, blocks],
    ['behind, a number that is too long behind the last', `${namedBehind(blocks)} 1234567`, blocks],
    ['behind, evenly', `${namedBehind(wrongFirst(blocks), ' - ', '')} / ${sixes[0]}`, wrongFirst(blocks)],
    ['before, evenly', `${sixes[0]} / ${namedBefore(wrongLast(blocks), ' - ', '')}`, wrongLast(blocks)],
  ])('%s', (_, text, groups) => {
    expect(chosen(text)).toEqual([named(groups)])
  })

  test('where both readings add up, names stand before their groups unless another ID follows', () => {
    const [six = ''] = sixes
    const eight = namedBehind(blocks)
    const shifted = named([...blocks.slice(1), six])
    expect(chosen(`${six} ${namedBefore(blocks)}`)).toEqual([named(blocks)])
    expect(chosen(`${eight} ${six}`)).toEqual([shifted])
    expect(chosen(`${eight} ${six} ${sixes[1]}`)).toEqual([named(blocks)])
    expect(chosen(`${eight} ${six} 12 ${sixes[1]}`)).toEqual([named(blocks)])
    expect(chosen(`${eight} ${six} and ${sixes[1]}`)).toEqual([shifted])
    expect(chosen(`${eight} ${six} 12345`)).toEqual([named(blocks)])
    expect(chosen(`${eight} ${six} 1234`)).toEqual([shifted])
    expect(chosen(`123 ${eight} ${six} ${sixes[1]}`)).toEqual([shifted])
    expect(chosen(`12 ${eight} ${six} ${sixes[1]}`)).toEqual([named(blocks)])
    expect(chosen(`123 and ${eight} ${six} ${sixes[1]}`)).toEqual([named(blocks)])
  })
})

describe('rows of names', () => {
  const rowOf = (count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => letter(from + index)).join(' ')
  test('of two rows of groups the one with as many groups as names', () => {
    const text = `${sixes.join(' ')}\n${rowOf(8)}\n${wrongLast(blocks).join(' ')}`
    expect(chosen(text)).toEqual([named(wrongLast(blocks))])
  })

  test('names of the row before do not name the next one', () => {
    const text = `${namedBehind(sixes, ' - ')}\nID: ${rowOf(8)}\n${blocks.join(' ')}\nID: ${sixes.join(' ')}`
    expect(chosen(text)).toEqual([named(sixes), named(blocks)])
  })

  test('a row that is read from its end', () => {
    const text = `${Array.from(rowOf(9)).reverse().join('')}\n${boxes.join(' ')}`
    expect(chosen(text)).toEqual([named([...boxes].reverse())])
  })
})

describe('several IDs', () => {
  test.each([
    ['before and before', `${namedBefore(blocks)} ${namedBefore(sixes)}`, [blocks, sixes]],
    ['behind and behind', `${namedBehind(blocks)} ${namedBehind(sixes)}`, [blocks, sixes]],
    ['before and behind', `${namedBefore(blocks, '\n')}\n${namedBehind(sixes, '\n', ' (')}`, [blocks, sixes]],
    [
      'behind and before',
      `${namedBehind(sixes, '/', '')}\nInstallation ID: ${namedBefore(sixes, '/', '=')}`,
      [sixes, sixes],
    ],
    ['letters and numbers', `${namedBefore(blocks)} / ${numbered(sixes)}`, [blocks, sixes]],
    [
      'behind, the first one damaged, and before',
      `${namedBehind(wrongFirst(blocks), '/', '')} / ${numbered(sixes)}`,
      [wrongFirst(blocks), sixes],
    ],
    [
      'numbers behind a number of the next line',
      `${namedBehind(blocks, '\n')}\nPC 2: ${numbered(sixes)}`,
      [blocks, sixes],
    ],
    [
      'seven and eight',
      `${namedBehind(blocks.slice(0, 7))} ${namedBehind(sixes.slice(1))}`,
      [blocks.slice(0, 7), sixes.slice(1)],
    ],
  ])('%s', (_, text, ids) => {
    expect(chosen(text)).toEqual(ids.map(named))
  })

  test('a name that turns back begins another one', () => {
    const lastSix = namedBefore(blocks).split(' ').slice(4).join(' ')
    const six = blocks
      .slice(2)
      .map((block, index) => `${letter(index + 2)}${block}`)
      .join(' ')
    expect(chosen(`${lastSix} ${namedBefore(sixes)}`)).toEqual([six, named(sixes)])
    const firstSix = namedBehind(blocks).split(' ').slice(0, 12).join(' ')
    expect(chosen(`${firstSix}\n${namedBehind(sixes)}`)).toEqual([named(blocks.slice(0, 6)), named(sixes)])
    expect(chosen(`${firstSix}\n${namedBehind(boxes)}`)).toEqual([named(blocks.slice(0, 6)), named(boxes)])
  })

  test('groups read back by another voice are the same ID', () => {
    const lines = blocks.map(
      (block, index) => `[10:21] Bob: ${letter(index)} ${block}\n[10:22] Ann: ${block} OK`,
    )
    expect(chosen(lines.join('\n'))).toEqual([named(blocks)])
  })

  test('a stray name before the others is not theirs', () => {
    const text = `2: ${boxes[0]} ${namedBehind(sixes, ' ', ' (').replaceAll(/[A-I]/g, name => String(name.charCodeAt(0) - 64))}`
    expect(chosen(text)).toEqual([named(sixes)])
    const later = `${sixes.map((group, index) => `${group} ${index + 1}`).join('\n')}\nPC 2: ${boxes.join('-')}\nPC 2: x`
    expect(chosen(later)).toEqual([named(sixes)])
  })
})
