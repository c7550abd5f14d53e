import { afterEach, expect, test, vi } from 'vitest'
import { browserClock } from '../../../../src/platform/clock'
import { activationDatabase } from '../../../../src/platform/storage/activation-database'
import { uniqueName } from '../database-helpers'

afterEach(() => vi.restoreAllMocks())

test('what is stored is asked to be on the disk before it is called stored', async () => {
  const database = activationDatabase(uniqueName(), browserClock())
  const written = await database.write(async activations => activations.transaction.durability)
  expect(written).toEqual({ kind: 'ok', value: 'strict' })
})

test('connections that were given up leave nothing behind that listens to the page', async () => {
  const database = activationDatabase(uniqueName(), browserClock())
  const added = vi.spyOn(globalThis, 'addEventListener')
  const removed = vi.spyOn(globalThis, 'removeEventListener')
  const pagehides = (spy: { readonly mock: { readonly calls: readonly (readonly unknown[])[] } }) =>
    spy.mock.calls.filter(([type]) => type === 'pagehide').map(([, listener]) => listener)
  for (let time = 0; time < 3; time += 1) {
    expect(await database.read(activations => activations.count())).toEqual({ kind: 'ok', value: 0 })
    dispatchEvent(new Event('pagehide'))
  }
  expect(pagehides(added)).toHaveLength(3)
  expect(pagehides(removed)).toEqual(expect.arrayContaining(pagehides(added)))
})

test.each([
  [1, { kind: 'ok', value: 0 }],
  [2, { kind: 'ok', value: 0 }],
  [3, { kind: 'fault', fault: { kind: 'connection-lost' } }],
])('an opening that the phone cuts off is tried three times: cut off %i times', async (times, answer) => {
  const database = activationDatabase(uniqueName(), browserClock())
  const open = vi.spyOn(indexedDB, 'open')
  for (let time = 0; time < times; time += 1) {
    open.mockImplementationOnce(() => {
      throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError')
    })
  }
  expect(await database.read(activations => activations.count())).toEqual(answer)
  expect(open).toHaveBeenCalledTimes(Math.min(3, times + 1))
})

test('an opening that fails for another reason is not tried again', async () => {
  const database = activationDatabase(uniqueName(), browserClock())
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('', 'SecurityError')
  })
  const unavailable = { kind: 'fault', fault: { kind: 'unavailable' } }
  expect(await database.read(activations => activations.count())).toEqual(unavailable)
  expect(open).toHaveBeenCalledOnce()
})

test('a page that is left before its database is begun to be made makes none', async () => {
  const database = activationDatabase(uniqueName(), browserClock())
  const create = vi.spyOn(IDBDatabase.prototype, 'createObjectStore')
  const count = database.read(activations => activations.count())
  dispatchEvent(new Event('pagehide'))
  expect((await count).kind).toBe('fault')
  expect(create).not.toHaveBeenCalled()
  expect(await database.read(activations => activations.count())).toEqual({ kind: 'ok', value: 0 })
})

test('a database of which a part cannot be made is not made by halves', async () => {
  const database = activationDatabase(uniqueName(), browserClock())
  vi.spyOn(IDBObjectStore.prototype, 'createIndex').mockImplementationOnce(() => {
    throw new DOMException('', 'ConstraintError')
  })
  expect((await database.read(activations => activations.count())).kind).toBe('fault')
  const indexes = await database.read(async activations => [...activations.indexNames])
  expect(indexes).toEqual({
    kind: 'ok',
    value: ['board', 'confirmationId', 'installationId', 'state', 'visit'],
  })
})

test('two works that lose the same connection are both done on the same next one', async () => {
  const database = activationDatabase(uniqueName(), browserClock())
  const count = () => database.read(activations => activations.count())
  await count()
  const open = vi.spyOn(indexedDB, 'open')
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
  for (let time = 0; time < 2; time += 1) {
    transaction.mockImplementationOnce(() => {
      throw new DOMException('', 'InvalidStateError')
    })
  }
  const done = { kind: 'ok', value: 0 }
  expect(await Promise.all([count(), count()])).toEqual([done, done])
  expect(open).toHaveBeenCalledOnce()
})

test('a phone that is full while it takes the connection away is told as full, and the work is not repeated', async () => {
  const database = activationDatabase(uniqueName(), browserClock())
  const work = vi.fn(async () => {
    dispatchEvent(new Event('pagehide'))
    throw new DOMException('', 'QuotaExceededError')
  })
  expect(await database.write(work)).toEqual({ kind: 'fault', fault: { kind: 'quota-exceeded' } })
  expect(work).toHaveBeenCalledOnce()
})
