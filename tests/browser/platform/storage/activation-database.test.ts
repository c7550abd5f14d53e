import { deleteDB, openDB } from 'idb'
import { expect, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { browserActivationStorage } from '../../../../src/platform/activation-storage'
import { browserClock } from '../../../../src/platform/clock'
import { activationDatabase } from '../../../../src/platform/storage/activation-database'
import { databaseVersion } from '../../../../src/platform/storage/activation-migrations'
import { namesOf, pageOf, uniqueName } from '../database-helpers'
import { openActivation } from '../invented-activations'

/** Sends a command of the browser's debugging protocol. */
type BrowserSession = { send(method: string, parameters: Record<string, unknown>): Promise<unknown> }

const session = cdp() as unknown as BrowserSession

const wholeBoard = { after: null, limit: 50 } as const

test('a connection that the browser cut is opened again', async () => {
  const storage = browserActivationStorage(uniqueName())
  await storage.write(openActivation('before', 1))
  await session.send('Storage.clearDataForOrigin', { origin: location.origin, storageTypes: 'indexeddb' })
  expect(await storage.write(openActivation('after', 2))).toMatchObject({ kind: 'saved' })
  expect(await storage.counts()).toEqual({ kind: 'ok', value: { total: 1, done: 0 } })
})

test('gets out of the way when another tab deletes or upgrades the database, and comes back', async () => {
  const name = uniqueName()
  const storage = browserActivationStorage(name)
  await storage.write(openActivation('PC-01', 1))
  await deleteDB(name)
  expect((await pageOf(storage, wholeBoard)).activations).toEqual([])
  expect(await storage.write(openActivation('PC-01', 1))).toMatchObject({ kind: 'saved' })
})

test('says so when a newer version of the app has upgraded the database', async () => {
  const name = uniqueName()
  const storage = browserActivationStorage(name)
  await storage.write(openActivation('PC-01', 1))
  const newer = await openDB(name, 99)
  const fault = { kind: 'fault', fault: { kind: 'failed', detail: 'VersionError' } }
  expect(await storage.counts()).toEqual(fault)
  expect(await storage.write(openActivation('PC-02', 1))).toEqual(fault)
  newer.close()
})

test('says so while another tab holds an older version open, and goes on once it is closed', async () => {
  const name = uniqueName()
  const older = await openDB(name, 1, {
    upgrade(database) {
      database.createObjectStore('activations', { keyPath: 'id' })
      database.createObjectStore('place')
    },
  })
  const database = activationDatabase(name, browserClock(), databaseVersion + 1)
  const count = () => database.read(async activations => activations.transaction.db.version)
  expect(await count()).toEqual({ kind: 'fault', fault: { kind: 'blocked' } })
  older.close()
  await vi.waitFor(async () => expect(await count()).toEqual({ kind: 'ok', value: databaseVersion + 1 }))
})

test('a transaction that fails because the phone lost the connection is done once more', async () => {
  const storage = browserActivationStorage(uniqueName())
  await storage.counts()
  const lost = new DOMException('Connection to Indexed Database server lost. Refresh', 'UnknownError')
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw lost
  })
  expect(await storage.write(openActivation('PC-01', 1))).toMatchObject({ kind: 'saved' })
  transaction.mockImplementation(() => {
    throw lost
  })
  const gone = { kind: 'fault', fault: { kind: 'connection-lost' } }
  expect(await storage.write(openActivation('PC-02', 1))).toEqual(gone)
  transaction.mockRestore()
  expect(await storage.counts()).toEqual({ kind: 'ok', value: { total: 1, done: 0 } })
})

test('a full phone is a fault, and what was stored before is still there', async () => {
  const { origin } = location
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 })
  // Without this Chromium goes by the free space that it measured before.
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  const storage = browserActivationStorage(uniqueName())
  await storage.write(openActivation('before', 1))
  const large = { ...openActivation('large', 1), name: 'x'.repeat(5_000_000) }
  const written = await storage.write(large)
  await session.send('Storage.overrideQuotaForOrigin', { origin })
  expect(written.kind === 'fault' && written.fault).toEqual({ kind: 'quota-exceeded' })
  expect(namesOf(await pageOf(storage, wholeBoard))).toEqual(['before'])
})

test('a browser without a database says so', async () => {
  vi.stubGlobal('indexedDB', undefined)
  const counts = await browserActivationStorage(uniqueName()).counts()
  vi.unstubAllGlobals()
  expect(counts).toEqual({ kind: 'fault', fault: { kind: 'unavailable' } })
})

test('two tabs read and write the same database at once', async () => {
  const name = uniqueName()
  const here = browserActivationStorage(name)
  const there = browserActivationStorage(name)
  await Promise.all([here.write(openActivation('here', 1)), there.write(openActivation('there', 2))])
  expect(await here.counts()).toEqual(await there.counts())
  expect(await here.counts()).toEqual({ kind: 'ok', value: { total: 2, done: 0 } })
})

test('a page that is cancelled stops and gives nothing', async () => {
  const storage = browserActivationStorage(uniqueName())
  await storage.write(openActivation('PC-01', 1))
  const page = storage.page({ ...wholeBoard, signal: AbortSignal.abort() })
  expect(await page).toMatchObject({ kind: 'fault' })
})
