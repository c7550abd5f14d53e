import { describe, expect, test } from 'vitest'
import { digitRuns, useRuns } from '../../../src/domain/text/digit-runs'
import { rowBeside, type Side, separatorsOf, type Unit, unitsOf } from '../../../src/domain/text/group-units'

const sixes = { groupLength: 6, isTold: false }
const told = { groupLength: 6, isTold: true }
const sevens = { groupLength: 7, isTold: false }

describe('runs as groups', () => {
  const units = (text: string, writing = sixes) => {
    const runs = digitRuns(text)
    const all = unitsOf(runs, 0, runs.count - 1, writing)
    return all?.map(({ first, last }) => (first === last ? `${first}` : `${first}+${last}`)).join(' ') ?? null
  }
  test.each([
    ['111111 222222', sixes, '0 1'],
    ['111111 222 222', sixes, '0 1+2'],
    ['111 111 222 222', sixes, '0+1 2+3'],
    ['1111111 222 2222', sevens, '0 1+2'],
    ['111111 22222', sixes, null],
    ['111111 222', sixes, null],
    ['111111 22 2222', sixes, null],
    ['111111 222 22', sixes, null],
    ['111111 333 111111', sixes, null],
    ['111 1111', sixes, null],
    ['1 111111', sixes, null],
    ['111111 1 222222 1234 333333', told, '0 2 4'],
    ['111111 12345 222222', told, null],
    ['111111 222 222', told, '0'],
  ])('%s', (text, writing, expected) => {
    expect(units(text, writing)).toBe(expected)
  })

  test('no more than asked for', () => {
    const runs = digitRuns('111111 222222 333 333')
    expect(unitsOf(runs, 1, 1, sixes)).toEqual([{ first: 1, last: 1 }])
    expect(unitsOf(runs, 1, 2, sixes)).toBeNull()
  })

  test('what separates them, with equal names and counters', () => {
    const runs = digitRuns('A 111111, B 222 222; 12 c 333333')
    expect(separatorsOf(runs, unitsOf(runs, 0, 2, sixes) ?? [])).toEqual([', A '])
    const words = digitRuns('111111 at 10:30 b 222222 at 9:59 C 333333')
    expect(separatorsOf(words, unitsOf(words, 0, words.count - 1, told) ?? [])).toEqual([
      ' At 00:00 A ',
      ' At 0:00 A ',
    ])
  })
})

describe('the row beside a group', () => {
  /** The groups of the row, the nearest first, and what separates them; the unit looked at stands in brackets. */
  const row = (text: string, side: Side, writing = sixes, used: readonly number[] = []) => {
    const [before = '', own = ''] = text.split(/[[\]]/)
    const plain = text.replace(/[[\]]/g, '')
    const runs = digitRuns(plain)
    for (const run of used) useRuns(runs, run, run)
    const first = digitRuns(before).count
    const unit: Unit = { first, last: first + digitRuns(own).count - 1 }
    const { units, separator } = rowBeside(runs, unit, side, writing)
    return [separator, ...units.map(one => plain.slice(runs.from[one.first], runs.to[one.last]))]
  }
  test.each([
    ['[111111] 222222 333333', 'behind', [' ', '222222', '333333']],
    ['333333 222222 [111111]', 'before', [' ', '222222', '333333']],
    ['[111111] 222222-333333', 'behind', [' ', '222222']],
    ['333333-222222 [111111]', 'before', [' ', '222222']],
    ['[111111] 22222 3333333 4444', 'behind', [' ', '22222', '3333333']],
    ['4444 3333333 22222 [111111]', 'before', [' ', '22222', '3333333']],
    ['[111111] 22222222', 'behind', ['']],
    ['[111111]', 'behind', ['']],
    ['[111111]', 'before', ['']],
    ['[111111] 222 222', 'behind', ['']],
    ['[111 111] 222 222 333333', 'behind', [' ', '222 222', '333333']],
    ['333333 222 222 [111 111]', 'before', [' ', '222 222', '333333']],
    ['[111 111] 22 222', 'behind', [' ', '22 222']],
    ['[111 111] 222 2222', 'behind', [' ', '222 2222']],
    ['[111 111] 22 22', 'behind', ['']],
    ['[111 111] 2222 2222', 'behind', ['']],
    ['[111 111] 222', 'behind', [' ', '222']],
    ['222 [111 111]', 'before', [' ', '222']],
    ['[111 111] 222 1', 'behind', [' ', '222']],
    ['[111 111] 22', 'behind', ['']],
  ] as const)('%s, %s', (text, side, expected) => {
    expect(row(text, side)).toEqual(expected)
  })

  test('short numbers may stand between groups that are told', () => {
    expect(row('[111111] 1 222222 2 333333', 'behind', told)).toEqual([' 0 ', '222222', '333333'])
    expect(row('333333 2 222222 10:30 [111111]', 'before', told)).toEqual([' 00:00 ', '222222'])
    expect(row('[111111] 123 222222', 'behind', told)).toEqual([''])
    expect(row('[111111] 1 222222', 'behind')).toEqual([''])
    expect(row('[111111] 1 2', 'behind', told)).toEqual([''])
    expect(row('1 2 [111111]', 'before', told)).toEqual([''])
  })

  test('what is taken is in no row', () => {
    expect(row('[111111] 222222 333333', 'behind', sixes, [2])).toEqual([' ', '222222'])
    expect(row('333333 222222 [111111]', 'before', sixes, [1])).toEqual([''])
    expect(row('[111 111] 222 222', 'behind', sixes, [3])).toEqual([' ', '222'])
    expect(row('[111 111] 222 222', 'behind', sixes, [2])).toEqual([''])
  })
})
