import { expect, test } from 'vitest'
import type { Activation } from '../../../src/domain/activation'
import {
  confirmGroups,
  countCopiedGroups,
  handOver,
  keepConfirmationId,
  markFailed,
  markLicensed,
} from '../../../src/domain/activation-moves'
import { activationIn, recordOf } from '../../../src/platform/storage/activation-record'
import {
  inventedConfirmationId,
  openActivation,
  takenActivation,
} from '../../browser/platform/invented-activations'

const taken = takenActivation('PC-01', 5, 1)
const kept = keepConfirmationId(handOver(taken), inventedConfirmationId(1), [2])
const stages: readonly (readonly [string, Activation])[] = [
  ['taking', openActivation('PC-01', 5)],
  ['taken', countCopiedGroups(taken, 3)],
  ['handed-over', handOver(taken)],
  ['kept', confirmGroups(kept, 4)],
  ['read-back', confirmGroups(kept, 8)],
  ['licensed', markLicensed(kept, 9)],
  ['failed', markFailed(kept, '0xC004F04D', 9)],
]

test.each(stages)('an activation that is %s comes back the same', (kind, activation) => {
  expect(activation.stage.kind).toBe(kind)
  expect(activationIn(structuredClone(recordOf(activation)))).toEqual(activation)
})

test('only finished work is not open, and absent IDs have no field', () => {
  expect(recordOf(openActivation('PC-01', 5))).not.toHaveProperty('installationId')
  expect(recordOf(taken)).toMatchObject({ open: 1 })
  expect(recordOf(taken)).not.toHaveProperty('confirmationId')
  expect(recordOf(markLicensed(kept, 9))).toMatchObject({
    open: 0,
    confirmationId: inventedConfirmationId(1),
  })
})

test.each([
  ['nothing', undefined],
  ['a text', 'PC-01'],
  ['another kind of stage', { ...taken, stage: { ...taken.stage, kind: 'unknown' } }],
  ['an ID of another length', { ...taken, stage: { ...taken.stage, installationId: '123' } }],
  ['an ID that is a number', { ...taken, stage: { ...taken.stage, installationId: 123 } }],
  ['no stage', { ...taken, stage: null }],
  ['no name', { ...taken, name: undefined }],
  ['half a revision', { ...taken, revision: 0.5 }],
  ['letters among the digits', damagedEntry({ groups: ['12a', '', '', '', '', '', '', '', ''] })],
  ['a group too few', damagedEntry({ groups: ['', ''] })],
  ['a place beyond the groups', damagedEntry({ current: 9 })],
])('a record with %s is damaged', (_name, record) => {
  expect(activationIn(record)).toBeNull()
})

function damagedEntry(change: object) {
  const { stage, ...rest } = openActivation('PC-01', 5)
  return { ...rest, stage: { ...stage, entry: { ...('entry' in stage ? stage.entry : {}), ...change } } }
}
