import { describe, expect, test } from 'vitest'
import { type Activation, installationIdOf } from '../../src/domain/activation'
import { takeInstallationId } from '../../src/domain/activation-moves'
import { plainWindows } from '../../src/domain/product'
import type { VisitId } from '../../src/domain/visit'
import { addActivation, type Start } from '../../src/stores/add-activation'
import { inventedInstallationId } from './invented-ids'
import { madeActivation, startedApp } from './opened-activation'

const scan: Start = { fallbackName: 'PC-01', place: 'scan' }
const esu = { kind: 'esu', release: null, activationId: 'f520e45e-7413-4a34-a497-d2765967d094' } as const

/** Adds one PC to a board that holds these, and gives what was stored. */
async function added(start: Start, ...before: readonly Activation[]) {
  const started = startedApp()
  started.storage.keep(...before)
  await addActivation(started.app, start)
  const [written] = started.storage.written
  return { ...started, stored: written ? started.storage.stored(written.id) : null }
}

describe('the next PC', () => {
  test('is stored before the user goes on with it', async () => {
    const { app, stored, clock, navigation } = await added(scan)
    expect(stored).toMatchObject({
      name: 'PC-01',
      product: plainWindows,
      createdAt: clock.now(),
      revision: 1,
    })
    expect(app.routes.route.value).toEqual({ kind: 'activation', id: stored?.id, place: 'scan' })
    expect(navigation.path()).toBe(`/pc/${stored?.id}/scan`)
  })

  test('counts on from the newest one and has its product', async () => {
    const older = { ...madeActivation('Line 3', 1000), product: plainWindows }
    const newest = { ...madeActivation('PC-07 reception', 2000), product: esu }
    const { stored } = await added(scan, newest, older)
    expect([stored?.name, stored?.product]).toEqual(['PC-08', esu])
  })

  test('is fresh: left untouched, it goes again', async () => {
    const { app, stored } = await added(scan)
    expect(stored && app.board.isFresh(stored)).toBe(true)
  })

  test('can hold an installation ID from the start', async () => {
    const prepare = (made: Activation) => takeInstallationId(made, inventedInstallationId())
    const { stored } = await added({ ...scan, place: 'overview', prepare })
    expect(stored && installationIdOf(stored)).toBe(inventedInstallationId())
  })

  test('leaves a step for the back gesture, unless it replaces the shortcut', async () => {
    expect((await added(scan)).navigation.history).toHaveLength(2)
    expect((await added({ ...scan, replace: true })).navigation.history).toHaveLength(1)
  })
})

describe('in the current visit', () => {
  const here = 'visit-here' as VisitId
  const inVisit = (name: string, at: number) => ({ ...madeActivation(name, at), visitId: here })

  async function addedHere(...before: readonly Activation[]) {
    const started = startedApp()
    started.storage.keep(...before)
    started.app.preferences.change({ visit: here })
    await addActivation(started.app, scan)
    return started.storage.written[0]
  }

  test('the next PC belongs to it, and counts on from its PCs only', async () => {
    const next = await addedHere(inVisit('PC-03', 1000), madeActivation('Line 7', 2000))
    expect(next).toMatchObject({ name: 'PC-04', visitId: here, room: '' })
  })

  test('a list of names, the first one newest, is counted on behind its last', async () => {
    const listed = Array.from({ length: 120 }, (_, index) =>
      inVisit(`PC-${String(index + 1).padStart(3, '0')}`, 9000 - index),
    )
    expect((await addedHere(...listed))?.name).toBe('PC-121')
  })

  test('a name without a number does not count', async () => {
    expect((await addedHere(inVisit('Reception', 1000)))?.name).toBe('PC-01')
    expect((await addedHere(inVisit('PC-01', 500), inVisit('Reception', 1000)))?.name).toBe('PC-02')
  })
})

describe('a phone that refuses', () => {
  test('to store it: home, with the reason, also after the board was read', async () => {
    const { app, storage, navigation } = startedApp()
    storage.writeFault = { kind: 'quota-exceeded' }
    await addActivation(app, { ...scan, replace: true })
    expect(app.routes.route.value).toEqual({ kind: 'home' })
    expect(navigation.path()).toBe('/')
    await app.board.refresh()
    expect(app.board.board.value).toMatchObject({ activations: [], fault: { kind: 'quota-exceeded' } })
  })

  test('to read the earlier ones: the first name, and it goes on', async () => {
    const { app, storage } = startedApp()
    storage.keep(madeActivation('PC-07'))
    storage.readFault = { kind: 'connection-lost' }
    await addActivation(app, scan)
    expect(storage.written[0]?.name).toBe('PC-01')
    expect(app.routes.route.value.kind).toBe('activation')
  })
})
