import { describe, expect, test } from 'vitest'
import {
  confirmationGroups,
  parseConfirmationId,
  useConfirmationIdAnyway,
} from '../../src/domain/confirmation-id'
import { idGroup } from '../../src/domain/id-groups'
import { installationShape54, installationShape63 } from '../../src/domain/id-shape'
import {
  installationGroups,
  likelyInstallationShape,
  parseInstallationId,
} from '../../src/domain/installation-id'
import { confirmationId, groupsOf, installationId54, installationId63 } from './arbitrary-ids'

const problems = (reading: ReturnType<typeof parseInstallationId | typeof parseConfirmationId>) =>
  reading.kind === 'invalid' ? reading.problems : []
const faulty = (id: string, place: number) =>
  id.slice(0, place) + String((Number(id[place]) + 1) % 10) + id.slice(place + 1)

describe('what is wrong with an ID', () => {
  test('groups that do not add up, each by number', () => {
    expect(problems(parseInstallationId(faulty(faulty(installationId63, 3), 60)))).toEqual([
      { kind: 'wrong-group', group: 0 },
      { kind: 'wrong-group', group: 8 },
    ])
  })

  test('54 digits are an ID of 54, though hardly a group adds up', () => {
    const places = [0, 6, 12, 18, 24, 30, 36, 42, 48]
    const wrong = places.reduce(faulty, installationId54)
    expect(problems(parseInstallationId(wrong))).toEqual(
      places.map((_, group) => ({ kind: 'wrong-group', group })),
    )
  })

  test('digits missing or too many, with the first group that fails', () => {
    expect(problems(parseInstallationId(installationId63.slice(0, -2), installationShape63))).toEqual([
      { kind: 'digits-missing', count: 2, firstFailingGroup: 8 },
    ])
    expect(problems(parseInstallationId(`${installationId63}123`))).toEqual([
      { kind: 'digits-extra', count: 3, firstFailingGroup: null },
    ])
    expect(problems(parseInstallationId(`${faulty(installationId63, 8)}1`))).toEqual([
      { kind: 'digits-extra', count: 1, firstFailingGroup: 1 },
    ])
    expect(problems(parseConfirmationId(confirmationId.slice(1)))).toMatchObject([
      { kind: 'digits-missing', count: 1, firstFailingGroup: 0 },
    ])
  })

  test('numbers of Windows XP are named: 50 digits for an installation ID, 42 for a confirmation ID', () => {
    const fifty = installationId54.slice(0, 50)
    expect(problems(parseInstallationId(fifty, installationShape54))).toEqual([
      { kind: 'legacy-length', digits: 50 },
      { kind: 'digits-missing', count: 4, firstFailingGroup: 8 },
    ])
    expect(problems(parseConfirmationId(confirmationId.slice(0, 42)))).toEqual([
      { kind: 'legacy-length', digits: 42 },
      { kind: 'digits-missing', count: 6, firstFailingGroup: 7 },
    ])
    expect(problems(parseInstallationId(installationId54.slice(0, 42), installationShape54))).toMatchObject([
      { kind: 'digits-missing', count: 12 },
    ])
    expect(problems(parseConfirmationId(`${confirmationId}11`))).toEqual([
      { kind: 'digits-extra', count: 2, firstFailingGroup: null },
    ])
  })

  test('a group read twice is a question only, and so is one that comes three times', () => {
    const first = confirmationId.slice(0, 6)
    expect(parseConfirmationId(first + first + confirmationId.slice(12))).toMatchObject({
      kind: 'valid',
      questions: [{ kind: 'equal-groups', first: 0, second: 1 }],
    })
    expect(parseConfirmationId(confirmationId.slice(0, 36) + first + first)).toMatchObject({
      questions: [
        { kind: 'equal-groups', first: 0, second: 6 },
        { kind: 'equal-groups', first: 0, second: 7 },
      ],
    })
  })
})

test('a group is empty, begun, right or wrong', () => {
  const state = (digits: string) => idGroup(digits, 6).state
  expect(['', '1', '12345', confirmationId.slice(0, 6), '123456', '1234567'].map(state)).toEqual([
    'empty',
    'partial',
    'partial',
    'right',
    'wrong',
    'wrong',
  ])
})

test('only 48 digits can be used anyway', () => {
  expect(useConfirmationIdAnyway(confirmationId)).toEqual({ id: confirmationId, acceptedAnyway: [] })
  for (const other of [`${confirmationId}1`, `1${confirmationId}`, confirmationId.slice(1), 'a'.repeat(48)]) {
    expect(useConfirmationIdAnyway(other)).toBeNull()
  }
})

test('the shape that digits are most likely meant for', () => {
  expect(likelyInstallationShape(installationId63)).toBe(installationShape63)
  expect(likelyInstallationShape(installationId54)).toBe(installationShape54)
  expect(likelyInstallationShape('0'.repeat(54))).toBe(installationShape54)
  expect(likelyInstallationShape(installationId54.slice(0, -1))).toBe(installationShape54)
  expect(likelyInstallationShape(`${installationId54}1234`)).toBe(installationShape54)
  expect(likelyInstallationShape(`${installationId54}12345`)).toBe(installationShape63)
  expect(likelyInstallationShape(installationId63.slice(0, 56))).toBe(installationShape63)
  expect(likelyInstallationShape('')).toBe(installationShape63)
  const reading = parseInstallationId(installationId54)
  expect(reading.kind === 'valid' && installationGroups(reading.id)).toHaveLength(9)
})

test('a kept confirmation ID is read in its eight groups', () => {
  const reading = parseConfirmationId(confirmationId)
  expect(reading.kind === 'valid' && confirmationGroups(reading.id)).toEqual(
    groupsOf(confirmationId).map(digits => ({ digits, length: 6, state: 'right' })),
  )
})
