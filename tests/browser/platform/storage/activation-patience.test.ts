import { deleteDB, openDB } from 'idb'
import { afterEach, expect, test, vi } from 'vitest'
import { browserActivationStorage } from '../../../../src/platform/activation-storage'
import { activationDatabase } from '../../../../src/platform/storage/activation-database'
import { databaseVersion } from '../../../../src/platform/storage/activation-migrations'
import type { Clock } from '../../../../src/ports/clock'
import { uniqueName } from '../database-helpers'
import { openActivation } from '../invented-activations'
import { turnedClock } from '../turned-clock'

const connectionLost = { kind: 'fault', fault: { kind: 'connection-lost' } }
const openingPatience = 3_000
const transactionPatience = 10_000

afterEach(() => vi.restoreAllMocks())

/** A clock that stands still; `wait` lets a wait of so many milliseconds pass as soon as there is one. */
function clockByHand() {
  const { clock: still, turn } = turnedClock()
  const waits = new Map<object, number>()
  const clock: Clock = {
    now: still.now,
    after(milliseconds, callback) {
      const key = {}
      waits.set(key, milliseconds)
      const forget = () => waits.delete(key)
      const cancel = still.after(milliseconds, () => {
        forget()
        callback()
      })
      return () => {
        forget()
        cancel()
      }
    },
  }
  const wait = async (milliseconds: number) => {
    await vi.waitFor(() => expect([...waits.values()]).toContain(milliseconds), { timeout: 5_000 })
    turn(milliseconds)
  }
  return { clock, wait, waits: () => waits.size }
}

function storageByHand() {
  const { clock, wait } = clockByHand()
  const name = uniqueName()
  return { name, storage: browserActivationStorage(name, clock), wait }
}

/** From here on this many openings are done by the browser but not answered; `answer` lets the first one know. */
function unansweredOpenings(count: number) {
  const answers: (() => void)[] = []
  const open = indexedDB.open.bind(indexedDB)
  const spy = vi.spyOn(indexedDB, 'open')
  for (let unanswered = 0; unanswered < count; unanswered += 1) {
    spy.mockImplementationOnce((name, version) => {
      const request = open(name, version)
      const keep = (event: Event) => event.stopImmediatePropagation()
      request.addEventListener('success', keep)
      answers.push(() => {
        request.removeEventListener('success', keep)
        request.dispatchEvent(new Event('success'))
      })
      return request
    })
  }
  return { answer: () => answers.shift()?.(), openings: () => spy.mock.calls.length }
}

/** A writing transaction of somebody else that keeps all others waiting until it is let go. */
async function lockedBySomebody(name: string) {
  const connection = await openDB(name)
  const { store, done } = connection.transaction('activations', 'readwrite')
  let locked = true
  const holding = (async () => {
    while (locked) await store.count()
    await done
    connection.close()
  })()
  return async () => {
    locked = false
    await holding
  }
}

test('an opening that is never answered is given up after 3 seconds, and another one serves', async () => {
  const { storage, wait } = storageByHand()
  const { openings } = unansweredOpenings(1)
  const written = storage.write(openActivation('PC-01', 1))
  await wait(openingPatience)
  expect(await written).toMatchObject({ kind: 'saved' })
  expect(openings()).toBe(2)
})

test('an answer that comes after it was given up is closed, and keeps nobody from the database', async () => {
  const { name, storage, wait } = storageByHand()
  const { answer } = unansweredOpenings(1)
  const counts = storage.counts()
  await wait(openingPatience)
  expect(await counts).toMatchObject({ kind: 'ok' })
  const closed = vi.spyOn(IDBDatabase.prototype, 'close')
  answer()
  await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce())
  const blocked = vi.fn()
  await deleteDB(name, { blocked })
  expect(blocked).not.toHaveBeenCalled()
})

