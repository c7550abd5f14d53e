import { describe, expect, test } from 'vitest'
import { digitRuns, useRuns } from '../../../src/domain/text/digit-runs'
import { idForms } from '../../../src/domain/text/id-kinds'
import { isBehindDate, isClear } from '../../../src/domain/text/proven-choice'
import { provenForms } from '../../../src/domain/text/proven-forms'
import { takeProvenIds } from '../../../src/domain/text/proven-ids'
import { isRunStart, lastRunBefore } from '../../../src/domain/text/run-places'
import { separatorBefore, separatorsIn } from '../../../src/domain/text/separators'
import { confirmationId, cut, groupsOf, installationId54, installationId63, itemOf } from '../arbitrary-ids'

const [form63, form54, form48] = [itemOf(idForms, 0), itemOf(idForms, 1), itemOf(idForms, 2)]
const blocks = groupsOf(confirmationId)
const boxes = groupsOf(installationId63)
const sixes = groupsOf(installationId54)
const right = '150314'

function proven(text: string, ...used: readonly number[]): string[] {
  const runs = digitRuns(text)
  for (const run of used) useRuns(runs, run, run)
  return takeProvenIds(runs).map(({ digits }) => digits)
}

describe('where a run begins', () => {
  test('at its first digit, or at the end of all', () => {
    const runs = digitRuns('12 345')
    expect([0, 1, 2, 3, 5, 6].map(place => isRunStart(runs, place))).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
    ])
    expect([0, 1, 2, 3, 9].map(digit => lastRunBefore(runs, 0, digit))).toEqual([0, 0, 0, 1, 1])
    expect(lastRunBefore(runs, 1, 0)).toBe(1)
  })

  test('what stands before it, the letters of groups being equal', () => {
    const runs = digitRuns('1 A 2 i: 3 J 4')
    expect([1, 2, 3].map(run => separatorBefore(runs, run))).toEqual([' A ', ' A: ', ' J '])
    expect([...separatorsIn(runs, 0, 2)]).toEqual([' A ', ' A: '])
    expect([...separatorsIn(runs, 1, 2)]).toEqual([' A: '])
  })
})

describe('behind a date', () => {
  test.each([
    ['2025-12-03 123456', 3, true],
    ['2025 12 03 123456', 3, false],
    ['10:22 123456', 2, true],
    ['10 123456', 1, false],
    ['1/2/2025 123456', 3, true],
    ['2025-123-03 123456', 3, false],
    ['2025-12-031 123456', 3, false],
    ['12345-12-03 123456', 3, false],
  ] as const)('%s', (text, run, is) => {
    expect(isBehindDate(digitRuns(text), 0, run)).toBe(is)
    expect(isBehindDate(digitRuns(`777,${text}`), 1, run + 1)).toBe(is)
  })
})

describe('clear where it begins', () => {
  const clear = (text: string, isCutOff = false, form = form63, first = 0) =>
    isClear(digitRuns(text), { first, form }, isCutOff)
  const id = installationId63
  test.each([
    ['whole', id, true],
    ['groups', boxes.join(' '), true],
    ['fives', cut(id, 5).join(' '), true],
    ['fours, and three left over', cut(id, 4).join(' '), true],
    ['a longer piece at the end', `${cut(id.slice(0, 56), 8).join(' ')} ${id.slice(56)} 9`, true],
    ['digit by digit', cut(id, 1).join(' '), false],
    ['pairs', cut(id, 2).join(' '), true],
    ['halves', boxes.map(box => `${box.slice(0, 3)} ${box.slice(3)}`).join(' '), true],
    ['halves the other way round', boxes.map(box => `${box.slice(0, 4)} ${box.slice(4)}`).join(' '), false],
    ['three, then always four', `${id.slice(0, 3)} ${cut(id.slice(3), 4).join(' ')}`, false],
    [
      'twos and fours',
      `${boxes.map(box => `${box.slice(0, 2)} ${box.slice(2, 6)} ${box.slice(6)}`).join(' ')}`,
      false,
    ],
    ['one shorter in the middle', `${boxes[0]} ${id.slice(7, 13)} ${cut(id.slice(13), 7).join(' ')}`, false],
    ['nineteen, then others', `${id.slice(0, 19)} ${cut(id.slice(19), 11).join(' ')}`, false],
    ['twenty, then others', `${id.slice(0, 20)} ${cut(id.slice(20), 11).join(' ')}`, true],
    ['a longer last one', `${cut(id.slice(0, 50), 10).join(' ')} ${id.slice(50)}`, false],
  ] as const)('%s', (_, text, is) => {
    expect(clear(text)).toBe(is)
    expect(clear(`99 ${text}`, false, form63, 1)).toBe(is)
  })

  test('a long run says nothing where it may be cut off', () => {
    expect([clear(id, true), clear(boxes.join(' '), true), clear(id, false)]).toEqual([false, true, true])
  })

  test('only its own runs count', () => {
    expect(clear(`${blocks.join(' ')} 1 22`, false, form48)).toBe(true)
    expect(clear(`${blocks.join(' ')} 1234`, false, form54)).toBe(true)
  })
})

