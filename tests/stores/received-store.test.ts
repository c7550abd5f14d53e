import { describe, expect, test } from 'vitest'
import { type Activation, confirmationIdOf } from '../../src/domain/activation'
import { keepConfirmationId, takeInstallationId } from '../../src/domain/activation-moves'
import { plainWindows } from '../../src/domain/product'
import type { LinkedActivation } from '../../src/domain/transfer/activation-link'
import { createReceivedStore } from '../../src/stores/received-store'
import { inventedConfirmationId, inventedInstallationId } from './invented-ids'
import { madeActivation, startedApp } from './opened-activation'

const sent: LinkedActivation = {
  name: 'PC-07 sent',
  product: plainWindows,
  installationId: inventedInstallationId(0),
  confirmationId: inventedConfirmationId(0),
  acceptedAnyway: [],
}
const other: LinkedActivation = {
  ...sent,
  name: 'PC-08 sent',
  installationId: inventedInstallationId(1),
  confirmationId: inventedConfirmationId(1),
}
const taken = (name: string, n = 0) => takeInstallationId(madeActivation(name), inventedInstallationId(n))
const answered = (name: string, n = 0, answer = n) =>
  keepConfirmationId(taken(name, n), inventedConfirmationId(answer))

async function received(linked: readonly LinkedActivation[], ...here: readonly Activation[]) {
  const started = startedApp()
  started.storage.keep(...here)
  const store = createReceivedStore(started.app, linked, 'PC-01')
  await store.look()
  return {
    ...started,
    store,
    /** The first of what came. */
    pc() {
      const [pc] = store.pcs.value ?? []
      if (!pc) throw new Error('Nothing came')
      return pc
    },
  }
}

describe('the preview', () => {
  test('writes nothing', async () => {
    const { storage } = await received([sent, other], answered('PC-01'))
    expect(storage.written).toEqual([])
  })

  test('says what is new', async () => {
    const { store, pc } = await received([sent], answered('PC-02', 1))
    expect(pc()).toMatchObject({ known: [], elsewhere: null })
    expect(store.fresh.value).toHaveLength(1)
  })

  test.each([
    ['same', answered('PC-01')],
    ['unanswered', taken('PC-01')],
    ['conflict', answered('PC-01', 0, 2)],
  ] as const)('says what is here already: %s', async (kind, here) => {
    const { store, pc } = await received([sent], here)
    expect(pc().known.map(one => [one.kind, one.activation.id])).toEqual([[kind, here.id]])
    expect(store.fresh.value).toEqual([])
  })

  test('a link without an answer brings nothing new to a PC that is here', async () => {
    const { pc } = await received([{ ...sent, confirmationId: null }], answered('PC-01'))
    expect(pc().known[0]?.kind).toBe('same')
  })

  test('names another PC that has this confirmation ID', async () => {
    const { pc } = await received([sent], answered('PC-05', 3, 0))
    expect(pc()).toMatchObject({ known: [], elsewhere: { name: 'PC-05' } })
  })

  test('says that the phone cannot tell', async () => {
    const started = startedApp()
    started.storage.readFault = { kind: 'connection-lost' }
    const store = createReceivedStore(started.app, [sent], 'PC-01')
    await store.look()
    expect([store.fault.value?.kind, store.pcs.value]).toEqual(['connection-lost', null])
    started.storage.readFault = null
    await store.look()
    expect([store.fault.value, store.fresh.value.length]).toEqual([null, 1])
  })
})

describe('keeping', () => {
  test('stores name, product and both IDs, and goes there without a step back to the link', async () => {
    const { store, storage, app, navigation } = await received([sent])
    await store.keepFresh()
    const [made] = storage.written
    expect(made).toMatchObject({
      name: 'PC-07 sent',
      stage: { kind: 'kept', installationId: sent.installationId, confirmationId: sent.confirmationId },
    })
    expect(app.routes.route.value).toEqual({ kind: 'activation', id: made?.id, place: 'overview' })
    expect(navigation.history).toHaveLength(1)
  })

  test('a PC without an answer waits for it; one without a name gets the first', async () => {
    const { store, storage } = await received([{ ...sent, name: '', confirmationId: null }])
    await store.keepFresh()
    expect(storage.written[0]).toMatchObject({ name: 'PC-01', stage: { kind: 'taken' } })
  })

  test('several: only those that are new, the first one on top', async () => {
    const third = { ...other, installationId: inventedInstallationId(2), confirmationId: null, name: 'PC-09' }
    const { store, storage, app } = await received([sent, other, third], answered('PC-01'))
    await store.keepFresh()
    expect(storage.written.map(one => one.name)).toEqual(['PC-08 sent', 'PC-09'])
    const [first, second] = storage.written
    expect((first?.createdAt ?? 0) > (second?.createdAt ?? 0)).toBe(true)
    expect(app.routes.route.value.kind).toBe('home')
  })

  test('twice tapped is stored once', async () => {
    const { store, storage } = await received([sent])
    await Promise.all([store.keepFresh(), store.keepFresh()])
    expect(storage.written).toHaveLength(1)
  })

  test('what another tab stored meanwhile is not stored again', async () => {
    const { store, storage, pc } = await received([sent])
    storage.writeElsewhere(answered('PC-03'))
    await store.keepFresh()
    expect([storage.written.length, store.changed.value, pc().known[0]?.kind]).toEqual([0, true, 'same'])
  })

  test('both stand side by side after a conflict', async () => {
    const here = answered('PC-01', 0, 2)
    const { store, storage, pc } = await received([sent], here)
    await store.keepBoth(pc())
    expect(storage.written).toHaveLength(1)
    expect(storage.stored(here.id)?.stage).toMatchObject({ confirmationId: inventedConfirmationId(2) })
  })

  test('says so where the phone refuses', async () => {
    const { store, storage, app } = await received([sent])
    storage.writeFault = { kind: 'quota-exceeded' }
    await store.keepFresh()
    expect(store.fault.value?.kind).toBe('quota-exceeded')
    expect(app.routes.route.value.kind).toBe('home')
  })
})

describe('adding the confirmation ID to a PC that is here', () => {
  test('keeps its name and goes there', async () => {
    const here = taken('PC-01 mine')
    const { store, storage, app, pc } = await received([sent], here)
    await store.add(pc(), here.id)
    expect(storage.stored(here.id)).toMatchObject({
      name: 'PC-01 mine',
      stage: { kind: 'kept', confirmationId: sent.confirmationId, confirmedGroups: 0 },
    })
    expect(app.routes.route.value).toMatchObject({ id: here.id })
  })

  test('never writes over one that it got meanwhile', async () => {
    const here = taken('PC-01')
    const { store, storage, pc } = await received([sent], here)
    const stored = storage.stored(here.id)
    if (stored) storage.writeElsewhere(keepConfirmationId(stored, inventedConfirmationId(2)))
    await store.add(pc(), here.id)
    expect(store.changed.value).toBe(true)
    const now = storage.stored(here.id)
    expect(now && confirmationIdOf(now)).toBe(inventedConfirmationId(2))
    expect(pc().known[0]?.kind).toBe('conflict')
  })

  test('finds the PC gone', async () => {
    const here = taken('PC-01')
    const { store, storage, pc } = await received([sent], here)
    storage.removeElsewhere(here.id)
    await store.add(pc(), here.id)
    expect([store.changed.value, pc().known]).toEqual([true, []])
  })
})
