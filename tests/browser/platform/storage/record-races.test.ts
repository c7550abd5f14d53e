import { afterEach, expect, test, vi } from 'vitest'
import type { Activation, ActivationId } from '../../../../src/domain/activation'
import type { VisitId } from '../../../../src/domain/visit'
import { putRaw, uniqueName } from '../database-helpers'
import { doneActivation, openActivation, takenActivation } from '../invented-activations'
import { listRequest } from '../list-request'
import { listed, openedPhone, type Phone, there } from '../opened-phone'

afterEach(() => vi.restoreAllMocks())

const manyRecords = 1_000

/** A phone with more records than are read at once, written by an earlier page of the app. */
async function fullPhone() {
  const earlier = openedPhone()
  await earlier.records.writeAll(numbered(manyRecords))
  return openedPhone(earlier.name)
}

function numbered(count: number): Activation[] {
  return Array.from({ length: count }, (_, index) =>
    openActivation(`PC-${String(index).padStart(4, '0')}`, index),
  )
}

/** Does something once, while the first batch of records has been read but not handed over. */
function withinFirstBatch(work: () => Promise<unknown>) {
  const getAll = IDBObjectStore.prototype.getAll
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(function (
    this: IDBObjectStore,
    ...range
  ) {
    const request = getAll.apply(this, range)
    const hold = (event: Event) => event.stopImmediatePropagation()
    request.addEventListener('success', hold)
    void work().then(() => {
      request.removeEventListener('success', hold)
      request.dispatchEvent(new Event('success'))
    })
    return request
  })
}

const changed = (activation: Activation, name: string): Activation => ({ ...activation, name, revision: 1 })

test('what is written and deleted while the records are being read is in the first list', async () => {
  const phone = await fullPhone()
  const { storage, records } = phone
  withinFirstBatch(() =>
    Promise.all([
      storage.write(changed(openActivation('PC-0001', 1), 'x renamed early')),
      records.writeAll([
        changed(openActivation('PC-0990', 990), 'x renamed late'),
        openActivation('PC-0000a', 2),
      ]),
      storage.remove('PC-0003' as ActivationId),
      records.removeAll(['PC-0002', 'PC-0995'] as ActivationId[]),
    ]),
  )
  expect(await listed(phone, { search: 'x ' })).toEqual(['x renamed late', 'x renamed early'])
  const names = await listed(phone)
  expect(names).toHaveLength(manyRecords + 1 - 3)
  expect(names).not.toContain('PC-0002')
  expect(names).toContain('PC-0000a')
})

test('own writes are in the next list without reading everything again', async () => {
  const phone = await fullPhone()
  await listed(phone)
  const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll')
  await phone.storage.write(openActivation('y one', 1))
  await phone.records.writeAll([openActivation('y two', 2), openActivation('y three', 3)])
  await phone.storage.remove('PC-0001' as ActivationId)
  await phone.records.removeAll(['y two'] as ActivationId[])
  expect(await listed(phone, { search: 'y ' })).toEqual(['y three', 'y one'])
  expect(await listed(phone, { search: 'pc-0001' })).toEqual([])
  expect(getAll).not.toHaveBeenCalled()
})

test('a deleted visit is gone from the list at once', async () => {
  const phone = openedPhone()
  const visitId = 'visit' as VisitId
  await phone.records.writeAll([{ ...openActivation('PC-01', 1), visitId }])
  expect(await listed(phone, { filter: { visit: visitId, states: [] } })).toEqual(['PC-01'])
  await phone.records.removeVisit(visitId)
  expect(await listed(phone, { filter: { visit: visitId, states: [] } })).toEqual([])
  expect(await listed(phone, { filter: { visit: null, states: [] } })).toEqual(['PC-01'])
})

/** Two tabs; the first lists again as soon as it hears of the second, as the board does. */
async function twoTabs() {
  const here = openedPhone()
  await here.records.writeAll([openActivation('PC-01', 1)])
  await listed(here)
  const heard = () =>
    new Promise<string[]>((resolve, reject) => {
      const stop = here.storage.onChangedElsewhere(() => {
        stop()
        listed(here).then(resolve, reject)
      })
    })
  return { here, elsewhere: openedPhone(here.name), heard }
}

const otherTabs: readonly (readonly [string, (tab: Phone) => Promise<unknown>, readonly string[]])[] = [
  ['one PC', ({ storage }) => storage.write(openActivation('PC-02', 2)), ['PC-02', 'PC-01']],
  ['many PCs', ({ records }) => records.writeAll([openActivation('PC-03', 3)]), ['PC-03', 'PC-01']],
  ['a deletion', ({ storage }) => storage.remove('PC-01' as ActivationId), []],
  ['many deletions', ({ records }) => records.removeAll(['PC-01' as ActivationId]), []],
]

test.each(otherTabs)(
  'who hears of %s in another tab and lists at once sees it',
  async (_what, write, expected) => {
    const { elsewhere, heard } = await twoTabs()
    const list = heard()
    await write(elsewhere)
    expect(await list).toEqual(expected)
  },
)

test('a page that slept lists anew, as it heard nothing meanwhile', async () => {
  const here = openedPhone()
  await here.storage.write(openActivation('PC-01', 1))
  expect(await listed(here)).toEqual(['PC-01'])
  await putRaw(here.name, { ...openActivation('PC-02', 2), open: 1, revision: 1 } as never)
  expect(await listed(here)).toEqual(['PC-01'])
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  expect(await listed(here)).toEqual(['PC-02', 'PC-01'])
})

