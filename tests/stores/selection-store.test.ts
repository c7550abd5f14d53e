import { describe, expect, test } from 'vitest'
import type { Activation, ActivationId } from '../../src/domain/activation'
import { keepConfirmationId, markLicensed, takeInstallationId } from '../../src/domain/activation-moves'
import type { Visit, VisitId } from '../../src/domain/visit'
import { bringBack } from '../../src/stores/board/removal'
import { takeSelection } from '../../src/stores/board/selected-pcs'
import { createSelectionStore } from '../../src/stores/selection-store'
import { createSheetStore } from '../../src/stores/sheet-store'
import { inventedConfirmationId, inventedInstallationId } from './invented-ids'
import { atRest, madeActivation, startedApp } from './opened-activation'

const clinic: Visit = {
  id: 'visit-clinic' as VisitId,
  site: 'Clinic',
  date: '2026-11-22',
  note: '',
  technician: 'Sato',
  createdAt: 1000,
  changedAt: 1000,
  revision: 0,
  closedAt: null,
}
const pc = (number: number) => madeActivation(`PC-${String(number).padStart(3, '0')}`, 1000 + number)
const some = (count: number) => Array.from({ length: count }, (_, index) => pc(index + 1))
const kept = (made: Activation) =>
  keepConfirmationId(takeInstallationId(made, inventedInstallationId()), inventedConfirmationId())

async function selectionOf(...activations: readonly Activation[]) {
  const started = startedApp()
  started.storage.keep(...activations)
  started.records.keepVisits(clinic)
  await started.app.board.refresh()
  const store = createSelectionStore(started.app, started.records)
  await store.load()
  return {
    ...started,
    store,
    names: () => store.pcs.value?.map(({ name }) => name),
    choose(...numbers: readonly number[]) {
      for (const number of numbers) store.toggle(pc(number).id)
    },
    stored: (number: number) => started.storage.stored(pc(number).id),
  }
}

describe('what can be chosen', () => {
  test('is what the board shows', async () => {
    const started = startedApp()
    started.storage.keep(pc(1), { ...pc(2), visitId: clinic.id }, { ...kept(pc(3)), visitId: clinic.id })
    started.app.preferences.change({ visit: clinic.id })
    await started.app.board.look({ states: ['kept'] })
    const store = createSelectionStore(started.app, started.records)
    await store.load()
    expect(store.pcs.value?.map(({ name }) => name)).toEqual(['PC-003'])
    await store.showStates([])
    expect(store.total.value).toBe(2)
  })

  test('comes by pages, but all can be chosen at once', async () => {
    const { store } = await selectionOf(...some(250))
    expect(store.pcs.value).toHaveLength(100)
    expect(store.total.value).toBe(250)
    await store.chooseAll()
    expect(store.chosen.value.size).toBe(250)
    await store.loadMore()
    expect(store.pcs.value).toHaveLength(200)
    store.chooseNone()
    expect(store.chosen.value.size).toBe(0)
  })

  test('what a filter takes out of sight is no longer chosen', async () => {
    const { store, choose } = await selectionOf(pc(1), kept(pc(2)))
    choose(1, 2)
    await store.showStates(['kept'])
    expect([...store.chosen.value]).toEqual([pc(2).id])
  })
})

