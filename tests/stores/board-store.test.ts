import { effect } from '@preact/signals'
import { describe, expect, test } from 'vitest'
import type { Activation, ActivationId } from '../../src/domain/activation'
import { keepConfirmationId, markLicensed, takeInstallationId } from '../../src/domain/activation-moves'
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
    await store.search('PC-002')
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
    await store.search('pc-002')
    expect(names()).toEqual(['PC-002'])
    await store.search('')
    expect(names()).toHaveLength(3)
  })

  test('a newer search cancels the one before', async () => {
    const { store, storage, records, names } = await boardWith(...some(3))
    const release = storage.hold()
    const older = store.search('pc-001')
    const newer = store.search('pc-003')
    const shown: (readonly string[])[] = []
    const stop = effect(() => void shown.push(store.board.value.fault ? ['fault'] : names()))
    release()
    await Promise.all([older, newer])
    stop()
    expect(shown.slice(1)).toEqual([['PC-003']])
    expect(records.searches.slice(-2)).toEqual(['pc-001', 'pc-003'])
    expect(names()).toEqual(['PC-003'])
  })

  test('there is no more of a search that was not answered', async () => {
    const { store, storage, names } = await boardWith(...some(60))
    storage.readFault = { kind: 'connection-lost' }
    await store.search('pc-059')
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
    const searching = store.search('pc-059')
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

describe('deleting', () => {
  test('takes it off and offers to bring it back', async () => {
    const { store, storage, names } = await boardWith(pc(1), pc(2))
    const activation = storage.stored(pc(1).id) as Activation
    expect(await store.remove(activation)).toBe(true)
    expect(names()).toEqual(['PC-002'])
    expect(storage.stored(activation.id)).toBeNull()
    expect(store.deleted.value).toEqual(activation)
  })

  test('bringing it back stores it as it was', async () => {
    const { store, storage, names } = await boardWith(licensed(pc(1)))
    const activation = storage.stored(pc(1).id) as Activation
    await store.remove(activation)
    await store.bringBack()
    expect(names()).toEqual(['PC-001'])
    expect(storage.stored(activation.id)?.stage).toEqual(activation.stage)
    expect(store.deleted.value).toBeNull()
  })

  test('after eight seconds it is gone for good', async () => {
    const { store, storage, clock } = await boardWith(pc(1))
    await store.remove(pc(1))
    clock.turn(7999)
    expect(store.deleted.value).not.toBeNull()
    clock.turn(1)
    expect(store.deleted.value).toBeNull()
    await store.bringBack()
    expect(storage.stored(pc(1).id)).toBeNull()
  })

  test('the second deletion has its own eight seconds', async () => {
    const { store, clock } = await boardWith(pc(1), pc(2))
    await store.remove(pc(1))
    clock.turn(5000)
    await store.remove(pc(2))
    clock.turn(5000)
    expect(store.deleted.value?.name).toBe('PC-002')
    clock.turn(3000)
    expect(store.deleted.value).toBeNull()
  })

  test('refused by the phone, it stays and says so', async () => {
    const { store, storage, names } = await boardWith(pc(1))
    storage.writeFault = { kind: 'connection-lost' }
    expect(await store.remove(pc(1))).toBe(false)
    expect(names()).toEqual(['PC-001'])
    expect(store.board.value.fault).toEqual({ kind: 'connection-lost' })
    expect(store.deleted.value).toBeNull()
  })

  test('bringing back refused by the phone can be tried again', async () => {
    const { store, storage, names } = await boardWith(pc(1))
    await store.remove(pc(1))
    storage.writeFault = { kind: 'quota-exceeded' }
    await store.bringBack()
    expect(store.board.value.fault).toEqual({ kind: 'quota-exceeded' })
    storage.writeFault = null
    await store.bringBack()
    expect(names()).toEqual(['PC-001'])
  })

  test('bringing back twice in one go stores one', async () => {
    const { store, storage } = await boardWith(pc(1))
    await store.remove(pc(1))
    await Promise.all([store.bringBack(), store.bringBack()])
    expect(storage.stored(pc(1).id)?.revision).toBe(1)
    expect(store.board.value.fault).toBeNull()
  })

  test('discarding leaves no way back', async () => {
    const { store, storage, names } = await boardWith(pc(1), pc(2))
    const release = storage.hold()
    const discarding = store.discard(pc(1).id)
    expect(names()).toEqual(['PC-002'])
    release()
    await discarding
    expect(storage.stored(pc(1).id)).toBeNull()
    expect(store.deleted.value).toBeNull()
  })
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
