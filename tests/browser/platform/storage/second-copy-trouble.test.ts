import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Visit, VisitId } from '../../../../src/domain/visit'
import { browserActivationStorage } from '../../../../src/platform/activation-storage'
import { browserClock } from '../../../../src/platform/clock'
import { browserRecordStorage } from '../../../../src/platform/record-storage'
import {
  type ActivationDatabase,
  activationDatabase,
} from '../../../../src/platform/storage/activation-database'
import { databaseVersion } from '../../../../src/platform/storage/activation-migrations'
import { recordOf } from '../../../../src/platform/storage/activation-record'
import { keepSecondCopy } from '../../../../src/platform/storage/second-copy'
import { type StorageChanges, storageChanges } from '../../../../src/platform/storage/storage-changes'
import { uniqueName } from '../database-helpers'
import { openActivation } from '../invented-activations'
import { there } from '../opened-phone'

let name = ''
beforeEach(() => {
  name = uniqueName()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await caches.delete(`second copy of ${name}`)
})

const fault = { kind: 'fault', fault: { kind: 'connection-lost' } } as const
const version = String(databaseVersion)
const one = { ...openActivation('PC-1', 1), revision: 3 }
const visit = { id: 'visit' as VisitId, site: 'North', date: '2026-11-23', note: '', technician: '' } as Visit

const address = (path: string) => new URL(`second-copy/${path}`, document.baseURI).href
const openedCopy = () => caches.open(`second copy of ${name}`)

async function putFile(path: string, content: object): Promise<void> {
  await (await openedCopy()).put(address(path), new Response(JSON.stringify(content)))
}

async function files(): Promise<string[]> {
  const keys = await (await openedCopy()).keys()
  return keys.map(({ url }) => url.slice(address('').length)).sort()
}

/** This phone's database: `mark` is what it says about its second copy. */
async function databaseWith({ mark, pcs = [] }: { mark?: string; pcs?: readonly object[] } = {}) {
  const database = activationDatabase(name, browserClock())
  await database.write(async (activations, place) => {
    if (mark !== undefined) await place.put(mark, 'second-copy')
    for (const pc of pcs) await activations.put(pc as never)
  })
  return { database, read: vi.spyOn(database, 'read'), write: vi.spyOn(database, 'write') }
}

const markOf = async (database: ActivationDatabase) =>
  there(database.read<unknown>((_activations, place) => place.get('second-copy')))

/** The app as it starts; resolves to the number of PCs brought back. */
const started = (database: ActivationDatabase, changes: StorageChanges = storageChanges(name)) =>
  keepSecondCopy(name, database, changes, { version, recordOf, clock: browserClock() })

const stored = (database: ActivationDatabase) => browserActivationStorage(name, browserClock(), database)
const namesIn = async (database: ActivationDatabase) =>
  there(database.read(async activations => (await activations.getAll()).map(pc => pc.name)))

describe('of two copies of one PC', () => {
  const copied = { ...recordOf(one), name: 'newer' }
  const older = { ...recordOf(one), name: 'older', revision: 2 }

  test.each([[['all', 'many/1']], [['many/1', 'all']]])(
    'the one with the higher revision comes back, whichever file it is in: %j',
    async ([first, second]) => {
      await putFile(first ?? '', { pcs: [copied] })
      await putFile(second ?? '', { pcs: [older] })
      const { database } = await databaseWith()
      expect(await started(database)).toBe(1)
      expect(await namesIn(database)).toEqual(['newer'])
    },
  )

  test.each([
    [['one/PC-1', 'many/1', 'all']],
    [['all', 'many/1', 'one/PC-1']],
    [['many/1', 'one/PC-1', 'all']],
  ])('that are equally new the one in its own file comes back: %j', async names => {
    for (const file of names) await putFile(file, { pcs: [{ ...recordOf(one), name: file }] })
    const { database } = await databaseWith()
    expect(await started(database)).toBe(1)
    expect(await namesIn(database)).toEqual(['one/PC-1'])
  })
})