test('three openings without an answer are a lost connection, and the next work tries anew', async () => {
  const { storage, wait } = storageByHand()
  const { openings } = unansweredOpenings(3)
  const counts = storage.counts()
  for (let opening = 0; opening < 3; opening += 1) await wait(openingPatience)
  expect(await counts).toEqual(connectionLost)
  expect(openings()).toBe(3)
  expect(await storage.counts()).toMatchObject({ kind: 'ok' })
})

test('work that waits for the same opening is served by the same second one', async () => {
  const { storage, wait } = storageByHand()
  const { openings } = unansweredOpenings(1)
  const works = Promise.all([storage.counts(), storage.counts(), storage.write(openActivation('PC-01', 1))])
  await wait(openingPatience)
  expect((await works).map(({ kind }) => kind)).toEqual(['ok', 'ok', 'saved'])
  expect(openings()).toBe(2)
})

test('an opening that waits for another tab is not given up', async () => {
  const name = uniqueName()
  await browserActivationStorage(name).counts()
  const holder = await openDB(name)
  const { clock, waits } = clockByHand()
  const database = activationDatabase(name, clock, databaseVersion + 1)
  const version = () => database.read(async activations => activations.transaction.db.version)
  const { openings } = unansweredOpenings(0)
  expect(await version()).toEqual({ kind: 'fault', fault: { kind: 'blocked' } })
  expect(waits()).toBe(0)
  holder.close()
  await vi.waitFor(async () => expect(await version()).toEqual({ kind: 'ok', value: databaseVersion + 1 }))
  expect(openings()).toBe(1)
})

test('a read without an answer in 10 seconds is done again on a new connection', async () => {
  const { name, storage, wait } = storageByHand()
  await storage.write(openActivation('PC-01', 1))
  const unlock = await lockedBySomebody(name)
  const { openings } = unansweredOpenings(0)
  const counts = storage.counts()
  await wait(transactionPatience)
  await unlock()
  expect(await counts).toEqual({ kind: 'ok', value: { total: 1, done: 0 } })
  expect(openings()).toBe(1)
})

test('a read that is not answered twice is a lost connection', async () => {
  const { name, storage, wait } = storageByHand()
  await storage.counts()
  const unlock = await lockedBySomebody(name)
  const read = storage.read(openActivation('PC-01', 1).id)
  await wait(transactionPatience)
  await wait(transactionPatience)
  expect(await read).toEqual(connectionLost)
  await unlock()
})

test('a write that was late is repeated, and one that went through after all is saved once', async () => {
  const { name, storage, wait } = storageByHand()
  await storage.counts()
  const unlock = await lockedBySomebody(name)
  const written = storage.write(openActivation('PC-01', 1))
  await wait(transactionPatience)
  await unlock()
  expect(await written).toMatchObject({ kind: 'saved', activation: { revision: 1 } })
  expect(await storage.read(openActivation('PC-01', 1).id)).toMatchObject({ value: { revision: 1 } })
})

test('a page that is left lets the database go, and opens it again when it is back', async () => {
  const { storage } = storageByHand()
  await storage.write(openActivation('PC-01', 1))
  const closed = vi.spyOn(IDBDatabase.prototype, 'close')
  dispatchEvent(new Event('pagehide'))
  await vi.waitFor(() => expect(closed).toHaveBeenCalled())
  expect(await storage.counts()).toEqual({ kind: 'ok', value: { total: 1, done: 0 } })
})

test('a page that is left while it creates the database leaves it to the next one', async () => {
  const { storage } = storageByHand()
  const create = IDBDatabase.prototype.createObjectStore
  vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementationOnce(function (
    this: IDBDatabase,
    name,
    options,
  ) {
    queueMicrotask(() => dispatchEvent(new Event('pagehide')))
    return create.call(this, name, options)
  })
  expect(await storage.counts()).toMatchObject({ kind: 'fault' })
  expect(await storage.counts()).toEqual({ kind: 'ok', value: { total: 0, done: 0 } })
})
