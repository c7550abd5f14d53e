import { openDB } from 'idb'
import { afterEach, expect, test, vi } from 'vitest'
import type { ActivationId } from '../../../../src/domain/activation'
import { boardStates } from '../../../../src/domain/board-state'
import { browserActivationStorage } from '../../../../src/platform/activation-storage'
import { uniqueName } from '../database-helpers'
import { inventedConfirmationId, inventedInstallationId } from '../invented-activations'
import { listed, openedPhone, there } from '../opened-phone'
import { turnedClock } from '../turned-clock'
import { createVersion1, version1Records } from './version-1-database'

afterEach(() => vi.restoreAllMocks())

const everyName = [
  'PC-08 failed',
  'PC-06 read-back',
  'ＰＣ－０５ reading',
  'PC-04 kept',
  'PC-03 handed-over',
  'PC-02 taken',
  'PC-01 taking',
  'PC-07 licensed',
]

async function openedVersion1(records: readonly { readonly id: string }[] = version1Records) {
  const name = uniqueName()
  await createVersion1(name, records)
  return openedPhone(name)
}

test('every record that version 1 wrote is read with all it had, and belongs to no visit', async () => {
  const { storage } = await openedVersion1()
  for (const record of version1Records) {
    const activation = await there(storage.read(record.id as ActivationId))
    expect(activation).toMatchObject({ ...fieldsOf(record), room: '', visitId: null })
  }
})

test('the board, its counts and the holders of an ID are as they were', async () => {
  const { storage } = await openedVersion1()
  const page = await there(storage.page({ after: null, limit: 50 }))
  expect(page.activations.map(({ name }) => name)).toEqual(everyName)
  expect(page.unreadable).toBe(0)
  expect(await there(storage.counts())).toEqual({ total: 8, done: 1 })
  expect(await there(storage.withInstallationId(inventedInstallationId(3)))).toMatchObject([
    { id: 'v1-handed-over' },
  ])
  expect(await there(storage.withConfirmationId(inventedConfirmationId(8)))).toMatchObject([
    { id: 'v1-failed' },
  ])
})

test('they are found by visit, state and search', async () => {
  const phone = await openedVersion1()
  expect(await listed(phone, { filter: { visit: null, states: [] } })).toEqual(everyName)
  expect(await listed(phone, { filter: { visit: 'all', states: ['reading', 'failed'] } })).toEqual([
    'PC-08 failed',
    'PC-06 read-back',
    'ＰＣ－０５ reading',
  ])
  expect(await listed(phone, { search: 'pc-05' })).toEqual(['ＰＣ－０５ reading'])
  expect(await listed(phone, { search: '683053112' })).toEqual(['PC-01 taking'])
  expect(await listed(phone, { order: 'changed', limit: 2 })).toEqual(['PC-01 taking', 'PC-02 taken'])
  const counts = await there(phone.records.stateCounts(null))
  expect(boardStates.map(state => counts[state])).toEqual([1, 1, 1, 0, 1, 2, 1, 1])
})

test('a single record is brought along like many', async () => {
  const phone = await openedVersion1(version1Records.slice(0, 1))
  const [name] = version1Records.map(record => record.name)
  expect(await listed(phone, { filter: { visit: null, states: [] } })).toEqual([name])
  expect(await there(phone.storage.counts())).toEqual({ total: 1, done: 0 })
})

test('the place to return to is kept', async () => {
  const phone = await openedVersion1()
  await there(phone.storage.counts())
  const database = await openDB(phone.name)
  expect(await database.get('place', 'last')).toBe('#/activation/v1-kept')
  database.close()
})

test('damaged records survive the upgrade as they are', async () => {
  const damaged = [
    { id: 'a damaged one', open: 1, createdAt: 5, stage: { kind: 'nonsense' } },
    { id: 'nothing else' },
  ]
  const phone = await openedVersion1([...version1Records, ...damaged])
  expect((await there(phone.storage.page({ after: null, limit: 50 }))).unreadable).toBe(2)
  expect(await listed(phone)).toHaveLength(8)
  const database = await openDB(phone.name)
  for (const record of damaged) expect(await database.get('activations', record.id)).toEqual(record)
  database.close()
})

test('more records than an upgrade holds at once all come along', async () => {
  const phone = await openedVersion1(many(1_203))
  const counts = await there(phone.records.stateCounts(null))
  expect(counts.taken).toBe(1_203)
})

test('a page left in the middle of the upgrade leaves version 1 as it was, for the next page to bring along', async () => {
  const phone = await openedVersion1(many(1_203))
  const put = IDBObjectStore.prototype.put
  let puts = 0
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    puts += 1
    if (puts === 700) dispatchEvent(new Event('pagehide'))
    return put.call(this, value, key)
  })
  expect(await phone.storage.counts()).toMatchObject({ kind: 'fault' })
  vi.restoreAllMocks()
  const before = await openDB(phone.name)
  expect(before.version).toBe(1)
  const { store, done } = before.transaction('activations')
  expect(await store.get('many-0000')).not.toHaveProperty('state')
  // A connection is closed only once its transactions are done.
  await done
  before.close()
  expect((await there(openedPhone(phone.name).records.stateCounts('all'))).taken).toBe(1_203)
})

test('an upgrade that takes long is waited for, not begun again', async () => {
  const name = uniqueName()
  await createVersion1(name)
  const { clock, turn } = turnedClock()
  const opened = vi.spyOn(indexedDB, 'open')
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (
    this: IDBObjectStore,
    value,
    key,
  ) {
    turn(20_000)
    return put.call(this, value, key)
  })
  expect(await there(browserActivationStorage(name, clock).counts())).toEqual({ total: 8, done: 1 })
  expect(opened).toHaveBeenCalledOnce()
})

/** What the record says of the activation itself, without the fields for the indexes. */
function fieldsOf(record: object) {
  const { open, installationId, confirmationId, ...activation } = record as Record<string, unknown>
  return activation
}

/** So many copies of the taken PC. */
function many(count: number) {
  const taken = version1Records.find(({ id }) => id === 'v1-taken')
  return Array.from({ length: count }, (_, index) => {
    const id = `many-${String(index).padStart(4, '0')}`
    return { ...taken, id, name: id }
  })
}
