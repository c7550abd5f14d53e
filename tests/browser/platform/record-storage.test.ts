import { afterEach, expect, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import type { Activation, ActivationId } from '../../../src/domain/activation'
import { noteRefusal } from '../../../src/domain/activation-moves'
import { boardStates } from '../../../src/domain/board-state'
import type { Visit, VisitId } from '../../../src/domain/visit'
import { putRaw } from './database-helpers'
import { doneActivation, openActivation, takenActivation } from './invented-activations'
import { listed, openedPhone, there } from './opened-phone'

/** Sends a command of the browser's debugging protocol. */
type BrowserSession = { send(method: string, parameters: Record<string, unknown>): Promise<unknown> }

const session = cdp() as unknown as BrowserSession

afterEach(() => vi.restoreAllMocks())

function visit(id: string, change: Partial<Visit> = {}): Visit {
  return {
    id: id as VisitId,
    site: id,
    date: '2026-10-05',
    note: '',
    technician: '',
    createdAt: 1,
    changedAt: 1,
    revision: 0,
    closedAt: null,
    ...change,
  }
}

function numbered(count: number, visitId: string | null = null): Activation[] {
  return Array.from({ length: count }, (_, index) => ({
    ...openActivation(`PC-${index}`, index),
    visitId: visitId as VisitId | null,
  }))
}

test('a hundred PCs and their visit are stored in one go, each one revision further', async () => {
  const { records } = openedPhone()
  const written = await records.writeAll(numbered(100, 'visit'), [visit('visit')])
  if (written.kind !== 'saved') throw new Error(written.kind)
  expect(written.activations).toHaveLength(100)
  expect(new Set([...written.activations, ...written.visits].map(({ revision }) => revision))).toEqual(
    new Set([1]),
  )
  const ids = written.activations.map(({ id }) => id).reverse()
  expect(await there(records.readMany(ids))).toEqual([...written.activations].reverse())
  expect(await there(records.visits())).toEqual(written.visits)
})

test('one conflict among a hundred, and nothing is stored', async () => {
  const phone = openedPhone()
  await phone.storage.write({ ...openActivation('PC-57', 57), name: 'stored before' })
  const written = await phone.records.writeAll(numbered(100), [visit('visit')])
  expect(written).toEqual({ kind: 'conflict', ids: ['PC-57'] })
  expect(await listed(phone)).toEqual(['stored before'])
  expect(await there(phone.records.visits())).toEqual([])
})

test('a visit that another tab changed holds back the PCs that come with it', async () => {
  const phone = openedPhone()
  await phone.records.writeVisit(visit('visit'))
  expect(await phone.records.writeAll(numbered(3), [visit('visit', { site: 'other' })])).toEqual({
    kind: 'conflict',
    ids: ['visit'],
  })
  expect(await listed(phone)).toEqual([])
})

test('a PC deleted elsewhere is not brought back by a write of many', async () => {
  const phone = openedPhone()
  await phone.records.writeAll(numbered(2))
  await phone.records.removeAll(['PC-1' as ActivationId])
  const seen = numbered(2).map(one => ({ ...one, revision: 1 }))
  expect(await phone.records.writeAll(seen)).toEqual({ kind: 'conflict', ids: ['PC-1'] })
})

test('the same PC twice in one write is a conflict, not a silent choice', async () => {
  const phone = openedPhone()
  const [first] = numbered(1)
  if (!first) throw new Error('there is one')
  expect(await phone.records.writeAll([first, { ...first, name: 'other' }])).toMatchObject({
    kind: 'conflict',
    ids: ['PC-0'],
  })
  expect(await listed(phone)).toEqual([])
})

test('a write of many repeated after it went through counts as saved', async () => {
  const phone = openedPhone()
  await phone.records.writeAll(numbered(3), [visit('visit')])
  expect(await phone.records.writeAll(numbered(3), [visit('visit')])).toMatchObject({
    kind: 'saved',
    activations: [{ revision: 1 }, { revision: 1 }, { revision: 1 }],
  })
})

test('damaged records are never written over by a write of many', async () => {
  const phone = openedPhone()
  await there(phone.storage.counts())
  await putRaw(phone.name, { id: 'PC-1' })
  expect(await phone.records.writeAll(numbered(3))).toEqual({ kind: 'conflict', ids: ['PC-1'] })
  expect(await listed(phone)).toEqual([])
})

test('a phone that is full in the middle keeps nothing of a write of many', async () => {
  const { origin } = location
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 })
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  const phone = openedPhone()
  const large = numbered(6).map(one => ({ ...one, room: 'x'.repeat(900_000) }))
  const written = await phone.records.writeAll([...numbered(1), ...large.slice(1)])
  await session.send('Storage.overrideQuotaForOrigin', { origin })
  expect(written).toEqual({ kind: 'fault', fault: { kind: 'quota-exceeded' } })
  expect(await listed(phone)).toEqual([])
})

test('a transaction that the phone aborts in the middle keeps nothing', async () => {
  const phone = openedPhone()
  await there(phone.storage.counts())
  const put = IDBObjectStore.prototype.put
  let puts = 0
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
    const request = put.call(this, value)
    puts += 1
    if (puts === 50) this.transaction.abort()
    return request
  })
  expect(await phone.records.writeAll(numbered(100))).toMatchObject({ kind: 'fault' })
  vi.restoreAllMocks()
  expect(await listed(phone)).toEqual([])
})

