import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addsUp } from '../../../src/domain/check-digit'
import { confirmationShape, installationShape63 } from '../../../src/domain/id-shape'
import {
  digitRuns,
  digitText,
  gapKinds,
  hasDifferentGroups,
  joinsPrevious,
  markerLetterAt,
  mayHoldGroups,
  otherNumber,
  rightGroups,
  runLength,
  runText,
  useRuns,
} from '../../../src/domain/text/digit-runs'
import ids from '../../fixtures/ids.json'
import { groupsOf } from '../arbitrary-ids'

const seed = 20251203
const anyText = fc
  .array(fc.constantFrom('0', '1', '23', '4567', ' ', '\n', 'a', '-', 'OO', '1503147'), { maxLength: 40 })
  .map(pieces => pieces.join(''))
const right = [
  '150314',
  '507341',
  '014054',
  '597874',
  '503220',
  '540481',
  '541081',
  '589094',
  '033874',
] as const

test('runs stand where the digits of the text are', () => {
  fc.assert(
    fc.property(anyText, text => {
      const runs = digitRuns(text)
      const found = [...text.matchAll(/\d+/g)]
      const digits = found.map(([run]) => run).join('')
      expect(runs.count).toBe(found.length)
      expect(runs.plain).toBe(text)
      expect(Array.from(runs.digits).join('')).toBe(digits)
      expect(runs.starts).toHaveLength(digits.length + 1)
      found.forEach(({ 0: run, index }, at) => {
        expect([runs.from[at], runs.to[at]]).toEqual([index, index + run.length])
        expect([runLength(runs, at), runText(runs, at), runs.used[at]]).toEqual([run.length, run, 0])
        expect(runs.starts[runs.offset[at] ?? -1]).toBe(1)
      })
      expect(runs.starts.reduce((sum, one) => sum + one, 0)).toBe(found.length)
      expect(runs.offset[found.length]).toBe(digits.length)
    }),
    { seed, numRuns: 200 },
  )
})

test('groups are right where their digits add up, in any number of them', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[0-9]{0,80}$/),
      fc.nat({ max: 80 }),
      fc.nat({ max: 9 }),
      (digits, from, count) => {
        const runs = digitRuns(digits)
        for (const length of [6, 7]) {
          const groups = Array.from({ length: count }, (_, index) =>
            digits.slice(from + index * length).slice(0, length),
          )
          const adding = groups.filter(group => group.length === length && addsUp(group))
          expect(rightGroups(runs, from, length, count)).toBe(adding.length)
        }
      },
    ),
    { seed, numRuns: 300 },
  )
})

test('up to 255 groups are counted in texts of many more', () => {
  const runs = digitRuns('150314'.repeat(600))
  expect(rightGroups(runs, 0, 6, 255)).toBe(255)
  expect(rightGroups(runs, 6, 6, 8)).toBe(8)
  expect(rightGroups(runs, 6 * 598, 6, 8)).toBe(2)
})

describe('between two runs stands', () => {
  test.each([
    ['1 2', 'signs'],
    ['1-2', 'signs'],
    ['1, (2', 'signs'],
    ['1\n2', 'lineBreak'],
    ['1 \n 2', 'lineBreak'],
    ['1\n\n\n2', 'lineBreak'],
    ['1\n \n\n\n2', 'words'],
    ['1O2', 'lookAlike'],
    ['1lI2', 'lookAlike'],
    ['1OOO2', 'words'],
    ['1x2', 'words'],
    ['1Ox2', 'words'],
    ['1 O 2', 'words'],
    ['1A2', 'signs'],
    ['1i2', 'signs'],
    ['1 I 2', 'signs'],
    ['1\nⒷ 2', 'lineBreak'],
    ['1AB2', 'words'],
    ['1は2', 'words'],
    [`1${' '.repeat(240)}2`, 'signs'],
    [`1${' '.repeat(241)}2`, 'words'],
    [`1\n${' '.repeat(239)}2`, 'lineBreak'],
    ['1:2', 'signs'],
    ['1)2', 'signs'],
    ['1_2', 'signs'],
    ['1・2', 'signs'],
  ] as const)('%j: %s', (text, kind) => {
    expect(Array.from(digitRuns(text).gap.subarray(0, 2))).toEqual([gapKinds.words, gapKinds[kind]])
  })

  test('every letter that looks like a digit', () => {
    const looks = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz').filter(
      letter => digitRuns(`1${letter}${letter}2`).gap[1] === gapKinds.lookAlike,
    )
    expect(looks.join('')).toBe('BDGILOQSZbgloqsz')
  })
})

test('runs that are used, or known as another number, are joined with none', () => {
  const runs = digitRuns('1 2 3 4 x 5')
  const joined = () => [1, 2, 3, 4].map(run => joinsPrevious(runs, run))
  expect(joined()).toEqual([true, true, true, false])
  useRuns(runs, 1, 1)
  expect(joined()).toEqual([false, false, true, false])
  runs.used[3] = otherNumber
  expect(joined()).toEqual([false, false, false, false])
  useRuns(runs, 0, 3)
  expect(Array.from(runs.used)).toEqual([1, 1, 1, 1, 0])
})

