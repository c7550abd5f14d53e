import { effect } from '@preact/signals'
import { describe, expect, test } from 'vitest'
import type { Activation, ActivationId } from '../../src/domain/activation'
import { keepConfirmationId, markLicensed, takeInstallationId } from '../../src/domain/activation-moves'
import type { VisitId } from '../../src/domain/visit'
import { createAppStores } from '../../src/stores/app-stores'
import { fakePorts } from '../fakes/fake-ports'
import { inventedConfirmationId, inventedInstallationId } from './invented-ids'
import { atRest, madeActivation, startedApp } from './opened-activation'

const pc = (number: number) => madeActivation(`PC-${String(number).padStart(3, '0')}`, 1000 + number)
const licensed = (made: Activation) =>
  markLicensed(
    keepConfirmationId(takeInstallationId(made, inventedInstallationId()), inventedConfirmationId()),
    5000,
  )

async function boardWith(...activations: readonly Activation[]) {
  const { app, ...phone } = startedApp()
  phone.storage.keep(...activations)
  await app.board.refresh()
  return {
    ...phone,
    app,
    store: app.board,
    names: () => app.board.board.value.activations.map(one => one.name),
  }
}

const some = (count: number) => Array.from({ length: count }, (_, index) => pc(index + 1))

describe('the list', () => {
  test('is loading before the first page', async () => {
    const { app } = startedApp()
    expect(app.board.board.value).toMatchObject({ state: 'loading', activations: [] })
    await app.board.refresh()
    expect(app.board.board.value).toMatchObject({ state: 'ready', activations: [], more: false })
  })

  test('comes by pages of fifty, newest first', async () => {
    const { store, names } = await boardWith(...some(120))
    expect(names()).toHaveLength(50)
    expect(names()[0]).toBe('PC-120')
    expect(store.board.value.more).toBe(true)
    await store.loadMore()
    await store.loadMore()
    expect(names()).toHaveLength(120)
    expect(new Set(names()).size).toBe(120)
    expect(store.board.value.more).toBe(false)
    await store.loadMore()
    expect(names()).toHaveLength(120)
  })

  test('shows its rows before they are counted, and is not called empty meanwhile', async () => {
    const { app, storage } = startedApp()
    storage.keep(...some(3))
    const count = storage.counts
    const release: (() => void)[] = []
    storage.counts = visit => new Promise<void>(resolve => release.push(resolve)).then(() => count(visit))
    const refreshed = app.board.refresh()
    await atRest()
    expect(app.board.board.value).toMatchObject({ state: 'loading', counts: { total: 0 } })
    expect(app.board.board.value.activations).toHaveLength(3)
    release[0]?.()
    await refreshed
    expect(app.board.board.value).toMatchObject({ state: 'ready', counts: { total: 3 } })
  })

  test('refreshing shows as many as were shown', async () => {
    const { store, names } = await boardWith(...some(120))
    await store.loadMore()
    await store.refresh()
    expect(names()).toHaveLength(100)
    await store.loadMore()
    expect(new Set(names()).size).toBe(120)
  })

  test('counts all of them and the done ones, whatever is searched', async () => {
    const { store } = await boardWith(...some(60), licensed(pc(61)))
    expect(store.board.value.counts).toEqual({ total: 61, done: 1 })
    await store.look({ search: 'PC-002' })
    expect(store.board.value.counts).toEqual({ total: 61, done: 1 })
  })

  test('follows what another tab stores', async () => {
    const { storage, names } = await boardWith(pc(1))
    storage.writeElsewhere(pc(2))
    await atRest()
    expect(names()).toEqual(['PC-002', 'PC-001'])
  })
})

describe('searching', () => {
  test('shows what fits, and an empty search everything', async () => {
    const { store, names } = await boardWith(...some(3))
    await store.look({ search: 'pc-002' })
    expect(names()).toEqual(['PC-002'])
    await store.look({ search: '' })
    expect(names()).toHaveLength(3)
  })

  test('a newer search cancels the one before', async () => {
    const { store, storage, records, names } = await boardWith(...some(3))
    const release = storage.hold()
    const older = store.look({ search: 'pc-001' })
    const newer = store.look({ search: 'pc-003' })
    const shown: (readonly string[])[] = []
    const stop = effect(() => void shown.push(store.board.value.fault ? ['fault'] : names()))
    release()
    await Promise.all([older, newer])
    stop()
    expect(
      shown
        .slice(1)
        .flat()
        .filter(name => name !== 'PC-003'),
    ).toEqual([])
    expect(records.searches.slice(-2)).toEqual(['pc-001', 'pc-003'])
    expect(names()).toEqual(['PC-003'])
  })

  test('there is no more of a search that was not answered', async () => {
    const { store, storage, names } = await boardWith(...some(60))
    storage.readFault = { kind: 'connection-lost' }
    await store.look({ search: 'pc-059' })
    storage.readFault = null
    await store.loadMore()
    expect(store.board.value.more).toBe(false)
    expect(names()).toHaveLength(50)
    await store.refresh()
    expect(names()).toEqual(['PC-059'])
  })

  test('asking for more before the search has answered does not mix the two', async () => {
    const { store, storage, names } = await boardWith(...some(60))
    const release = storage.hold()
    const searching = store.look({ search: 'pc-059' })
    const loading = store.loadMore()
    release()
    await Promise.all([searching, loading])
    expect(names()).toEqual(['PC-059'])
  })

  test('asking for more while it is refreshed loses neither', async () => {
    const { store, storage, names } = await boardWith(...some(60))
    const release = storage.hold()
    storage.removeElsewhere(pc(60).id)
    const loading = store.loadMore()
    release()
    await loading
    expect(names()).not.toContain('PC-060')
    expect(names()).toHaveLength(59)
  })
})

