import { describe, expect, test } from 'vitest'
import { confirmationShape, installationShape54, installationShape63 } from '../../../src/domain/id-shape'
import { digitRuns } from '../../../src/domain/text/digit-runs'
import { bestEvidence, convinces, isNearlyProven, mayConvince } from '../../../src/domain/text/id-evidence'
import { idForms } from '../../../src/domain/text/id-kinds'
import { shiftedRightGroups } from '../../../src/domain/text/shifted-groups'
import { confirmationId, groupsOf, installationId54, installationId63, itemOf } from '../arbitrary-ids'

const wrong63 = '1234567'
const wrong48 = '123456'

/** With the groups at these places wrong. */
function withWrong(id: string, ...places: readonly number[]): string {
  return groupsOf(id)
    .map((group, index) => (places.includes(index) ? (group.length === 7 ? wrong63 : wrong48) : group))
    .join('')
}

function evidence(digits: string, label: 'installation-id' | 'confirmation-id' | null = null) {
  return bestEvidence(digitRuns(digits), 0, digits.length, label)
}

describe('the form that fits best', () => {
  test.each([
    ['63 digits', installationId63, null, 63, 9, 0],
    ['54 digits', installationId54, null, 54, 9, 0],
    ['48 digits', confirmationId, null, 48, 8, 0],
    ['48 digits behind the wrong label', confirmationId, 'installation-id', 54, 8, -6],
    ['48 digits with four right', withWrong(confirmationId, 0, 2, 4, 6), null, 48, 4, 0],
    [
      '48 digits with four right, behind the wrong label',
      withWrong(confirmationId, 0, 2, 4, 6),
      'installation-id',
      54,
      4,
      -6,
    ],
    ['54 digits behind the wrong label', installationId54, 'confirmation-id', 54, 9, 0],
    ['62 digits', installationId63.slice(0, 62), null, 63, 8, -1],
    ['64 digits', `${installationId63}1`, null, 63, 8, 1],
    ['50 digits, eight groups right', `${confirmationId}12`, null, 54, 8, -4],
    ['50 digits, seven groups right', `${withWrong(confirmationId, 3)}12`, null, 54, 7, -4],
    ['50 digits, five groups right', `${withWrong(confirmationId, 3, 5, 7)}12`, null, 54, 5, -4],
    ['49 digits, eight groups right', `${confirmationId}1`, null, 48, 7, 1],
  ] as const)('%s', (_, digits, label, length, right, difference) => {
    expect(evidence(digits, label)).toMatchObject({ form: { digits: length }, right, difference })
  })

  test('of the oldest IDs it is convincing only with all but three groups right', () => {
    const right = (...wrong: readonly number[]) =>
      evidence(`${withWrong(confirmationId, ...wrong)}12`).rightByDamage
    expect([right(), right(3), right(3, 5), right(3, 5, 7)]).toEqual([
      [-1, 8],
      [-1, 7, 6, 5],
      [-1, 6, 5, 4],
      [-1, 5],
    ])
    expect(convinces(evidence(`${confirmationId}12`))).toBe(true)
  })

  test('a stretch within a longer row', () => {
    const runs = digitRuns(`99${confirmationId}12`)
    expect(bestEvidence(runs, 2, 50, null)).toMatchObject({ form: { digits: 48 }, right: 8, difference: 0 })
    expect(bestEvidence(digitRuns(`99${confirmationId}1234`), 2, 52, null)).toMatchObject({
      form: { digits: 54 },
      right: 8,
    })
  })
})

