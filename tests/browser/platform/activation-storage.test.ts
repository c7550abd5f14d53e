import { expect, test, vi } from 'vitest'
import { keepEntry } from '../../../src/domain/activation-moves'
import { typeDigits } from '../../../src/domain/id-typing'
import type { VisitId } from '../../../src/domain/visit'
import { browserActivationStorage } from '../../../src/platform/activation-storage'
import { recordOf } from '../../../src/platform/storage/activation-record'
import { namesOf, pageOf, putRaw, storeAll, uniqueName } from './database-helpers'
import {
  doneActivation,
  inventedConfirmationId,
  inventedInstallationId,
  openActivation,
  takenActivation,
} from './invented-activations'

const wholeBoard = { after: null, limit: 50 } as const

test('what was saved is read back the same, one revision further', async () => {
  const storage = browserActivationStorage(uniqueName())
  const before = doneActivation('PC-01', 10, 1)
  const written = await storage.write(before)
  expect(written).toEqual({ kind: 'saved', activation: { ...before, revision: 1 } })
  expect(await storage.read(before.id)).toEqual({ kind: 'ok', value: { ...before, revision: 1 } })
  expect(await storage.read(openActivation('other', 1).id)).toEqual({ kind: 'ok', value: null })
})

test('digits typed so far survive the app being closed', async () => {
  const name = uniqueName()
  const activation = openActivation('PC-01', 10)
  if (activation.stage.kind !== 'taking') throw new Error('a new activation is being taken')
  const { entry } = typeDigits(activation.stage.entry, '6830531 12')
  await browserActivationStorage(name).write(keepEntry(activation, entry))
  const read = await browserActivationStorage(name).read(activation.id)
  expect(read).toMatchObject({ kind: 'ok', value: { stage: { kind: 'taking', entry } } })
})

test('the board gives open work first and the newest first, page by page', async () => {
  const storage = browserActivationStorage(uniqueName())
  await storeAll(storage, [
    doneActivation('done old', 10, 1),
    openActivation('open old', 20),
    doneActivation('done new', 40, 2),
    openActivation('open new', 30),
    openActivation('open same time', 30),
  ])
  const first = await pageOf(storage, { ...wholeBoard, limit: 2 })
  const second = await pageOf(storage, { ...wholeBoard, limit: 2, after: first.next })
  const third = await pageOf(storage, { ...wholeBoard, limit: 2, after: second.next })
  expect([first, second, third].map(namesOf)).toEqual([
    ['open same time', 'open new'],
    ['open old', 'done new'],
    ['done old'],
  ])
  expect(third.next).toBeNull()
  expect(await storage.counts()).toEqual({ kind: 'ok', value: { total: 5, done: 2 } })
})

test('the board of a visit has its own PCs only, and none of a visit whose name goes on', async () => {
  const storage = browserActivationStorage(uniqueName())
  const own = 'visit' as VisitId
  await storeAll(storage, [
    { ...openActivation('open old', 20), visitId: own },
    { ...doneActivation('done', 90, 1), visitId: own },
    { ...openActivation('open new', 30), visitId: own },
    { ...openActivation('of another one', 40), visitId: 'visit-2' as VisitId },
    { ...openActivation('of one before it', 40), visitId: 'visi' as VisitId },
    openActivation('of none', 50),
  ])
  const first = await pageOf(storage, { after: null, limit: 2, visit: own })
  const second = await pageOf(storage, { after: first.next, limit: 2, visit: own })
  expect([first, second].map(namesOf)).toEqual([['open new', 'open old'], ['done']])
  expect([second.next, first.unreadable]).toEqual([null, 0])
  expect(await storage.counts(own)).toEqual({ kind: 'ok', value: { total: 3, done: 1 } })
  expect(await storage.counts('none' as VisitId)).toEqual({ kind: 'ok', value: { total: 0, done: 0 } })
  expect(namesOf(await pageOf(storage, { after: null, limit: 9, visit: 'none' as VisitId }))).toEqual([])
})

test('a page whose reading was given up is not read', async () => {
  const storage = browserActivationStorage(uniqueName())
  await storeAll(storage, [openActivation('one', 1), openActivation('two', 2)])
  const reading = storage.page({ ...wholeBoard, signal: AbortSignal.abort() })
  expect(
    await reading.then(
      ({ kind }) => kind,
      () => 'aborted',
    ),
  ).not.toBe('ok')
})

test('a last page that is exactly full has no next one', async () => {
  const storage = browserActivationStorage(uniqueName())
  await storeAll(storage, [openActivation('one', 1), openActivation('two', 2)])
  expect((await pageOf(storage, { ...wholeBoard, limit: 2 })).next).toBeNull()
})

test('1,000 records come in pages of 50, each exactly once', async () => {
  const storage = browserActivationStorage(uniqueName())
  await storeAll(
    storage,
    Array.from({ length: 1000 }, (_, index) => openActivation(`PC-${index}`, index % 7)),
  )
  const names: string[] = []
  let page = await pageOf(storage, wholeBoard)
  names.push(...namesOf(page))
  while (page.next) {
    page = await pageOf(storage, { ...wholeBoard, after: page.next })
    names.push(...namesOf(page))
  }
  expect(names).toHaveLength(1000)
  expect(new Set(names).size).toBe(1000)
})

