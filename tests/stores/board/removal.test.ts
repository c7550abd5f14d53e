import { describe, expect, test } from 'vitest'
import type { Activation } from '../../../src/domain/activation'
import { keepConfirmationId, markLicensed, takeInstallationId } from '../../../src/domain/activation-moves'
import { bringBack, removeActivations } from '../../../src/stores/board/removal'
import { inventedConfirmationId, inventedInstallationId } from '../invented-ids'
import { madeActivation, startedApp } from '../opened-activation'

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

describe('deleting', () => {
  test('takes it off and offers to bring it back', async () => {
    const { app, store, storage, names } = await boardWith(pc(1), pc(2))
    const activation = storage.stored(pc(1).id) as Activation
    expect(await removeActivations(app, [activation])).toBe(true)
    expect(names()).toEqual(['PC-002'])
    expect(storage.stored(activation.id)).toBeNull()
    expect(store.deleted.value).toEqual([activation])
  })

  test('bringing it back stores it as it was', async () => {
    const { app, store, storage, names } = await boardWith(licensed(pc(1)))
    const activation = storage.stored(pc(1).id) as Activation
    await removeActivations(app, [activation])
    await bringBack(app)
    expect(names()).toEqual(['PC-001'])
    expect(storage.stored(activation.id)?.stage).toEqual(activation.stage)
    expect(store.deleted.value).toEqual([])
  })

  test('after eight seconds it is gone for good', async () => {
    const { app, store, storage, clock } = await boardWith(pc(1))
    await removeActivations(app, [pc(1)])
    clock.turn(7999)
    expect(store.deleted.value).toHaveLength(1)
    clock.turn(1)
    expect(store.deleted.value).toEqual([])
    await bringBack(app)
    expect(storage.stored(pc(1).id)).toBeNull()
  })

  test('the second deletion has its own eight seconds', async () => {
    const { app, store, clock } = await boardWith(pc(1), pc(2))
    await removeActivations(app, [pc(1)])
    clock.turn(5000)
    await removeActivations(app, [pc(2)])
    clock.turn(5000)
    expect(store.deleted.value[0]?.name).toBe('PC-002')
    clock.turn(3000)
    expect(store.deleted.value).toEqual([])
  })

  test('refused by the phone, it stays and says so', async () => {
    const { app, store, storage, names } = await boardWith(pc(1))
    storage.writeFault = { kind: 'connection-lost' }
    expect(await removeActivations(app, [pc(1)])).toBe(false)
    expect(names()).toEqual(['PC-001'])
    expect(store.board.value.fault).toEqual({ kind: 'connection-lost' })
    expect(store.deleted.value).toEqual([])
  })

  test('bringing back refused by the phone can be tried again', async () => {
    const { app, store, storage, names } = await boardWith(pc(1))
    await removeActivations(app, [pc(1)])
    storage.writeFault = { kind: 'quota-exceeded' }
    await bringBack(app)
    expect(store.board.value.fault).toEqual({ kind: 'quota-exceeded' })
    storage.writeFault = null
    await bringBack(app)
    expect(names()).toEqual(['PC-001'])
  })

  test('bringing back twice in one go stores one', async () => {
    const { app, store, storage } = await boardWith(pc(1))
    await removeActivations(app, [pc(1)])
    await Promise.all([bringBack(app), bringBack(app)])
    expect(storage.stored(pc(1).id)?.revision).toBe(1)
    expect(store.board.value.fault).toBeNull()
  })

  test('several go and come back together', async () => {
    const { app, store, storage, names } = await boardWith(pc(1), licensed(pc(2)), pc(3))
    const chosen = [pc(1).id, pc(2).id].flatMap(id => storage.stored(id) ?? [])
    expect(await removeActivations(app, chosen)).toBe(true)
    expect(names()).toEqual(['PC-003'])
    expect(store.deleted.value).toHaveLength(2)
    await bringBack(app)
    expect(names()).toEqual(['PC-003', 'PC-001', 'PC-002'])
    expect(storage.stored(pc(2).id)?.stage.kind).toBe('licensed')
  })

  test('what another tab did in between comes back, too', async () => {
    const { app, storage } = await boardWith(pc(1))
    const shown = storage.stored(pc(1).id) as Activation
    storage.writeElsewhere({ ...shown, name: 'Reception' })
    await removeActivations(app, [shown])
    await bringBack(app)
    expect(storage.stored(pc(1).id)?.name).toBe('Reception')
  })
})