describe('convincing', () => {
  const [form63, , form48] = idForms
  const says = (form: typeof form63, difference: number, ...rightByDamage: readonly number[]) =>
    convinces({
      form: form ?? itemOf(idForms, 0),
      difference,
      right: Math.max(...rightByDamage),
      rightByDamage,
    })
  test.each([
    [form63, 0, [6], true],
    [form63, 0, [5], false],
    [form48, 0, [6], true],
    [form48, 0, [5], false],
    [form63, -1, [6], true],
    [form63, -1, [5, 7], true],
    [form63, -1, [5, 6], false],
    [form63, -2, [5, 5, 7], true],
    [form63, -2, [5, 5, 6], false],
    [form63, -3, [5, 5, 5, 6], true],
    [form63, 3, [5, 5, 5, 6], true],
    [form63, -4, [5, 5, 5, 6], false],
    [form63, 4, [5, 5, 5, 6], false],
    [form48, -1, [5, 6], true],
    [form63, 14, [6], true],
    [form63, 15, [-1, 7], false],
    [form63, 15, [-1, 11], true],
    [form63, 15, [-1, 9], false],
    [form63, -15, [-1, 6], true],
    [form63, -14, [-1, 6], false],
    [form63, -15, [-1, 5], false],
  ] as const)('%o, %i, %j: %s', (form, difference, right, is) => {
    expect(says(form, difference, ...right)).toBe(is)
  })

  test('nearly proven is all but one, with none or one damaged place', () => {
    const nearly = (...rightByDamage: readonly number[]) =>
      isNearlyProven({ form: itemOf(idForms, 0), difference: 0, right: 9, rightByDamage })
    expect([nearly(8), nearly(9), nearly(7), nearly(-1, 8), nearly(-1, 7, 9), nearly()]).toEqual([
      true,
      true,
      false,
      true,
      false,
      false,
    ])
  })
})

describe('worth a closer look', () => {
  const may = (digits: string, from = 0) => mayConvince(digitRuns(digits), from, digits.length)
  const many = groupsOf(installationId63).join('').repeat(2)
  test.each([
    ['a whole one', installationId63, true],
    ['six right', withWrong(installationId63, 0, 4, 8), true],
    ['five right', withWrong(installationId63, 0, 2, 4, 8), false],
    ['a digit lost in the middle', installationId63.slice(0, 30) + installationId63.slice(31), true],
    ['eight of six', confirmationId, true],
    ['six of eight', withWrong(confirmationId, 1, 2), true],
    ['five of eight', withWrong(confirmationId, 1, 2, 3), false],
    ['36 digits', confirmationId.slice(0, 36), true],
    ['35 digits, right from both ends', confirmationId.slice(0, 35), false],
    ['84 digits', many.slice(0, 84), true],
    ['85 digits', many.slice(0, 85), false],
    [
      'five groups from both ends',
      `${confirmationId.slice(0, 18)}1${confirmationId.slice(18, 30)}12345`,
      false,
    ],
  ])('%s', (_, digits, is) => {
    expect(may(digits)).toBe(is)
    expect(may(`999${digits}`, 3)).toBe(is)
  })
})

describe('right groups where digits were lost or doubled', () => {
  const count = (digits: string, shape = installationShape63) =>
    shiftedRightGroups(digitRuns(`9${digits}9`), 1, digits.length + 1, shape)
  const id = installationId63
  const without = (from: number, length: number) => id.slice(0, from) + id.slice(from + length)
  test.each([
    ['none', id, [9]],
    ['one lost', without(30, 1), [-1, 8, -1, -1]],
    ['one doubled', id.slice(0, 30) + id.slice(29), [-1, 8, -1, -1]],
    ['two lost in one place', without(30, 2), [-1, 8, 7, -1]],
    ['two lost in two places', id.slice(0, 10) + id.slice(11, 40) + id.slice(41), [-1, 4, 7, -1]],
    ['a whole group lost', without(28, 7), [-1, 8, 7, 6]],
    ['fourteen lost', without(28, 14), [-1, -1, 7, 6]],
    ['fifteen lost', without(28, 15), [-1, 6]],
    ['many doubled', `${id}${id.slice(0, 21)}`, [-1, 9]],
    ['twelve too many', `${id.slice(0, 21)}${'1'.repeat(12)}${id.slice(21)}`, [-1, 8, 7, 6]],
  ])('%s', (_, digits, right) => {
    expect(count(digits)).toEqual(right)
  })

  test('in the other shapes', () => {
    expect(count(confirmationId.slice(1), confirmationShape)).toEqual([-1, 7, -1, -1])
    expect(Math.max(...count(installationId54.slice(0, 53), installationShape54))).toBe(8)
  })
})
