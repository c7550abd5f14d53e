import { expect, test } from 'vitest'
import { browserActivationStorage } from '../../../src/platform/activation-storage'
import { browserClock } from '../../../src/platform/clock'
import { activationDatabase } from '../../../src/platform/storage/activation-database'
import { recordOf } from '../../../src/platform/storage/activation-record'
import { storageChanges } from '../../../src/platform/storage/storage-changes'
import { pageOf, putRaw, storeAll, uniqueName } from './database-helpers'
import {
  doneActivation,
  inventedConfirmationId,
  inventedInstallationId,
  openActivation,
} from './invented-activations'

test('a damaged record does not hide another PC with the same IDs', async () => {
  const name = uniqueName()
  const storage = browserActivationStorage(name)
  await storage.write(doneActivation('sound', 1, 7))
  await putRaw(name, { ...recordOf(doneActivation('damaged', 2, 7)), name: null } as never)
  const sound = { kind: 'ok', value: [expect.objectContaining({ name: 'sound' })] }
  expect(await storage.withInstallationId(inventedInstallationId(7))).toEqual(sound)
  expect(await storage.withConfirmationId(inventedConfirmationId(7))).toEqual(sound)
})

test('damaged records that no page shows are counted on the first page only', async () => {
  const name = uniqueName()
  const storage = browserActivationStorage(name)
  await storeAll(storage, [openActivation('one', 1), openActivation('two', 2)])
  await putRaw(name, { id: 'without anything else' })
  const first = await pageOf(storage, { after: null, limit: 1 })
  const second = await storage.page({ after: first.next, limit: 1 })
  expect([first.unreadable, second]).toEqual([
    1,
    { kind: 'ok', value: expect.objectContaining({ unreadable: 0 }) },
  ])
})

test.each([
  ['a stage of no known kind', { stage: null }],
  ['a state of no known name', { stage: null, state: 'lost' }],
  ['no visit', { stage: null, visit: null }],
])('a record with %s is counted once', async (_what, damage) => {
  const name = uniqueName()
  const storage = browserActivationStorage(name)
  await storage.write(openActivation('sound', 1))
  await putRaw(name, { ...recordOf(openActivation('damaged', 2)), ...damage } as never)
  expect((await pageOf(storage, { after: null, limit: 9 })).unreadable).toBe(1)
})

test('what could not be read back is not called stored', async () => {
  const storage = browserActivationStorage(uniqueName())
  const unreadable = { ...openActivation('one', 1), revision: 4, name: null as never }
  expect(await storage.write(unreadable)).toEqual({ kind: 'conflict', stored: null })
})

test('a board of which nobody knows how much of it is damaged is not shown as whole', async () => {
  const lost = { kind: 'fault', fault: { kind: 'connection-lost' } } as const
  const [name, clock] = [uniqueName(), browserClock()]
  const database = activationDatabase(name, clock)
  const storage = browserActivationStorage(name, clock, database, storageChanges(name), async () => lost)
  await storage.write(openActivation('one', 1))
  expect(await storage.page({ after: null, limit: 1 })).toEqual(lost)
  expect(await storage.counts()).toEqual(lost)
})