test('a write that has not seen the last one is refused, and gets what stands there now', async () => {
  const name = uniqueName()
  const here = browserActivationStorage(name)
  const there = browserActivationStorage(name)
  await here.write(openActivation('PC-01', 1))
  const seen = { ...openActivation('PC-01', 1), revision: 1 }
  await there.write({ ...seen, name: 'renamed there' })
  expect(await here.write({ ...seen, name: 'renamed here' })).toEqual({
    kind: 'conflict',
    stored: { ...seen, name: 'renamed there', revision: 2 },
  })
})

test('a write to an activation deleted elsewhere is refused', async () => {
  const storage = browserActivationStorage(uniqueName())
  const activation = openActivation('PC-01', 1)
  await storage.write(activation)
  await storage.remove(activation.id)
  expect(await storage.write({ ...activation, revision: 1 })).toEqual({ kind: 'conflict', stored: null })
})

test('of two writes at the same time exactly one is saved', async () => {
  const name = uniqueName()
  const writes = await Promise.all(
    ['here', 'there'].map(where =>
      browserActivationStorage(name).write({ ...openActivation('PC-01', 1), name: where }),
    ),
  )
  expect(writes.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved'])
})

test('a write repeated after it went through counts as saved', async () => {
  const storage = browserActivationStorage(uniqueName())
  const activation = takenActivation('PC-01', 1, 1)
  await storage.write(activation)
  expect(await storage.write(activation)).toMatchObject({ kind: 'saved', activation: { revision: 1 } })
})

test('a re-imaged PC is found by its installation ID, newest first', async () => {
  const storage = browserActivationStorage(uniqueName())
  await storeAll(storage, [
    // Named so that their names' order is another one.
    takenActivation('PC-1', 1, 7),
    doneActivation('PC-2', 3, 7),
    takenActivation('PC-3', 2, 7),
    takenActivation('PC-4', 4, 8),
  ])
  const found = await storage.withInstallationId(inventedInstallationId(7))
  expect(found).toMatchObject({ kind: 'ok', value: [{ name: 'PC-2' }, { name: 'PC-3' }, { name: 'PC-1' }] })
  const holders = await storage.withConfirmationId(inventedConfirmationId(7))
  expect(holders).toMatchObject({ kind: 'ok', value: [{ name: 'PC-2' }] })
})

test('an ID that was taken back out is no longer found', async () => {
  const storage = browserActivationStorage(uniqueName())
  const taken = takenActivation('PC-01', 1, 3)
  await storage.write(taken)
  await storage.write({ ...openActivation('PC-01', 1), revision: 1 })
  expect(await storage.withInstallationId(inventedInstallationId(3))).toEqual({ kind: 'ok', value: [] })
})

test('damaged records are counted and kept, and never written over', async () => {
  const name = uniqueName()
  const storage = browserActivationStorage(name)
  await storage.write(openActivation('sound', 5))
  const damaged = { ...openActivation('damaged', 9), open: 1, stage: { kind: 'nonsense' } }
  await putRaw(name, damaged)
  await putRaw(name, { id: 'without anything else' })
  const damages = [{ state: 'lost' }, { visit: null }, { stage: null }]
  for (const [index, damage] of damages.entries()) {
    const record = recordOf(openActivation(`damaged-${index}`, 8 - index))
    await putRaw(name, { ...record, stage: null, ...damage })
  }
  const page = await pageOf(storage, wholeBoard)
  expect(namesOf(page)).toEqual(['sound'])
  expect(page.unreadable).toBe(5)
  const refused = { kind: 'fault', fault: { kind: 'failed', detail: 'unreadable-record', record: damaged } }
  expect(await storage.read(openActivation('damaged', 9).id)).toEqual(refused)
  expect(await storage.write(openActivation('damaged', 9))).toEqual(refused)
  expect((await pageOf(storage, wholeBoard)).unreadable).toBe(5)
})

test('other tabs hear of a write and of a deletion, the writing one does not', async () => {
  const name = uniqueName()
  const here = browserActivationStorage(name)
  const there = browserActivationStorage(name)
  let heardHere = 0
  here.onChangedElsewhere(() => {
    heardHere += 1
  })
  const heardThere = () => new Promise<void>(resolve => void there.onChangedElsewhere(resolve))
  const first = heardThere()
  const activation = openActivation('PC-01', 1)
  await here.write(activation)
  await first
  const second = heardThere()
  await here.remove(activation.id)
  await second
  expect(heardHere).toBe(0)
})

test('asking for lasting storage answers yes or no', async () => {
  expect(typeof (await browserActivationStorage(uniqueName()).persist())).toBe('boolean')
})

test('whether the phone keeps records for good is what it says, and no where it says nothing', async () => {
  const storage = browserActivationStorage(uniqueName())
  const persist = vi.spyOn(navigator.storage, 'persist')
  for (const kept of [true, false]) {
    persist.mockResolvedValueOnce(kept)
    expect(await storage.persist()).toBe(kept)
  }
  persist.mockRejectedValueOnce(new TypeError('not here'))
  expect(await storage.persist()).toBe(false)
  persist.mockRestore()
  vi.stubGlobal('navigator', {})
  expect(await storage.persist()).toBe(false)
  vi.unstubAllGlobals()
})