test('what cannot be stored takes back what was put before it', async () => {
  const phone = openedPhone()
  const bad = { ...openActivation('bad', 1), room: (() => '') as unknown as string }
  const written = await phone.records.writeAll([...numbered(10), bad, openActivation('after', 2)])
  expect(written).toEqual({ kind: 'fault', fault: { kind: 'failed', detail: 'DataCloneError' } })
  expect(await listed(phone)).toEqual([])
})

test('a write of many asks for more time than one of few', async () => {
  const waits: number[] = []
  const phone = openedPhone(undefined, milliseconds => waits.push(milliseconds))
  await phone.records.writeAll(numbered(4))
  await phone.records.writeAll(numbered(1_000).slice(4))
  expect(Math.max(...waits)).toBe(10_000 + 996 * 5)
})

test('many are deleted in one go, those already gone do not matter', async () => {
  const phone = openedPhone()
  await phone.records.writeAll(numbered(5))
  const gone = ['PC-1', 'PC-3', 'never there'] as ActivationId[]
  expect(await phone.records.removeAll(gone)).toEqual({ kind: 'ok', value: null })
  expect(await listed(phone)).toEqual(['PC-4', 'PC-2', 'PC-0'])
})

test('visits come open ones first, the newest day first', async () => {
  const { records } = openedPhone()
  const visits = [
    visit('closed new', { date: '2026-10-09', closedAt: 5 }),
    visit('open old', { date: '2026-09-30' }),
    visit('open new, earlier made', { date: '2026-10-08', createdAt: 1 }),
    visit('open new, later made', { date: '2026-10-08', createdAt: 2 }),
    visit('closed old', { date: '2026-10-01', closedAt: 9 }),
  ]
  for (const one of visits) await records.writeVisit(one)
  expect((await there(records.visits())).map(({ site }) => site)).toEqual([
    'open new, later made',
    'open new, earlier made',
    'open old',
    'closed new',
    'closed old',
  ])
})

test('a visit is written over only by who has seen it', async () => {
  const { records } = openedPhone()
  expect(await records.writeVisit(visit('v'))).toEqual({ kind: 'saved', visit: visit('v', { revision: 1 }) })
  await records.writeVisit(visit('v', { revision: 1, note: 'key at the desk' }))
  const stored = visit('v', { revision: 2, note: 'key at the desk' })
  expect(await records.writeVisit(visit('v', { revision: 1, note: 'else' }))).toEqual({
    kind: 'conflict',
    stored,
  })
  expect(await there(records.readVisit('v' as VisitId))).toEqual(stored)
  expect(await there(records.readVisit('w' as VisitId))).toBeNull()
})

test('a deleted visit leaves its PCs, thousands of them, to none', async () => {
  const phone = openedPhone()
  await phone.records.writeAll(numbered(3_000, 'gone'), [visit('gone'), visit('stays')])
  await phone.storage.write({ ...openActivation('other', 1), visitId: 'stays' as VisitId })
  expect(await phone.records.removeVisit('gone' as VisitId)).toEqual({ kind: 'ok', value: null })
  expect((await there(phone.records.visits())).map(({ id }) => id)).toEqual(['stays'])
  expect(await listed(phone, { filter: { visit: null, states: [] } })).toHaveLength(3_000)
  expect(await listed(phone, { filter: { visit: 'gone' as VisitId, states: [] } })).toEqual([])
  expect(await there(phone.storage.counts('stays' as VisitId))).toEqual({ total: 1, done: 0 })
  const [left] = await there(phone.records.readMany(['PC-0' as ActivationId]))
  expect(left).toMatchObject({ visitId: null, revision: 2 })
})

test('a deletion of a visit that fails halfway leaves the visit and its PCs', async () => {
  const phone = openedPhone()
  await phone.records.writeAll(numbered(10, 'visit'), [visit('visit')])
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('', 'DataError')
  })
  expect(await phone.records.removeVisit('visit' as VisitId)).toMatchObject({ kind: 'fault' })
  expect(await there(phone.records.visits())).toHaveLength(1)
  expect(await listed(phone, { filter: { visit: 'visit' as VisitId, states: [] } })).toHaveLength(10)
})

test('states are counted for everything, one visit, and those without one', async () => {
  const { records } = openedPhone()
  const here = { visitId: 'here' as VisitId }
  await records.writeAll([
    { ...openActivation('a', 1), ...here },
    { ...noteRefusal(takenActivation('b', 2, 2), 'no', 3), ...here },
    { ...doneActivation('c', 3, 3), visitId: 'there' as VisitId },
    doneActivation('d', 4, 4),
    takenActivation('e', 5, 5),
  ])
  const counts = async (visitId: VisitId | 'all' | null) => {
    const states = await there(records.stateCounts(visitId))
    return Object.fromEntries(
      boardStates.filter(state => states[state] > 0).map(state => [state, states[state]]),
    )
  }
  expect(await counts('all')).toEqual({ 'to-scan': 1, taken: 1, refused: 1, licensed: 2 })
  expect(await counts(here.visitId)).toEqual({ 'to-scan': 1, refused: 1 })
  expect(await counts(null)).toEqual({ taken: 1, licensed: 1 })
})
