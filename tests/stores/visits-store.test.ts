import { describe, expect, test } from 'vitest'
import type { Visit, VisitId } from '../../src/domain/visit'
import { createVisitsStore, type VisitDraft } from '../../src/stores/visits-store'
import { atRest, madeActivation, startedApp } from './opened-activation'

function visit(site: string, change: Partial<Visit> = {}): Visit {
  return {
    id: `visit-${site}` as VisitId,
    site,
    date: '2026-11-22',
    note: '',
    technician: '',
    createdAt: 1000,
    changedAt: 1000,
    revision: 0,
    closedAt: null,
    ...change,
  }
}

async function visitsOf(...kept: readonly Visit[]) {
  const started = startedApp()
  started.records.keepVisits(...kept)
  const store = createVisitsStore(started.app, started.records)
  await store.load()
  return {
    ...started,
    store,
    sites: () => store.visits.value?.map(line => line.visit.site),
    async write(draft: Partial<VisitDraft>) {
      store.write(draft)
      return store.save()
    },
  }
}

describe('the list', () => {
  test('is open ones first, the newest day first, with their PCs counted', async () => {
    const { store, storage, sites } = await visitsOf(
      visit('old', { date: '2026-11-20' }),
      visit('done', { date: '2026-11-23', closedAt: 2000 }),
      visit('new'),
    )
    expect(sites()).toEqual(['new', 'old', 'done'])
    storage.keep({ ...madeActivation('PC-01'), visitId: visit('old').id }, madeActivation('PC-02'))
    await store.load()
    expect(store.visits.value?.map(({ counts }) => counts.total)).toEqual([0, 1, 0])
  })

  test('follows another tab', async () => {
    const { records, storage, sites } = await visitsOf(visit('here'))
    records.keepVisits(visit('there', { date: '2026-11-23' }))
    storage.writeElsewhere(madeActivation('PC-01'))
    await atRest()
    expect(sites()).toEqual(['there', 'here'])
  })

  test('that the phone does not give says so, and can be asked again', async () => {
    const { store, records } = await visitsOf(visit('here'))
    records.readFault = { kind: 'connection-lost' }
    await store.load()
    expect(store.fault.value).toEqual({ kind: 'connection-lost' })
    records.readFault = null
    await store.load()
    expect(store.fault.value).toBeNull()
  })
})

describe('a new visit', () => {
  test('begins today, with the technician of the newest one', async () => {
    const { store, clock } = await visitsOf(
      visit('older', { technician: 'Sato' }),
      visit('newest', { technician: 'Suzuki', createdAt: 2000 }),
    )
    store.open(null)
    const day = new Date(clock.now())
    const today = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    expect(store.form.value?.draft.date.split('-').map(Number)).toEqual(today)
    expect(store.form.value?.draft).toMatchObject({ site: '', technician: 'Suzuki', note: '' })
  })

  test('is stored by the tap, and the current one from then on', async () => {
    const { store, app, records, write, sites } = await visitsOf()
    store.open(null)
    store.write({ site: 'x' })
    expect(records.storedVisit('made-here-1' as VisitId)).toBeNull()
    expect(
      await write({ site: '  Clinic \n North ', technician: ' Sato ', note: ' key at the desk\n' }),
    ).toBe(true)
    const current = app.preferences.values.value.visit
    expect(current && records.storedVisit(current)).toMatchObject({
      site: 'Clinic North',
      technician: 'Sato',
      note: 'key at the desk',
      closedAt: null,
      revision: 1,
    })
    expect(sites()).toEqual(['Clinic North'])
    expect(store.form.value).toBeNull()
  })

  test.each<[string, Partial<VisitDraft>]>([
    ['a place', { site: '  ' }],
    ['a day', { site: 'Clinic', date: '' }],
  ])('is not stored without %s', async (_what, draft) => {
    const { store, app, write, sites } = await visitsOf()
    store.open(null)
    expect(await write(draft)).toBe(false)
    expect(sites()).toEqual([])
    expect(app.preferences.values.value.visit).toBeNull()
  })

  test('left half written, waits as it was left; stored, the next one begins anew', async () => {
    const { store, write } = await visitsOf()
    store.open(null)
    store.write({ site: 'Clin' })
    await store.leaveForm()
    expect(store.form.value).toBeNull()
    store.open(null)
    expect(store.form.value?.draft.site).toBe('Clin')
    await write({ site: 'Clinic' })
    store.open(null)
    expect(store.form.value?.draft.site).toBe('')
  })

  test('that the phone refuses stays in the form', async () => {
    const { store, records, app, write } = await visitsOf()
    store.open(null)
    records.writeFault = { kind: 'quota-exceeded' }
    expect(await write({ site: 'Clinic' })).toBe(false)
    expect(store.form.value?.draft.site).toBe('Clinic')
    expect(store.fault.value).toEqual({ kind: 'quota-exceeded' })
    expect(app.preferences.values.value.visit).toBeNull()
    records.writeFault = null
    expect(await write({})).toBe(true)
    expect(store.fault.value).toBeNull()
  })
})

