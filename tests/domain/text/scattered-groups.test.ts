import { describe, expect, test } from 'vitest'
import { confirmationShape, installationShape54, installationShape63 } from '../../../src/domain/id-shape'
import { digitRuns, useRuns } from '../../../src/domain/text/digit-runs'
import { idForms } from '../../../src/domain/text/id-kinds'
import { isEightOfNine, isLegacyInstallation, lettersFit } from '../../../src/domain/text/neighbouring-groups'
import { takeScatteredIds } from '../../../src/domain/text/scattered-groups'
import { confirmationId, cut, groupsOf, installationId54, installationId63, itemOf } from '../arbitrary-ids'

const blocks = groupsOf(confirmationId)
const boxes = groupsOf(installationId63)
const sixes = groupsOf(installationId54)

function scattered(text: string, ...used: readonly number[]): string[] {
  const runs = digitRuns(text)
  for (const run of used) useRuns(runs, run, run)
  return takeScatteredIds(runs).map(({ digits }) => digits)
}

/** Its groups, with something else between two of them. */
function withBetween(at: number, between: string, groups: readonly string[] = boxes): string {
  return groups.map((group, index) => group + (index === at ? between : ' w ')).join('')
}

describe('groups told one by one', () => {
  test.each([
    ['of seven digits', boxes.join(' then '), [installationId63]],
    ['of six digits', sixes.join(' then '), [installationId54]],
    ['eight of them', blocks.join(' then '), [confirmationId]],
    ['seven of them', blocks.slice(1).join(' then '), []],
    ['eight of seven digits', boxes.slice(1).join(' then '), []],
    ['as far apart as may be', boxes.join('x'.repeat(160)), [installationId63]],
    ['too far apart', boxes.join('x'.repeat(161)), []],
    ['too far apart in one place', withBetween(3, 'x'.repeat(161)), []],
    ['six short numbers between two', withBetween(3, ' 1 22 333 4444 5 6 '), [installationId63]],
    ['seven short numbers between two', withBetween(3, ' 1 22 333 4444 5 6 7 '), []],
    ['three short numbers at each', boxes.join(' 10 22 05 '), [installationId63]],
    ['a longer number between two', withBetween(3, ' 12345 '), []],
    ['a wrong group between two', withBetween(3, ' 1234567 '), []],
    ['a group of the other length between two', withBetween(3, ` ${blocks[0]} `), []],
    ['short numbers before the first', `1 2 3 4 5 6 7 8 ${boxes.join(' w ')}`, [installationId63]],
    ['one told twice at once', withBetween(3, ` w ${boxes[3]} w `), [installationId63]],
    ['each told twice at once', boxes.map(box => `${box} ok ${box}`).join('\n'), [installationId63]],
    ['one told again later', withBetween(3, ` w ${boxes[1]} w `), []],
    ['a stray right number behind', `${boxes.join(' w ')}, and ${boxes[0]}`, [installationId63]],
    ['a stray right number before', `${boxes[8]}, and ${boxes.join(' w ')}`, [installationId63]],
    ['two in the same words', [...blocks, ...blocks].join(' w '), []],
    [
      'two, with other words between',
      `${boxes.join(' w ')}, and then ${[...boxes].reverse().join(' w ')}`,
      [installationId63, [...boxes].reverse().join('')],
    ],
    [
      'five times the same group',
      [...boxes.slice(0, 4), ...Array.from({ length: 5 }, () => boxes[4])].join(' w '),
      [],
    ],
    [
      'six different groups',
      [...boxes.slice(0, 6), boxes[0], boxes[1], boxes[2]].join(' w '),
      [[...boxes.slice(0, 6), boxes[0], boxes[1], boxes[2]].join('')],
    ],
    ['five different groups', [...boxes.slice(0, 5), boxes[0], boxes[1], boxes[2], boxes[3]].join(' w '), []],
    [
      'more than forty in a row',
      `${boxes.join(' w ')}${` and ${boxes.slice(0, 8).join(' and ')}`.repeat(4)}`,
      [],
    ],
    [
      'forty in a row',
      `${boxes.join(' w ')}${` and ${boxes.slice(0, 8).join(' and ')}`.repeat(4)}`.slice(0, -12),
      [installationId63],
    ],
    ['times between', boxes.map((box, index) => `10:2${index} ${box}`).join('\n'), [installationId63]],
    [
      'nine with their numbers',
      boxes.map((box, index) => `${index + 1} w ${box}`).join(' '),
      [installationId63],
    ],
    [
      "nine, two of them with each other's number",
      boxes.map((box, index) => `${[1, 2, 3, 5, 4, 6, 7, 8, 9][index]} w ${box}`).join(' '),
      [],
    ],
    [
      'nine, one number twice',
      boxes.map((box, index) => `${[1, 2, 3, 3, 5, 6, 7, 8, 9][index]} w ${box}`).join(' '),
      [installationId63],
    ],
    [
      'nine, seven of them with numbers out of order',
      boxes.map((box, index) => `${index < 2 ? '' : 10 - index} w ${box}`).join(' '),
      [],
    ],
    [
      'eight with numbers that leave one out',
      blocks.map((block, index) => `${index > 3 ? index + 2 : index + 1} w ${block}`).join(' '),
      [],
    ],
    [
      'eight, the first without its number, in order',
      blocks.map((block, index) => `${index === 0 ? 'x' : index + 1} w ${block}`).join(' '),
      [confirmationId],
    ],
    [
      'eight, the first without its number, out of order',
      blocks.map((block, index) => `${index === 0 ? 'x' : 9 - index} w ${block}`).join(' '),
      [],
    ],
    ['a legacy number', `Installation ID: ${blocks.join(' w ')}-12`, []],
    ['two digits that go on', `Installation ID: ${blocks.join(' w ')}-12-3`, [confirmationId]],
  ] as const)('%s', (_, text, found) => {
    expect(scattered(text)).toEqual(found)
  })

  test('a used run between two ends the row, one before it does not', () => {
    const text = `${boxes.slice(0, 4).join(' w ')} w 5 w ${boxes.slice(4).join(' w ')}`
    expect([scattered(text), scattered(text, 4)]).toEqual([[installationId63], []])
    expect(scattered(`5 w ${boxes.join(' w ')}`, 0)).toEqual([installationId63])
    expect(scattered(boxes.join(' w '), 4)).toEqual([])
  })

  test('are told with their places, and used', () => {
    const runs = digitRuns(`at 10 ${blocks.join(' w ')} 12 x 123456`)
    const [found] = takeScatteredIds(runs)
    expect(found).toMatchObject({ kind: 'confirmation-id', from: 6, to: 6 + 48 + 7 * 3, groups: null })
    expect(Array.from(runs.used).join('')).toBe('01111111100')
  })

  describe('beside eight stands a ninth that does not add up', () => {
    const eight = blocks.join(' w ')
    test.each([
      [`123456 w ${eight}`, false],
      [`${eight} w 123456`, false],
      [`${eight} w 12345`, false],
      [`${eight} w 1234567`, false],
      [`${eight} w 1234`, true],
      [`${eight} w 12345678`, true],
      [`${eight} x 123456`, true],
      [`123456 x ${eight}`, true],
      [`12 w ${eight} w 34`, true],
      [
        blocks
          .map((block, index) => `${index} w ${block}`)
          .join(' x ')
          .concat(' x 9 w 123456'),
        false,
      ],
      [`0 w 123456 x ${blocks.map((block, index) => `${index + 1} w ${block}`).join(' x ')}`, false],
      [`Ann: ${blocks.join('\nAnn: ')}\nAnn: 123456`, false],
      [`Ann: ${blocks.join('\nAnn: ')}\nBob: 123456`, true],
      [`Bob: 123456\nAnn: ${blocks.join('\nAnn: ')}`, true],
      [`Ann: 123456\nAnn: ${blocks.join('\nAnn: ')}`, false],
      [`- 123456\n${blocks.join('\n \nx')}`, true],
      [`order 123456 w ${eight}`, true],
    ] as const)('%s', (text, isFound) => {
      expect(scattered(text)).toEqual(isFound ? [confirmationId] : [])
    })

    test('unless it is used', () => {
      expect(scattered(`${eight} w 123456`, 8)).toEqual([confirmationId])
      expect(scattered(`123456 w ${eight}`, 0)).toEqual([confirmationId])
    })

    test('nine of six, and nine of seven digits, mind no tenth', () => {
      expect(scattered(`${sixes.join(' w ')} w 123456`)).toEqual([installationId54])
      expect(scattered(`${boxes.join(' w ')} w 1234567`)).toEqual([installationId63])
    })
  })

  test('among eight stands a number that is separated as they are', () => {
    const among = (between: string, groups: readonly string[] = blocks) =>
      scattered(withBetween(3, between, groups))
    expect([among(' w 123 w '), among(' w 1 w ')]).toEqual([[], []])
    expect([among(' w 123 x '), among(' x 123 w '), among(' w 1 w 2 w ')]).toEqual([
      [confirmationId],
      [confirmationId],
      [confirmationId],
    ])
    expect([among(' w 123 w ', boxes), among(' w 123 w ', sixes)]).toEqual([
      [installationId63],
      [installationId54],
    ])
  })
})

