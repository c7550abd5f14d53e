import { describe, expect, test } from 'vitest'
import {
  betterReading,
  compareReadings,
  type DamagedReading,
  type DamageSearch,
  digitsBetween,
  isBroken,
  isWrapped,
} from '../../../src/domain/text/damaged-reading'
import { labelledReading, longReadings, pieceReadings } from '../../../src/domain/text/damaged-readings'
import { digitRuns, useRuns } from '../../../src/domain/text/digit-runs'
import { groupedReadings } from '../../../src/domain/text/grouped-readings'
import { idForms } from '../../../src/domain/text/id-kinds'
import type { Label } from '../../../src/domain/text/id-labels'
import { confirmationId, cut, groupsOf, installationId54, installationId63, itemOf } from '../arbitrary-ids'

const boxes = groupsOf(installationId63)
const blocks = groupsOf(confirmationId)
const sixes = groupsOf(installationId54)
const id = installationId63
/** A digit is missing behind the 30th. */
const short = id.slice(0, 30) + id.slice(31)
const noLabel: Label = { kind: 'none' }
const labelled: Label = { kind: 'labelled', id: 'installation-id' }

function search(text: string, looksLeft = 100): DamageSearch {
  return { runs: digitRuns(text), looksLeft }
}

/** Three of its first digits cannot be read. */
const brokenThrice = `${id.charAt(0)}?${id.charAt(2)}?${id.charAt(4)}?${id.slice(6)}`

/** Which digits were read, by their first and last run. */
function spans(readings: readonly DamagedReading[]): string[] {
  return readings.map(({ first, last }) => `${first}-${last}`)
}

/** With the groups at these places wrong. */
function wrong(groups: readonly string[], ...places: readonly number[]): string[] {
  return groups.map((group, index) => (places.includes(index) ? '1234567'.slice(0, group.length) : group))
}

describe('which reading says more', () => {
  const reading = (right: number, cost = 0, difference = 0, first = 0, last = 0): DamagedReading => ({
    first,
    last,
    cost,
    evidence: { form: itemOf(idForms, 0), right, rightByDamage: [right], difference },
  })
  test.each([
    ['more right groups', reading(7, 9, 9), reading(6)],
    ['a better ending', reading(7, 1, 9), reading(7, 2)],
    ['a better length', reading(7, 1, -2), reading(7, 1, 3)],
    ['a better length, too short', reading(7, 1, 2), reading(7, 1, -3)],
    ['fewer pieces', reading(7, 1, 2, 5, 7), reading(7, 1, 2, 1, 4)],
  ])('%s', (_, better, worse) => {
    expect(compareReadings(better, worse)).toBeLessThan(0)
    expect(compareReadings(worse, better)).toBeGreaterThan(0)
    expect([betterReading(better, worse), betterReading(worse, better)]).toEqual([better, better])
  })

  test('the first of two that say the same', () => {
    const [one, other] = [reading(7, 1, 2, 1, 3), reading(7, 1, -2, 5, 7)]
    expect(compareReadings(one, other)).toBe(0)
    expect(betterReading(one, other)).toBe(one)
  })
})

test('broken by one sign or letter, wrapped by a line end and quote marks', () => {
  const is = (between: string, of: typeof isBroken) => of(digitRuns(`1${between}2`), 1)
  const all = ['?', '*', 'O', 'l', 'OO', '-', ' ', ':', '=', '\n', '??', 'x', 'A']
  expect(all.filter(one => is(one, isBroken))).toEqual(['?', '*', 'O', 'l', 'OO', '-', 'A'])
  const ends = ['\n', ' \n', '\n> ', '\n | ', '|\n|', ' > \n', '\n\n', '-\n', '\n-', ' ', '>', '\nA']
  expect(ends.filter(one => is(one, isWrapped))).toEqual(['\n', ' \n', '\n> ', '\n | ', '|\n|', ' > \n'])
  const used = digitRuns('1?2')
  useRuns(used, 0, 0)
  expect(isBroken(used, 1)).toBe(false)
  expect(digitsBetween(digitRuns('12 345 6'), 1, 2)).toBe(4)
})