test('the digits of a stretch as text', () => {
  const runs = digitRuns('12 34x56')
  expect([digitText(runs, 0, 6), digitText(runs, 1, 4), digitText(runs, 2, 2)]).toEqual(['123456', '234', ''])
})

describe('groups may be held by', () => {
  const sevens = ['6830531', '7074694', '3605786', '8243920', '6795685', '8452252'] as const
  test.each([
    ['six right groups', right.slice(0, 6).join(' '), true],
    ['five right groups', right.slice(0, 5).join(' '), false],
    ['five right groups and wrong ones', [...right.slice(0, 5), '123456', '111111'].join(' '), false],
    ['six of seven digits', sevens.join(' '), true],
    ['five of seven digits', sevens.slice(1).join(' '), false],
    [
      'six in halves',
      right
        .slice(0, 6)
        .map(group => `${group.slice(0, 3)} ${group.slice(3)}`)
        .join(' '),
      true,
    ],
    [
      'six of seven digits in halves',
      sevens.map(group => `${group.slice(0, 3)} ${group.slice(3)}`).join(' '),
      true,
    ],
    [
      'six in pieces of two and four',
      right
        .slice(0, 6)
        .map(group => `${group.slice(0, 2)} ${group.slice(2)}`)
        .join(' '),
      false,
    ],
    ['one long run', right.join(''), false],
  ] as const)('%s', (_, text, may) => {
    const runs = digitRuns(text)
    expect(mayHoldGroups(runs, 0, runs.count - 1)).toBe(may)
  })

  test('runs of six are no seven with what follows, and runs of seven no six', () => {
    const all = [...ids.installationIds63].flatMap(groupsOf).filter(group => !addsUp(group.slice(0, 6)))
    const cut = digitRuns(all.map(group => `${group.slice(0, 6)} ${group.slice(6)}`).join(' '))
    expect(mayHoldGroups(cut, 0, cut.count - 1)).toBe(false)
    const long = digitRuns(right.map(group => `${group}9`).join(' '))
    expect(mayHoldGroups(long, 0, long.count - 1)).toBe(false)
  })

  test('only the runs from the first to the last that are asked for', () => {
    const runs = digitRuns(right.slice(0, 8).join(' '))
    expect([mayHoldGroups(runs, 2, 7), mayHoldGroups(runs, 3, 7), mayHoldGroups(runs, 2, 6)]).toEqual([
      true,
      false,
      false,
    ])
  })
})

test('groups of a stretch that differ are counted, zeros at their beginning included', () => {
  const differ = (groups: readonly string[], atLeast: number) =>
    hasDifferentGroups(digitRuns(groups.join('')), 0, { groupCount: groups.length, groupLength: 6 }, atLeast)
  const groups = [...right.slice(0, 5), right[0], right[1], right[2]]
  expect([differ(groups, 5), differ(groups, 6), differ(right, 9)]).toEqual([true, false, true])
  expect(differ(['000001', '000010', '000100', '001000', '010000', '100000'], 6)).toBe(true)
  const longer = digitRuns([...right.slice(0, 6), right[0], right[1], right[2]].join(''))
  expect(hasDifferentGroups(longer, 0, confirmationShape, 6)).toBe(true)
  const behind = digitRuns(`99${right.slice(0, 8).join('')}`)
  expect(hasDifferentGroups(behind, 2, confirmationShape, 8)).toBe(true)
  expect(hasDifferentGroups(digitRuns('1234567'.repeat(9)), 0, installationShape63, 2)).toBe(false)
  expect(hasDifferentGroups(digitRuns('1234567'.repeat(9)), 0, installationShape63, 1)).toBe(true)
})

describe('the name of a group', () => {
  test.each([
    ['A', 1],
    ['a', 1],
    ['I', 9],
    ['i', 9],
    ['J', 0],
    ['z', 0],
    ['@', 0],
    ['`', 0],
    ['{', 0],
    ['Ⓐ', 1],
    ['Ⓘ', 9],
    ['Ⓙ', 0],
    ['⒵', 0],
    ['ⓐ', 1],
    ['ⓘ', 9],
    ['ⓙ', 0],
    ['①', 0],
    ['5', 0],
    ['あ', 0],
  ])('%s: %i', (letter, value) => {
    expect(markerLetterAt(letter, 0)).toBe(value)
    expect(markerLetterAt(` ${letter}-`, 1)).toBe(value)
    expect([`x${letter}`, `ー${letter}`].map(text => markerLetterAt(text, 1))).toEqual([0, 0])
    expect(markerLetterAt(`${letter}x`, 0)).toBe(0)
  })
})