describe('letters at the groups', () => {
  const [, form54, form48] = idForms
  const allowed = (groups: readonly string[], names: string, form = itemOf(idForms, 2)) => {
    const runs = digitRuns(groups.map((group, index) => group + (names[index] ?? '')).join(''))
    return lettersFit(runs, 0, groups.length - 1, form)
  }
  test.each([
    ['ABCDEFGH', true],
    ['abcdefgh', true],
    ['ABCDEFG', false],
    ['--------', true],
    ['--C-D-E', true],
    ['--C-DEF', false],
    ['BCDEFGH', true],
    ['ABDEFGH', false],
    ['ABCCDEF', false],
    ['BACDEFG', false],
    ['GFEDCBA', false],
    ['A------', true],
    ['C-D---E', true],
    ['C-D---F', false],
    ['C-----C', false],
  ])('%s', (names, fits) => {
    expect(allowed(blocks, names)).toBe(fits)
  })

  test('four letters or more name all nine of an installation ID', () => {
    expect([allowed(sixes, 'ABCDEFGH', form54), allowed(sixes, 'BCDEFGHI', form54)]).toEqual([false, true])
    expect([allowed(sixes, '-ABCD---', form54), allowed(sixes, '--ABC---', form54)]).toEqual([false, true])
    expect([allowed(sixes, 'ABCDEFGHI', form54), allowed(blocks, 'ABCDEFGH', form48)]).toEqual([true, true])
  })

  test('rows of letters name the row before them or behind them', () => {
    const rows = (...parts: readonly string[]) => {
      const runs = digitRuns(parts.join('\n'))
      return lettersFit(runs, 0, runs.count - 1, itemOf(idForms, 2))
    }
    const [four, rest] = [blocks.slice(0, 4).join(' '), blocks.slice(4).join(' ')]
    expect(rows(four, 'A B C D', rest, 'E F G H')).toBe(true)
    expect(rows('A B C D', four, 'E F G H', rest)).toBe(true)
    expect(rows(four, 'A B C', rest)).toBe(false)
    expect(rows(blocks.slice(0, 5).join(' '), 'E F G H', blocks.slice(5).join(' '))).toBe(false)
    expect(rows(four, 'E F G', rest)).toBe(false)
  })

  test('only between the runs that are asked for', () => {
    const runs = digitRuns(`1B2A${blocks.join(' ')}B3A4`)
    expect([lettersFit(runs, 2, 9, itemOf(idForms, 2)), lettersFit(runs, 1, 10, itemOf(idForms, 2))]).toEqual(
      [true, true],
    )
    expect([lettersFit(runs, 0, 9, itemOf(idForms, 2)), lettersFit(runs, 2, 11, itemOf(idForms, 2))]).toEqual(
      [false, false],
    )
  })
})