describe('long runs', () => {
  const read = (text: string, looksLeft = 100, first = 0, label: Label = noLabel) => {
    const ahead = search(text, looksLeft)
    return [spans(longReadings(ahead, first, ahead.runs.count - 1, label)), looksLeft - ahead.looksLeft]
  }
  test.each([
    ['one run', short, ['0-0'], 1],
    ['wrapped', `${short.slice(0, 40)}\n${short.slice(40)}`, ['0-1'], 2],
    ['twenty digits, broken, and the rest', `${id.slice(0, 20)}?${id.slice(21)}`, ['0-1', '0-1'], 2],
    ['nineteen digits, wrapped', cut(short, 19).join('\n'), [], 0],
    ['not broken', `${id.slice(0, 30)} ${id.slice(31)}`, [], 0],
    ['broken three times before it', brokenThrice, ['0-3'], 1],
    ['broken four times before it', `7?${brokenThrice}`, ['1-4'], 1],
    ['35 digits', id.slice(0, 35), [], 0],
    ['36 digits', id.slice(0, 36), [], 1],
    ['77 digits, nine groups right', `${id}${'1'.repeat(14)}`, ['0-0'], 1],
    ['84 digits', `${id}${'1'.repeat(21)}`, [], 1],
    ['85 digits', `${id}${'1'.repeat(22)}`, [], 0],
    ['wrapped, with more than 84 in all', `${short}\n${'1'.repeat(30)}`, ['0-0'], 1],
    ['digits that say nothing', '1'.repeat(50), [], 1],
  ] as const)('%s', (_, text, found, looks) => {
    expect(read(text)).toEqual([found, looks])
  })

  test('are read as often as is left, and no more', () => {
    expect([read(short, 1), read(short, 0)[0]]).toEqual([[['0-0'], 1], []])
    const wrapped = `${short.slice(0, 45)}\n${short.slice(45)}`
    expect([read(wrapped, 1)[0], read(wrapped, 2)[0]]).toEqual([[], ['0-1']])
  })

  test('each by the label that stands before it', () => {
    const text = `${'1'.repeat(25)} x Confirmation ID: ${confirmationId}1`
    const ahead = search(text)
    const [reading] = longReadings(ahead, 0, 1, labelled)
    expect(reading).toMatchObject({ first: 1, evidence: { form: { digits: 48 } } })
    const [own] = longReadings(search(`${confirmationId}1`), 0, 0, labelled)
    expect(own?.evidence.form.digits).toBe(54)
  })
})

describe('pieces', () => {
  const read = (text: string, looksLeft = 100) => {
    const ahead = search(text, looksLeft)
    return [spans(pieceReadings(ahead, 0, ahead.runs.count - 1)), looksLeft - ahead.looksLeft]
  }
  const fives = (digits: string, between = ' ') => cut(digits, 5).join(between)
  test.each([
    ['on one line', fives(short), ['0-12', '0-12'], 4],
    ['one group wrong', fives(wrong(boxes, 4).join('')), ['0-12', '0-12'], 4],
    ['two groups wrong', fives(wrong(boxes, 2, 5).join('')), [], 4],
    ['a proven one', fives(id), ['1-12', '0-11'], 4],
    ['eight digits too many', fives(`${id}12345678`), ['0-13'], 4],
    ['seven digits too many', fives(`${id}1234567`), ['0-13', '0-13', '0-12'], 4],
    ['in a block of lines', fives(short, '\n'), ['0-12'], 1],
    ['a number before it', `12 ${fives(short)}`, ['1-13'], 4],
    ['a number behind it', `${fives(short)} 12`, ['0-12'], 4],
    ['on the second line', `12\n${fives(short)}`, ['1-13'], 4],
    ['in one piece', short, [], 0],
    ['the same six again and again', fives(`${'150314'.repeat(4)}${blocks.slice(1, 5).join('')}1`), [], 4],
    ['too few digits', fives(id.slice(0, 35)), [], 0],
  ] as const)('%s', (_, text, found, looks) => {
    const [own, taking] = read(text)
    expect(own).toEqual(found)
    expect(Number(taking)).toBeLessThanOrEqual(looks)
  })

  test('are read as often as is left', () => {
    expect([read(fives(short), 1), read(fives(short), 0)[0]]).toEqual([[['0-12'], 4], []])
  })
})