describe('the chosen ones together', () => {
  test('move to a visit, get a room, a product', async () => {
    const { store, choose, stored, clock } = await selectionOf(...some(3))
    choose(1, 2)
    clock.turn(5000)
    expect(await store.moveTo(clinic.id)).toBe(true)
    expect(await store.setRoom('  2F \n server room ')).toBe(true)
    const product = { kind: 'office', release: 'office-2021', activationId: null } as const
    expect(await store.setProduct(product)).toBe(true)
    for (const number of [1, 2]) {
      expect(stored(number)).toMatchObject({
        visitId: clinic.id,
        room: '2F server room',
        product,
        revision: 4,
      })
      expect(stored(number)?.changedAt).toBe(clock.now())
    }
    expect(stored(3)).toMatchObject({ visitId: null, room: '', revision: 1 })
    expect(store.outcome.value).toEqual({ kind: 'changed', count: 2 })
  })

  test('that are so already are not written', async () => {
    const { store, choose, stored } = await selectionOf(...some(2))
    choose(1)
    await store.setRoom('')
    expect(stored(1)?.revision).toBe(1)
    expect(store.outcome.value).toEqual({ kind: 'changed', count: 0 })
  })

  test('are licensed by the visit’s technician, where they wait for it', async () => {
    const done = markLicensed(kept(pc(3)), 77, 'Suzuki')
    const { store, choose, stored, clock } = await selectionOf(
      { ...kept(pc(1)), visitId: clinic.id },
      pc(2),
      done,
    )
    choose(1, 2, 3)
    expect((await store.readLicensable()).map(({ name }) => name)).toEqual(['PC-001'])
    expect(await store.markLicensed()).toBe(true)
    expect(stored(1)?.stage).toMatchObject({ kind: 'licensed', by: 'Sato', licensedAt: clock.now() })
    expect(stored(2)?.stage.kind).toBe('taking')
    expect(stored(3)?.stage).toMatchObject({ licensedAt: 77, by: 'Suzuki' })
    expect(store.outcome.value).toEqual({ kind: 'changed', count: 1 })
  })

  test('go, and come back', async () => {
    const { store, app, choose, storage, names } = await selectionOf(...some(3))
    choose(1, 3)
    expect(await store.remove()).toBe(true)
    expect(names()).toEqual(['PC-002'])
    expect(store.chosen.value.size).toBe(0)
    expect(app.board.deleted.value).toHaveLength(2)
    await bringBack(app)
    expect(storage.all()).toHaveLength(3)
  })

  test('are handed on to the next place once: the sheets tick them', async () => {
    const { store, app, choose, printer } = await selectionOf(kept(pc(1)), kept(pc(2)))
    choose(2)
    store.handOver()
    const sheets = createSheetStore(app.ports, printer, null)
    await sheets.load()
    expect(sheets.pcs.value).toHaveLength(2)
    expect([...sheets.chosen.value]).toEqual([pc(2).id])
    expect(takeSelection(app.ports)).toBeNull()
  })
})

describe('another tab', () => {
  test('went on with one of them: its work is kept, and the change is made on top', async () => {
    const { store, choose, storage, stored } = await selectionOf(...some(2))
    choose(1, 2)
    storage.writeElsewhere({ ...pc(1), name: 'Reception', revision: 1 })
    expect(await store.setRoom('2F')).toBe(true)
    expect(stored(1)).toMatchObject({ name: 'Reception', room: '2F' })
  })

  test('writes just in between: nothing is changed, and it is told', async () => {
    const { store, choose, storage, records, stored } = await selectionOf(...some(2))
    choose(1, 2)
    const { readMany } = records
    records.readMany = async (ids: readonly ActivationId[]) => {
      const read = await readMany(ids)
      storage.writeElsewhere({ ...pc(1), name: 'Reception', revision: 1 })
      return read
    }
    expect(await store.setRoom('2F')).toBe(false)
    expect(store.outcome.value?.kind).toBe('conflict')
    expect([stored(1)?.room, stored(2)?.room]).toEqual(['', ''])
  })

  test('changes the list: it follows', async () => {
    const { storage, names } = await selectionOf(pc(1))
    storage.writeElsewhere(pc(2))
    await atRest()
    expect(names()).toEqual(['PC-002', 'PC-001'])
  })
})

describe('a phone that refuses', () => {
  test('to write: nothing is changed', async () => {
    const { store, choose, records, stored } = await selectionOf(...some(2))
    choose(1, 2)
    records.writeFault = { kind: 'quota-exceeded' }
    expect(await store.setRoom('2F')).toBe(false)
    expect(stored(1)?.room).toBe('')
  })

  test('to delete: all stay, and it says so', async () => {
    const { store, choose, records, storage } = await selectionOf(...some(2))
    choose(1)
    records.writeFault = { kind: 'connection-lost' }
    expect(await store.remove()).toBe(false)
    expect(storage.all()).toHaveLength(2)
    expect(store.fault.value).toEqual({ kind: 'connection-lost' })
    expect(store.chosen.value.size).toBe(1)
  })
})
