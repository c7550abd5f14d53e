import fc from 'fast-check'
import { type Activation, type ActivationId, newActivation } from '../../../src/domain/activation'
import {
  confirmGroups,
  handOver,
  keepConfirmationId,
  markFailed,
  markLicensed,
  noteRefusal,
  takeInstallationId,
} from '../../../src/domain/activation-moves'
import { boardStates } from '../../../src/domain/board-state'
import { plainWindows } from '../../../src/domain/product'
import type { VisitId } from '../../../src/domain/visit'
import type { RecordRequest } from '../../../src/ports/record-storage'
import { inventedConfirmationId, inventedInstallationId } from '../../browser/platform/invented-activations'

/** Few names, rooms, visits and times, so that many are equal. */
const names = ['PC-1', 'PC-2', 'PC-10', 'pc-10', 'ＰＣ－２', '受付', '']
const rooms = ['', '2F', 'server 10']
const visits = [null, 'north', 'south'] as (VisitId | null)[]
const time = fc.integer({ min: 0, max: 4 })

/** An activation in any stage; its name in storage is one of a few. */
export const arbitraryActivation: fc.Arbitrary<Activation> = fc
  .record({
    id: fc.integer({ min: 0, max: 30 }),
    name: fc.constantFrom(...names),
    room: fc.constantFrom(...rooms),
    visitId: fc.constantFrom(...visits),
    createdAt: time,
    changedAt: time,
    state: fc.constantFrom(...boardStates),
  })
  .map(({ id, name, room, visitId, createdAt, changedAt, state }) => {
    const start = newActivation(`id-${id}` as ActivationId, name, plainWindows, createdAt, { visitId, room })
    return { ...inState(start, state, id), changedAt }
  })

function inState(start: Activation, state: (typeof boardStates)[number], seed: number): Activation {
  const taken = takeInstallationId(start, inventedInstallationId(seed))
  const kept = keepConfirmationId(taken, inventedConfirmationId(seed))
  const made: Readonly<Record<typeof state, () => Activation>> = {
    'to-scan': () => start,
    taken: () => taken,
    waiting: () => handOver(taken),
    refused: () => noteRefusal(taken, 'no', 1),
    kept: () => kept,
    reading: () => confirmGroups(kept, 3),
    licensed: () => markLicensed(kept, 1),
    failed: () => markFailed(kept, null, 1),
  }
  return made[state]()
}

/** Different activations. */
export const arbitraryActivations = fc.uniqueArray(arbitraryActivation, {
  selector: ({ id }) => id,
  maxLength: 31,
})

/** A list that may be asked for. */
export const arbitraryRequest: fc.Arbitrary<RecordRequest> = fc.record({
  after: fc.constant(null),
  limit: fc.integer({ min: 1, max: 8 }),
  filter: fc.record({
    visit: fc.constantFrom('all' as const, ...visits),
    states: fc.subarray([...boardStates]),
  }),
  search: fc.constantFrom(
    '',
    ' ',
    'pc',
    'ＰＣ',
    'PC-1',
    '10',
    '2f',
    '受',
    '000',
    '0000001',
    'nowhere',
    '1',
    '2f server',
  ),
  searchedStates: fc.oneof(fc.constant([]), fc.subarray([...boardStates])),
  order: fc.constantFrom('open-first', 'name', 'changed'),
})