describe('behind a label', () => {
  const read = (text: string, label: Label = labelled, looksLeft = 100) => {
    const ahead = search(text, looksLeft)
    const reading = labelledReading(ahead, 0, ahead.runs.count - 1, label)
    return [reading && `${reading.first}-${reading.last}`, looksLeft - ahead.looksLeft]
  }
  const other: Label = { kind: 'other-number', why: 'phone-number' }
  test.each([
    ['thirty digits', '1'.repeat(30), '0-0', 1],
    ['29 digits', '1'.repeat(29), null, 0],
    ['110 digits', '1'.repeat(110), '0-0', 1],
    ['111 digits', '1'.repeat(111), null, 0],
    ['a short number before them', `1234 ${short}`, '1-1', 2],
    ['two short numbers before them', `12 1234 ${short}`, '2-2', 3],
    ['three short numbers before them', `1 2 3 ${short}`, '1-3', 3],
    ['a longer number before them', `12345 ${short}`, '0-1', 1],
    ['more behind them', `${short} 1`, '0-0', 2],
    ['far more behind them', `${short} ${'1'.repeat(30)} ${'1'.repeat(30)}`, '0-0', 2],
    ['in pieces', cut(short, 10).join(' '), '0-6', 5],
  ] as const)('%s', (_, text, found, looks) => {
    expect(read(text)).toEqual([found, looks])
  })

  test('without a label, or behind one of another number, nothing', () => {
    expect([read(short, noLabel), read(short, other)]).toEqual([
      [null, 0],
      [null, 0],
    ])
  })

  test('as often as is left', () => {
    expect([
      read(short, labelled, 1)[0],
      read(short, labelled, 0)[0],
      read(`1 ${short}`, labelled, 1)[0],
    ]).toEqual(['0-0', null, '0-1'])
  })
})