test('a copied record that tells no revision comes back as well', async () => {
  const { revision: _, ...record } = recordOf(one)
  await putFile('all', { pcs: [record] })
  const { database } = await databaseWith()
  expect(await started(database)).toBe(1)
  expect(await namesIn(database)).toEqual(['PC-1'])
})

test('what the new database already holds is not replaced, nor counted', async () => {
  await putFile('all', {
    pcs: [{ ...recordOf(one), name: 'copied' }],
    visits: [{ ...visit, site: 'copied' }],
  })
  const { database } = await databaseWith({ pcs: [recordOf(one)] })
  await database.write((_activations, _place, visits) => visits.put(visit))
  expect(await started(database)).toBe(0)
  expect(await namesIn(database)).toEqual(['PC-1'])
  const visits = await there(database.read((_activations, _place, objects) => objects.getAll()))
  expect(visits.map(({ site }) => site)).toEqual(['North'])
})

test('what comes back is waited for the longer the more it is', async () => {
  await putFile('all', { pcs: [recordOf(one), { ...recordOf(one), id: 'PC-2' }] })
  const { database, write } = await databaseWith()
  await started(database)
  expect(write.mock.calls[0]?.[1]).toBe(2)
})

describe('copies that were left over', () => {
  test('go beside a file of everything, which stays', async () => {
    await putFile('all', { pcs: [recordOf(one)] })
    await putFile('one/PC-1', { pcs: [recordOf(one)] })
    await putFile('one/deleted', { pcs: [{ ...recordOf(one), id: 'deleted' }] })
    const { database } = await databaseWith({ mark: version, pcs: [recordOf(one)] })
    expect(await started(database)).toBe(0)
    expect(await files()).toEqual(['all', 'one/PC-1'])
  })

  test('of a visit stay as long as the visit is stored', async () => {
    await putFile('one/visit', { visits: [visit] })
    await putFile('one/gone', { visits: [{ ...visit, id: 'gone' }] })
    const { database } = await databaseWith({ mark: version })
    await database.write((_activations, _place, visits) => visits.put(visit))
    await started(database)
    expect(await files()).toEqual(['one/visit'])
  })

  test('stay where nobody knows what is stored', async () => {
    await putFile('one/deleted', { pcs: [{ ...recordOf(one), id: 'deleted' }] })
    const { database, read } = await databaseWith({ mark: version })
    const answering = activationDatabase(name, browserClock())
    read.mockImplementationOnce(answering.read).mockResolvedValueOnce(fault)
    expect(await started(database)).toBe(0)
    expect(await files()).toEqual(['one/deleted'])
  })

  test('are not looked for where there are none', async () => {
    const { database, read } = await databaseWith({ mark: version })
    await started(database)
    expect(read).toHaveBeenCalledOnce()
  })

  test.each([
    [500, 500],
    [501, 1],
  ])('%i files of one record each are %i at the next start', async (count, left) => {
    const pcs = Array.from({ length: count }, (_, index) => recordOf({ ...one, id: `PC-${index}` as never }))
    await Promise.all(pcs.map(async pc => putFile(`one/${pc.id}`, { pcs: [pc] })))
    await started((await databaseWith({ mark: version, pcs })).database)
    expect(await files()).toHaveLength(left)
  })
})