test('another tab that writes while the records are read has them read again', async () => {
  const here = await fullPhone()
  const elsewhere = openedPhone(here.name)
  const heard = new Promise<void>(resolve => void here.storage.onChangedElsewhere(resolve))
  withinFirstBatch(async () => {
    await elsewhere.storage.write(openActivation('PC-0000a', 5_000))
    await heard
  })
  expect(await listed(here, { limit: 1 })).toEqual(['PC-0000a'])
})

test('everything is handed over once each while others write', async () => {
  const { records, storage } = await fullPhone()
  const ids: string[] = []
  const result = await records.each({ visit: 'all', states: [] }, async batch => {
    ids.push(...batch.map(({ id }) => id))
    const [first] = batch
    if (first) await storage.write({ ...first, createdAt: 99_999, stage: doneActivation('x', 1, 1).stage })
  })
  expect(result).toEqual({ kind: 'ok', value: { unreadable: 0 } })
  expect(ids).toHaveLength(manyRecords)
  expect(new Set(ids).size).toBe(manyRecords)
})

test('one visit is handed over without reading the others, and what left it meanwhile is not', async () => {
  const phone = await fullPhone()
  const visitId = 'visit' as VisitId
  const inVisit = Array.from({ length: 600 }, (_, index) => ({
    ...takenActivation(`V-${String(index).padStart(3, '0')}`, index, index),
    visitId,
  }))
  await phone.records.writeAll(inVisit)
  const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll')
  const names = new Set<string>()
  const gone = inVisit.slice(-10).map(({ id }) => id)
  await phone.records.each({ visit: visitId, states: ['taken'] }, async batch => {
    for (const { name } of batch) names.add(name)
    await phone.records.removeAll(gone)
  })
  expect(names.size).toBe(590)
  expect(getAll).not.toHaveBeenCalled()
})

test('a batch that the phone lost on the way is read again, not skipped', async () => {
  const { records } = await fullPhone()
  let reads = 0
  const getAll = IDBObjectStore.prototype.getAll
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...range) {
    reads += 1
    const request = getAll.apply(this, range)
    if (reads === 2) {
      request.addEventListener('success', () => {
        dispatchEvent(new Event('pagehide'))
        this.transaction.abort()
      })
    }
    return request
  })
  let total = 0
  const result = await records.each({ visit: 'all', states: [] }, batch => {
    total += batch.length
  })
  expect(result).toEqual({ kind: 'ok', value: { unreadable: 0 } })
  expect(total).toBe(manyRecords)
})

test('an abort ends the handing over before the next batch', async () => {
  const { records } = await fullPhone()
  const abort = new AbortController()
  let batches = 0
  const result = await records.each(
    { visit: 'all', states: [] },
    () => {
      batches += 1
      abort.abort()
    },
    abort.signal,
  )
  expect(result).toEqual({ kind: 'fault', fault: { kind: 'failed', detail: 'aborted' } })
  expect(batches).toBe(1)
})

test('damaged records are counted, on the first page and at the end of everything', async () => {
  const phone = openedPhone()
  await phone.records.writeAll(numbered(3))
  await putRaw(phone.name, { id: 'damaged' })
  expect(await there(phone.records.each({ visit: 'all', states: [] }, () => undefined))).toEqual({
    unreadable: 1,
  })
  const first = await there(phone.records.page(listRequest({ limit: 2, order: 'name' })))
  const second = await there(phone.records.page(listRequest({ limit: 2, order: 'name', after: first.next })))
  expect([first.unreadable, second.unreadable, second.activations.length]).toEqual([1, 0, 1])
})

test('a list asked for with an aborted signal gives nothing', async () => {
  const { records } = openedPhone()
  const page = records.page(listRequest({ signal: AbortSignal.abort() }))
  expect(await page).toEqual({ kind: 'fault', fault: { kind: 'failed', detail: 'aborted' } })
})

test('a phone that could not give the records is asked again', async () => {
  const phone = openedPhone(uniqueName())
  await phone.storage.write(openActivation('PC-01', 1))
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(() => {
    throw new DOMException('', 'DataError')
  })
  expect(await phone.records.page(listRequest())).toMatchObject({ kind: 'fault' })
  expect(await listed(phone)).toEqual(['PC-01'])
})

test('counts are taken once, and again after any write, here or in another tab', async () => {
  const { here, elsewhere, heard } = await twoTabs()
  const count = vi.spyOn(IDBIndex.prototype, 'count')
  expect(await there(here.storage.counts())).toEqual({ total: 1, done: 0 })
  const once = count.mock.calls.length
  await there(here.storage.page({ after: null, limit: 1 }))
  await there(here.storage.counts())
  expect(count.mock.calls).toHaveLength(once)
  await here.storage.write(doneActivation('PC-02', 2, 2))
  expect(await there(here.storage.counts())).toEqual({ total: 2, done: 1 })
  const told = heard()
  await elsewhere.storage.remove('PC-01' as ActivationId)
  await told
  expect(await there(here.storage.counts())).toEqual({ total: 1, done: 1 })
  expect((await there(here.records.stateCounts('all'))).licensed).toBe(1)
})