describe('written in groups', () => {
  const read = (text: string, isTable = false, label: Label = noLabel, looksLeft = 100) => {
    const ahead = search(text, looksLeft)
    const all = groupedReadings(ahead, 0, ahead.runs.count - 1, label, isTable).sort(compareReadings)
    const [best] = all
    return best
      ? `${best.first}-${best.last} ${best.evidence.form.digits} ${best.evidence.right} cost ${best.cost} by ${best.evidence.difference}`
      : null
  }
  const halves = (groups: readonly string[], between = ' ', inner = ' ') =>
    groups.map(group => `${group.slice(0, 3)}${inner}${group.slice(3)}`).join(between)
  test.each([
    ['one wrong', wrong(boxes, 4).join(' '), '0-8 63 8 cost 2 by 0'],
    ['three wrong', wrong(boxes, 0, 4, 8).join(' '), '0-8 63 6 cost 6 by 0'],
    ['four wrong', wrong(boxes, 0, 2, 4, 8).join(' '), null],
    ['six of six digits', wrong(blocks, 0, 7).join('-'), '0-7 48 6 cost 4 by 0'],
    ['nine of six digits', wrong(sixes, 0).join('-'), '0-8 54 8 cost 2 by 0'],
    [
      'one too short',
      boxes.map((box, index) => (index === 3 ? box.slice(2) : box)).join(' '),
      '0-8 63 8 cost 2 by -2',
    ],
    ['one far too short', boxes.map((box, index) => (index === 3 ? box.slice(3) : box)).join(' '), null],
    [
      'one too long',
      boxes.map((box, index) => (index === 3 ? `${box}12` : box)).join(' '),
      '0-8 63 8 cost 2 by 2',
    ],
    ['one far too long', boxes.map((box, index) => (index === 3 ? `${box}123` : box)).join(' '), null],
    ['one left out', boxes.slice(1).join(' '), '0-7 63 8 cost 2 by -7'],
    ['two left out', boxes.slice(2).join(' '), '0-6 63 7 cost 4 by -14'],
    ['three left out', boxes.slice(3).join(' '), null],
    [
      'with other separators',
      `${wrong(boxes, 4).slice(0, 5).join(' ')}-${boxes.slice(5).join(' ')}`,
      '0-8 63 8 cost 4 by 0',
    ],
    ['one of them twice', [...boxes.slice(0, 8), boxes[0]].join(' '), '0-8 63 8 cost 2 by 0'],
    ['in halves', halves(wrong(boxes, 4)), '0-17 63 8 cost 2 by 0'],
    ['in halves, otherwise separated', halves(wrong(boxes, 4), '  ', '-'), '0-17 63 8 cost 2 by 0'],
    ['halves of six digits', halves(wrong(sixes, 4)), '0-17 54 8 cost 2 by 0'],
    [
      'a group cut by a letter',
      boxes.map((box, index) => (index === 4 ? `${box.slice(0, 3)}O${box.slice(4)}` : box)).join(' '),
      '0-9 63 8 cost 2 by -1',
    ],
    ['a number before them', `12 ${wrong(boxes, 4).join(' ')}`, '1-9 63 8 cost 2 by 0'],
    ['a group before them', `1234567 ${wrong(boxes, 4).join(' ')}`, '1-9 63 8 cost 5 by 0'],
    ['a group behind them', `${wrong(boxes, 4).join(' ')} 123456`, '0-8 63 8 cost 5 by 0'],
    ['a group on either side', `12345678 ${wrong(boxes, 4).join(' ')} 123456`, '1-9 63 8 cost 8 by 0'],
    [
      'a group behind them, otherwise separated',
      `${wrong(boxes, 4).join(' ')}-123456`,
      '0-8 63 8 cost 2 by 0',
    ],
  ] as const)('%s', (_, text, best) => {
    expect(read(text)).toBe(best)
  })

  test('in a table all but one must be right, and nothing like a group stand beside them', () => {
    expect(read(wrong(boxes, 4).join(' '), true)).toBe('0-8 63 8 cost 2 by 0')
    expect(read(wrong(boxes, 4, 6).join(' '), true)).toBe(null)
    expect(read(`${wrong(boxes, 4).join(' ')} 1234567`, true)).toBe(null)
    expect(read(boxes.slice(1).join(' '), true)).toBe('0-7 63 8 cost 2 by -7')
  })

  test('a label of the other kind costs', () => {
    const other: Label = { kind: 'labelled', id: 'confirmation-id' }
    expect([
      read(wrong(boxes, 4).join(' '), false, other),
      read(wrong(boxes, 4).join(' '), false, labelled),
    ]).toEqual(['0-8 63 8 cost 4 by 0', '0-8 63 8 cost 2 by 0'])
  })

  test('as often as is left', () => {
    const looks = (looksLeft: number) => read(wrong(boxes, 4).join(' '), false, noLabel, looksLeft)
    expect([looks(0), looks(1), looks(100)]).toEqual([null, '0-6 63 6 cost 9 by -14', '0-8 63 8 cost 2 by 0'])
    const ahead = search(wrong(boxes, 4).join(' '))
    groupedReadings(ahead, 0, 8, noLabel, false)
    expect(ahead.looksLeft).toBe(94)
  })
})