test('discarding leaves no way back', async () => {
  const { store, storage, names } = await boardWith(pc(1), pc(2))
  const release = storage.hold()
  const discarding = store.discard(pc(1).id)
  expect(names()).toEqual(['PC-002'])
  release()
  await discarding
  expect(storage.stored(pc(1).id)).toBeNull()
  expect(store.deleted.value).toEqual([])
})

describe('a fault', () => {
  test('is shown beside what was read before, and goes when it is over', async () => {
    const { store, storage, names } = await boardWith(pc(1))
    storage.readFault = { kind: 'unavailable' }
    await store.refresh()
    expect(store.board.value).toMatchObject({ state: 'ready', fault: { kind: 'unavailable' } })
    expect(names()).toEqual(['PC-001'])
    storage.readFault = null
    await store.refresh()
    expect(store.board.value.fault).toBeNull()
  })

  test('said by a screen on its way home outlives the list that is read there, once', async () => {
    const { store } = await boardWith(pc(1))
    store.showFault({ kind: 'quota-exceeded' })
    await store.refresh()
    expect(store.board.value.fault).toEqual({ kind: 'quota-exceeded' })
    await store.refresh()
    expect(store.board.value.fault).toBeNull()
  })
})

test('only the PC just made, as it was made, is fresh', async () => {
  const { store } = await boardWith()
  expect(store.isFresh(pc(1))).toBe(false)
  store.markFresh(pc(1))
  expect(store.isFresh({ ...pc(1), revision: 4, changedAt: 9000 })).toBe(true)
  expect(store.isFresh({ ...pc(1), name: 'Reception' })).toBe(false)
  expect(store.isFresh({ ...pc(1), id: 'another-one' as ActivationId })).toBe(false)
})

describe('the current visit', () => {
  const here = 'visit-here' as VisitId
  const inVisit = (made: Activation) => ({ ...made, visitId: here })

  test('is all that is shown and counted, page by page', async () => {
    const { app, store, names } = await boardWith(...some(70), ...some(120).slice(70).map(inVisit))
    app.preferences.change({ visit: here })
    await store.refresh()
    expect(store.board.value.counts).toEqual({ total: 50, done: 0 })
    expect(names()).toHaveLength(50)
    expect(names()[0]).toBe('PC-120')
    expect(store.board.value.more).toBe(false)
    app.preferences.change({ visit: null })
    await store.refresh()
    expect(store.board.value.counts.total).toBe(120)
  })

  test('needs no records: they are only asked where something is searched, filtered or sorted', async () => {
    const { app, store, records } = await boardWith(inVisit(pc(1)))
    app.preferences.change({ visit: here })
    await store.refresh()
    expect(records.searches).toEqual([])
    await store.look({ order: 'name' })
    expect(records.searches).toHaveLength(1)
    await store.look({ order: 'open-first' })
    expect(records.searches).toHaveLength(1)
  })

  test('is searched, and on request everything', async () => {
    const { app, store, names } = await boardWith(pc(11), inVisit(pc(12)))
    app.preferences.change({ visit: here })
    await store.look({ search: 'PC-01' })
    expect(names()).toEqual(['PC-012'])
    await store.look({ everywhere: true })
    expect(names()).toEqual(['PC-012', 'PC-011'])
  })
})

describe('what is shown', () => {
  test('can be some states only', async () => {
    const { store, names } = await boardWith(pc(1), licensed(pc(2)))
    await store.look({ states: ['licensed'] })
    expect(names()).toEqual(['PC-002'])
    expect(store.board.value.counts).toEqual({ total: 2, done: 1 })
    await store.look({ states: [] })
    expect(names()).toEqual(['PC-001', 'PC-002'])
  })

  test('can be found by the word of a state', async () => {
    const { store, names } = await boardWith(pc(1), licensed(pc(2)))
    await store.look({ search: 'licensed', searchedStates: ['licensed'] })
    expect(names()).toEqual(['PC-002'])
  })

  test('can be in another order', async () => {
    const named = (name: string, at: number) => madeActivation(name, at)
    const { store, names } = await boardWith(named('PC-10', 3000), named('PC-9', 1000), named('PC-11', 2000))
    await store.look({ order: 'name' })
    expect(names()).toEqual(['PC-9', 'PC-10', 'PC-11'])
  })

  test('stays as it was where the code that finds it cannot be fetched, and says so', async () => {
    const { ports, storage } = fakePorts()
    storage.keep(pc(1))
    const broken = { ...ports, records: () => Promise.reject(new TypeError('offline')) }
    const { board } = createAppStores(broken, null)
    await board.refresh()
    await board.look({ search: 'PC' })
    expect(board.board.value).toMatchObject({
      activations: [{ name: 'PC-001' }],
      fault: { kind: 'failed', detail: 'TypeError: offline' },
    })
  })
})