describe('the likeliest of several', () => {
  const nine = [...blocks, right].join(' ')
  test.each([
    ['nine groups on a line', nine, [confirmationId + right]],
    ['nine groups behind the label of eight', `Confirmation ID: ${nine}`, [confirmationId + right]],
    ['nine groups behind their own label', `Installation ID: ${nine}`, [confirmationId + right]],
    ['eight groups, one behind another sign', `${blocks.join('-')} ${right}`, [confirmationId]],
    ['eight groups, one on the next line', `${blocks.join('-')}\n${right}`, [confirmationId + right]],
    ['the same behind their label', `Confirmation ID: ${blocks.join('-')}\n${right}`, [confirmationId]],
    ['48 digits, then six', `${confirmationId} ${right}`, [confirmationId + right]],
    [
      '48 digits, then six, behind their label',
      `Confirmation ID: ${confirmationId} ${right}`,
      [confirmationId],
    ],
    [
      '48 digits, then six, behind the other label',
      `Installation ID: ${confirmationId} ${right}`,
      [confirmationId + right],
    ],
    ['48 digits, then six behind words', `${confirmationId} is ${right}`, [confirmationId]],
    ['48 digits, then seven', `${confirmationId} ${boxes[0]}`, [confirmationId]],
    [
      '48 digits on two lines, then six',
      `${cut(confirmationId, 24).join('\n')}\n${right}`,
      [confirmationId + right],
    ],
    [
      '48 digits on uneven lines, then six',
      `${confirmationId.slice(0, 30)}\n${confirmationId.slice(30)}\n${right}`,
      [confirmationId + right],
    ],
    [
      '17 groups are eight and nine',
      [...blocks, ...sixes].join(' '),
      [[...blocks, sixes[0]].join(''), sixes.slice(1).join('')],
    ],
    [
      '18 groups are twice nine',
      [...sixes, ...[...sixes].reverse()].join(' '),
      [installationId54, [...sixes].reverse().join('')],
    ],
    ['a right number before the groups', `${boxes[8]}\n\n${boxes.join(' ')}`, [installationId63]],
    ['a right number before 63 digits', `${boxes[8]} ${installationId63}`, [installationId63]],
    ['a date that shifts nothing', `2025-12-03 ${boxes.join(' ')}`, [installationId63]],
  ] as const)('%s', (_, text, found) => {
    expect(proven(text)).toEqual(found)
  })
})

describe('what stands apart must hold six different groups', () => {
  const some = (count: number) => boxes.map((_, index) => itemOf(boxes, index % count))
  test.each([
    ['six in groups', some(6).join(' '), true],
    ['five in groups', some(5).join(' '), false],
    ['five in one piece', some(5).join(''), true],
    ['one in one piece', some(1).join(''), true],
    ['two in one piece, glued to a word', `x${some(2).join('')}`, true],
    ['one in one piece, glued to a word', `x${some(1).join('')}`, false],
    ['a column of one digit', '0000000\n'.repeat(9), false],
    ['27 digits of one, then others', `${'0'.repeat(27)} ${'0'.repeat(36)}`, false],
  ] as const)('%s', (_, text, is) => {
    expect(proven(text)).toHaveLength(is ? 1 : 0)
  })

  test('columns of one digit are passed over, an ID that begins with many is not', () => {
    const zeros = `${'0'.repeat(21)}${installationId63.slice(21)}`
    expect(proven(cut(zeros, 7).join(' '))).toEqual([cut(zeros, 7).join('')])
    const four = `${'0'.repeat(28)}${installationId63.slice(28)}`
    expect(proven(cut(four, 7).join(' '))).toEqual([])
    expect(proven(cut(four, 28).join(' '))).toEqual([four])
    expect(proven(four)).toEqual([four])
    expect(proven(`${'0 '.repeat(40)}x ${boxes.join(' ')}`)).toEqual([installationId63])
    expect(proven(`${'0 '.repeat(40)}${boxes.join('-')}`)).toEqual([installationId63])
  })
})

describe('without anything between them', () => {
  const rest = [...boxes].reverse().join('')
  test.each([
    ['two', installationId63 + rest, [installationId63, rest]],
    [
      'eight',
      (installationId63 + rest).repeat(4),
      Array.from({ length: 4 }, () => [installationId63, rest]).flat(),
    ],
    ['nine', `${(installationId63 + rest).repeat(4)}${installationId63}`, []],
    ['one and a digit', `${installationId63}1`, []],
    [
      'the first of five different groups',
      `${boxes.map((_, index) => itemOf(boxes, index % 5)).join('')}${rest}`,
      [],
    ],
    ['two, cut in lines', cut(installationId63 + rest, 80).join('\n'), [installationId63, rest]],
    [
      'the second apart',
      `${installationId63}${rest.slice(0, 60)} ${rest.slice(60)} x`,
      [installationId63, rest],
    ],
  ] as const)('%s', (_, text, found) => {
    expect(proven(text)).toEqual(found)
  })

  test('each has its place', () => {
    const runs = digitRuns(
      `x ${installationId63}${confirmationId.slice(0, 10)}\n${confirmationId.slice(10)} 9`,
    )
    expect(takeProvenIds(runs)).toMatchObject([
      { from: 2, to: 65 },
      { from: 65, to: 114 },
    ])
    expect(Array.from(runs.used)).toEqual([1, 1, 0])
  })

  test('what is proven at a place is told with its forms', () => {
    const runs = digitRuns(`1 ${installationId63}${confirmationId}`)
    const ends = Int32Array.from([112, 112])
    expect(provenForms(runs, 1, ends)).toEqual({ first: 1, forms: [form63, form48] })
    expect(provenForms(runs, 0, ends)).toBe(null)
    expect(provenForms(runs, 1, Int32Array.from([112, 111]))).toBe(null)
  })
})

test('runs that are used are joined with none', () => {
  const text = boxes.join(' ')
  expect([proven(text), proven(text, 4), proven(text, 0), proven(text, 8)]).toEqual([
    [installationId63],
    [],
    [],
    [],
  ])
  expect(proven(`${text} 1 ${text}`, 9)).toEqual([installationId63, installationId63])
  expect(proven(installationId63, 0)).toEqual([])
})