describe('the oldest installation IDs', () => {
  const legacy = (text: string, shape = confirmationShape) =>
    isLegacyInstallation(digitRuns(text), 0, 7, shape)
  const eight = blocks.join('-')
  test.each([
    [`Installation ID: ${eight}-12`, true],
    [`Installation ID: ${eight}-12\n34`, true],
    [`Installation ID: ${eight}-12-34`, false],
    [`Installation ID: ${eight}-1`, false],
    [`Installation ID: ${eight}-123`, false],
    [`Installation ID: ${eight}\n12`, false],
    [`Installation ID: ${eight}`, false],
    [`Confirmation ID: ${eight}-12`, false],
    [`ID: ${eight}-12`, false],
    [`Serial: ${eight}-12`, false],
  ])('%s', (text, is) => {
    expect(legacy(text)).toBe(is)
    expect(legacy(text, installationShape54)).toBe(false)
  })
})

describe('eight of nine', () => {
  const is = (text: string, first = 0, count = 8, shape = confirmationShape, ...used: readonly number[]) => {
    const runs = digitRuns(text)
    for (const run of used) useRuns(runs, run, run)
    return isEightOfNine(runs, first, first + count - 1, shape)
  }
  const eight = blocks.join('-')
  const halves = cut(confirmationId, 3).join('-')
  test.each([
    [`${eight}-123456`, 0, 8, true],
    [`123456-${eight}`, 1, 8, true],
    [`x 123456-${eight}`, 1, 8, false],
    [`x\n123456-${eight}`, 1, 8, true],
    [`${eight} 123456`, 0, 8, false],
    [`${eight}x123456`, 0, 8, false],
    [eight, 0, 8, false],
    [`${eight}-12345`, 0, 8, true],
    [`${eight}-1234567`, 0, 8, true],
    [`${eight}-1234`, 0, 8, false],
    [`${eight}-12345678`, 0, 8, false],
    [`${blocks.join('\n')}\n123456`, 0, 8, true],
    [`${blocks.join('\n')}\n12345`, 0, 8, true],
    [`${blocks.join('\n')}\n12345 67`, 0, 8, false],
    [`${blocks.join('\n')}\nx 12345`, 0, 8, false],
    [`${blocks.slice(0, 7).join('-')}\n${blocks[7]}-123456`, 0, 8, true],
    [`${blocks.slice(0, 7).join('-')}\n${blocks[7]}\n123456`, 0, 8, false],
    [`${halves}-123`, 0, 16, true],
    [`${halves}-1234`, 0, 16, false],
    [`${halves}-12`, 0, 16, false],
    [`${blocks.join('A')}A123456`, 0, 8, false],
    [`${blocks.slice(0, 7).join('-')}A${blocks[7]}-123456`, 0, 8, false],
    [`${confirmationId}-123456`, 0, 1, false],
    [`${cut(confirmationId, 12).join('-')}-123456`, 0, 4, false],
    [`${cut(confirmationId, 12).join('-')}-123456123456`, 0, 4, false],
    [`${blocks.join(' w ')} w 123456`, 0, 8, false],
    [`- 123456-${eight}`, 1, 8, true],
    [`${blocks.slice(0, 7).join('-')}-${cut(itemOf(blocks, 7), 3).join('-')}-123456`, 0, 9, true],
    [`ID: 123456-${eight}`, 1, 8, true],
    [`Installation ID 123456-${eight}`, 1, 8, true],
    [`Confirmation ID 123456-${eight}`, 1, 8, false],
    [`1 - 123456-${eight}`, 2, 8, true],
    [`893 5105 ${cut(confirmationId, 3).join(' ')}`, 2, 16, true],
    [`${cut(confirmationId, 3).join(' ')} 893 51`, 0, 16, true],
    [`Confirmation ID: ${eight}-123456`, 0, 8, false],
    [`Installation ID: ${eight}-123456`, 0, 8, true],
    [`ID: ${eight}-123456`, 0, 8, true],
    [`${confirmationId.slice(0, 6)}${blocks.slice(1).join('-')}-123456`, 0, 7, false],
  ] as const)('%s', (text, first, count, expected) => {
    expect(is(text, first, count)).toBe(expected)
  })

  test('a ninth that is used is none', () => {
    expect(is(`${eight}-123456`, 0, 8, confirmationShape, 8)).toBe(false)
    expect(is(`123456-${eight}`, 1, 8, confirmationShape, 0)).toBe(false)
    expect(is(`${eight}-123456`, 0, 8, installationShape63)).toBe(false)
  })
})