describe('what is being written while the app starts', () => {
  test.each([
    ['one record', { written: [one] }, 'one/PC-1'],
    ['several records', { written: [one, openActivation('PC-2', 2)] }, 'many/'],
  ] as const)('is not taken for left over: %s', async (_what, change, file) => {
    const { database } = await databaseWith({ mark: version })
    const changes = storageChanges(name)
    let finish: (result: { kind: string }) => void = () => undefined
    const writing = new Promise<{ kind: string }>(resolve => {
      finish = resolve
    })
    let storing: Promise<unknown> = Promise.resolve()
    const { keys } = Cache.prototype
    vi.spyOn(Cache.prototype, 'keys').mockImplementationOnce(async function (this: Cache) {
      const begun = new Promise<void>(resolve => {
        storing = changes.store(change, () => {
          resolve()
          return writing
        })
      })
      await begun
      return keys.call(this)
    })
    await started(database, changes)
    expect(await files()).toEqual([expect.stringContaining(file)])
    finish({ kind: 'saved' })
    await storing
  })

  test('and was refused before the second copy was looked at, is not in it', async () => {
    const { database } = await databaseWith({ mark: version, pcs: [recordOf(one)] })
    const changes = storageChanges(name)
    const storage = browserActivationStorage(name, browserClock(), database, changes)
    expect((await storage.write({ ...one, revision: 1, name: 'refused' })).kind).toBe('conflict')
    await started(database, changes)
    await vi.waitFor(async () => {
      const copy = await (await openedCopy()).match(address('one/PC-1'))
      expect(await copy?.json()).toEqual({ pcs: [recordOf(one)], visits: [] })
    })
  })
})

describe('where the database', () => {
  test('does not answer, nothing is brought back, and all copies stay', async () => {
    await putFile('one/PC-1', { pcs: [recordOf(one)] })
    const { database, read, write } = await databaseWith()
    write.mockClear()
    read.mockResolvedValueOnce(fault)
    expect(await started(database)).toBe(0)
    expect(write).not.toHaveBeenCalled()
    expect(await files()).toEqual(['one/PC-1'])
  })

  test('takes nothing back, all copies stay, and the next start tries again', async () => {
    await putFile('one/PC-1', { pcs: [recordOf(one)] })
    const { database, write } = await databaseWith()
    write.mockResolvedValueOnce(fault)
    expect(await started(database)).toBe(0)
    expect(await files()).toEqual(['one/PC-1'])
    expect(await markOf(database)).toBeUndefined()
    expect(await started(database)).toBe(1)
  })

  test('cannot be copied, it is not said that it was', async () => {
    await putFile('one/PC-1', { pcs: [recordOf(one)] })
    const { database } = await databaseWith()
    vi.spyOn(Cache.prototype, 'put').mockRejectedValue(new DOMException('', 'QuotaExceededError'))
    expect(await started(database)).toBe(1)
    expect(await markOf(database)).toBeUndefined()
  })
})

describe('a phone that', () => {
  test('has no caches stores all the same, and nothing is looked for', async () => {
    const { database, read, write } = await databaseWith()
    write.mockClear()
    vi.spyOn(CacheStorage.prototype, 'open').mockRejectedValue(new DOMException('', 'SecurityError'))
    const changes = storageChanges(name)
    expect(await started(database, changes)).toBe(0)
    expect([read.mock.calls, write.mock.calls]).toEqual([[], []])
    const { writeAll } = browserRecordStorage(database, changes)
    expect((await writeAll([openActivation('PC-9', 1)])).kind).toBe('saved')
  })

  test('does not list its caches brings nothing back and stores all the same', async () => {
    const { database } = await databaseWith()
    vi.spyOn(Cache.prototype, 'keys').mockRejectedValue(new DOMException('', 'UnknownError'))
    expect(await started(database)).toBe(0)
    expect((await stored(database).write(openActivation('PC-9', 1))).kind).toBe('saved')
  })

  test('cannot even copy what is written stores it all the same', async () => {
    const { database } = await databaseWith({ mark: version })
    const changes = storageChanges(name)
    await started(database, changes)
    vi.spyOn(crypto, 'getRandomValues').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    const { writeAll } = browserRecordStorage(database, changes)
    expect((await writeAll([openActivation('PC-8', 1), openActivation('PC-9', 1)])).kind).toBe('saved')
  })
})