describe('an old visit', () => {
  const kept = (records: Awaited<ReturnType<typeof visitsOf>>['records']) => {
    const stored = records.storedVisit(visit('Clinic').id)
    if (!stored) throw new Error('It is gone')
    return stored
  }

  test('is changed by leaving its form, too', async () => {
    const { store, records } = await visitsOf(visit('Clinic'))
    store.open(kept(records))
    store.write({ note: 'second floor' })
    await store.leaveForm()
    expect(kept(records)).toMatchObject({ note: 'second floor', revision: 2 })
    store.open(kept(records))
    await store.leaveForm()
    expect(kept(records).revision).toBe(2)
  })

  test('closed, is not the current one any more; opened again, it can be', async () => {
    const { store, app, records, clock } = await visitsOf(visit('Clinic'))
    store.choose(visit('Clinic').id)
    store.open(kept(records))
    expect(await store.setClosed(true)).toBe(true)
    expect(kept(records).closedAt).toBe(clock.now())
    expect(app.preferences.values.value.visit).toBeNull()
    store.open(kept(records))
    expect(await store.setClosed(false)).toBe(true)
    expect(kept(records).closedAt).toBeNull()
  })

  test('deleted, leaves its PCs, which belong to none', async () => {
    const { store, app, records, storage, sites } = await visitsOf(visit('Clinic'))
    const pc = { ...madeActivation('PC-01'), visitId: visit('Clinic').id }
    storage.keep(pc)
    store.choose(visit('Clinic').id)
    store.open(kept(records))
    expect(await store.remove()).toBe(true)
    expect(sites()).toEqual([])
    expect(storage.stored(pc.id)?.visitId).toBeNull()
    expect(app.preferences.values.value.visit).toBeNull()
    await atRest()
    expect(app.board.board.value.activations).toHaveLength(1)
  })

  test('that another tab changed is shown as it stands there, and nothing is stored', async () => {
    const { store, records, write } = await visitsOf(visit('Clinic'))
    store.open(kept(records))
    records.keepVisits({ ...kept(records), site: 'Clinic North' })
    expect(await write({ note: 'mine' })).toBe(false)
    expect(store.changedElsewhere.value).toBe(true)
    expect(store.form.value?.draft).toMatchObject({ site: 'Clinic North', note: '' })
    expect(await write({ note: 'mine' })).toBe(true)
    expect(kept(records)).toMatchObject({ site: 'Clinic North', note: 'mine' })
  })

  test('that another tab deleted can be stored as a new one', async () => {
    const { store, records, write, sites } = await visitsOf(visit('Clinic'))
    store.open(kept(records))
    await records.removeVisit(visit('Clinic').id)
    expect(await write({ note: 'mine' })).toBe(false)
    expect(store.form.value?.visit).toBeNull()
    expect(await write({})).toBe(true)
    expect(sites()).toEqual(['Clinic'])
  })
})

test('choosing a visit shows its PCs, whatever was searched', async () => {
  const { store, app, storage } = await visitsOf(visit('Clinic'))
  storage.keep({ ...madeActivation('PC-01'), visitId: visit('Clinic').id }, madeActivation('PC-02'))
  await app.board.look({ search: 'zzz', states: ['licensed'] })
  store.choose(visit('Clinic').id)
  await atRest()
  expect(app.board.board.value.view).toMatchObject({ search: '', states: [] })
  expect(app.board.board.value.activations.map(({ name }) => name)).toEqual(['PC-01'])
  expect(app.preferences.values.value.visit).toBe(visit('Clinic').id)
})
