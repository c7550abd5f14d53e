import { describe, expect, test } from 'vitest'
import { type Activation, confirmationIdOf } from '../../src/domain/activation'
import { countCopiedGroups, keepConfirmationId, takeInstallationId } from '../../src/domain/activation-moves'
import { installationGroups } from '../../src/domain/installation-id'
import { createPortalStore } from '../../src/stores/portal-store'
import {
  inventedConfirmationId,
  inventedInstallationId,
  inventedShortInstallationId,
  withWrongGroup,
} from './invented-ids'
import { atRest, madeActivation, openedActivation } from './opened-activation'

const installationId = inventedInstallationId()
const confirmationId = inventedConfirmationId()
const groups = installationGroups(installationId).map(group => group.digits)
const taken = (made: Activation) => takeInstallationId(made, installationId)

async function atPortal(prepare = taken) {
  const opened = await openedActivation(prepare)
  return { ...opened, store: createPortalStore(opened.app) }
}

describe('copying', () => {
  test('all digits are copied within the tap', async () => {
    const { store, clipboard } = await atPortal()
    store.copyAll()
    expect(clipboard.written).toEqual([installationId])
    await atRest()
    expect(store.copied.value).toEqual({ kind: 'all' })
  })

  test('a refused copy says so', async () => {
    const { store, clipboard } = await atPortal()
    clipboard.refusesWrite = true
    store.copyAll()
    await atRest()
    expect(store.copied.value).toEqual({ kind: 'refused' })
  })

  test('group after group is copied within its tap, and counted', async () => {
    const { store, clipboard } = await atPortal()
    for (let group = 0; group < 9; group++) {
      expect(store.nextGroup.value).toBe(group)
      store.copyNext()
      expect(clipboard.written).toHaveLength(group + 1)
      await atRest()
      expect(store.copied.value).toEqual({ kind: 'group', group })
    }
    expect(clipboard.written).toEqual(groups)
    store.copyNext()
    await atRest()
    expect(store.nextGroup.value).toBe(9)
    expect(clipboard.written).toHaveLength(9)
  })

  test('a group that was refused is the next one still', async () => {
    const { store, clipboard } = await atPortal()
    clipboard.refusesWrite = true
    store.copyNext()
    await atRest()
    expect(store.copied.value).toEqual({ kind: 'refused' })
    expect(store.nextGroup.value).toBe(0)
    clipboard.refusesWrite = false
    store.copyNext()
    await atRest()
    expect(clipboard.written).toEqual([groups[0], groups[0]])
    expect(store.nextGroup.value).toBe(1)
  })

  test('the counter outlives the app', async () => {
    const { store, app, activation, id } = await atPortal()
    store.copyNext()
    await atRest()
    store.copyNext()
    await atRest()
    activation.leave()
    await activation.open(id)
    const afterwards = createPortalStore(app)
    expect(afterwards.nextGroup.value).toBe(2)
    expect(afterwards.copied.value).toBeNull()
  })

  test('starts over from the first group', async () => {
    const { store, clipboard } = await atPortal(made => countCopiedGroups(taken(made), 5))
    store.copyFromStart()
    expect(store.nextGroup.value).toBe(0)
    store.copyNext()
    expect(clipboard.written).toEqual([groups[0]])
  })

  test('groups of six are copied as such', async () => {
    const { store, clipboard } = await atPortal(made =>
      takeInstallationId(made, inventedShortInstallationId()),
    )
    store.copyNext()
    expect(clipboard.written).toEqual([inventedShortInstallationId().slice(0, 6)])
  })

  test('without an installation ID nothing is copied', async () => {
    const { store, clipboard } = await atPortal(made => made)
    store.copyAll()
    store.copyNext()
    store.leave()
    expect(clipboard.written).toEqual([])
  })
})

describe('following the link', () => {
  test('copies all, waits for the answer and comes back to it', async () => {
    const { store, clipboard, lastPlace, kept, id } = await atPortal()
    store.leave()
    expect(clipboard.written).toEqual([installationId])
    expect(lastPlace.written.at(-1)).toBe(`/pc/${id}/answer`)
    await atRest()
    expect(kept().stage.kind).toBe('handed-over')
  })

  test('while groups are copied one by one, leaves the clipboard alone and comes back to them', async () => {
    const { store, clipboard, lastPlace, kept, id } = await atPortal()
    store.copyNext()
    await atRest()
    store.leave()
    expect(clipboard.written).toEqual([groups[0]])
    expect(lastPlace.written.at(-1)).toBe(`/pc/${id}/portal`)
    await atRest()
    expect(kept().stage).toMatchObject({ kind: 'handed-over', copiedGroups: 1 })
  })

  test('after the ninth group, comes back to the answer', async () => {
    const { store, clipboard, lastPlace, id } = await atPortal(made => countCopiedGroups(taken(made), 9))
    store.leave()
    expect(clipboard.written).toEqual([])
    expect(lastPlace.written.at(-1)).toBe(`/pc/${id}/answer`)
  })

  test('the address never holds digits', async () => {
    const { store, lastPlace, navigation } = await atPortal()
    store.leave()
    expect([...lastPlace.written, ...navigation.history].join()).not.toMatch(/\d{6}/)
  })
})

describe('another PC with the same installation ID', () => {
  const twinWith = (move: (twin: Activation) => Activation) => move(taken(madeActivation('PC-09')))

  test('is found with its answer, which is taken over', async () => {
    const { store, storage, kept } = await atPortal()
    storage.keep(
      taken(madeActivation('PC-08', 5000)),
      twinWith(twin => keepConfirmationId(twin, confirmationId)),
    )
    await store.lookForTwin()
    expect(store.twin.value?.name).toBe('PC-09')
    expect(await store.useTwin()).toBe(true)
    expect(confirmationIdOf(kept())).toBe(confirmationId)
  })

  test('what was used there anyway stays recorded here', async () => {
    const { store, storage, kept } = await atPortal()
    const wrong = withWrongGroup(confirmationId, 2, 6) as typeof confirmationId
    storage.keep(twinWith(twin => keepConfirmationId(twin, wrong, [2])))
    await store.lookForTwin()
    await store.useTwin()
    expect(kept().stage).toMatchObject({ confirmationId: wrong, acceptedAnyway: [2] })
  })

  test('without an answer it is named and gives nothing', async () => {
    const { store, storage, kept } = await atPortal()
    storage.keep(twinWith(twin => twin))
    await store.lookForTwin()
    expect(store.twin.value?.name).toBe('PC-09')
    expect(await store.useTwin()).toBe(false)
    expect(confirmationIdOf(kept())).toBeNull()
  })

  test('is not looked for in the PC itself', async () => {
    const { store, storage } = await atPortal()
    storage.keep(takeInstallationId(madeActivation('PC-09'), inventedInstallationId(1)))
    await store.lookForTwin()
    expect(store.twin.value).toBeNull()
    expect(await store.useTwin()).toBe(false)
  })

  test('a fault leaves it unknown', async () => {
    const { store, storage } = await atPortal()
    storage.keep(twinWith(twin => keepConfirmationId(twin, confirmationId)))
    storage.readFault = { kind: 'connection-lost' }
    await store.lookForTwin()
    expect(store.twin.value).toBeNull()
  })

  test('taking its answer is not true where the phone refuses to store', async () => {
    const { store, storage } = await atPortal()
    storage.keep(twinWith(twin => keepConfirmationId(twin, confirmationId)))
    await store.lookForTwin()
    storage.writeFault = { kind: 'quota-exceeded' }
    expect(await store.useTwin()).toBe(false)
  })
})
