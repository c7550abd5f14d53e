import { describe, expect, test } from 'vitest'
import { type Activation, confirmationIdOf } from '../../../src/domain/activation'
import { handOver, keepConfirmationId, noteRefusal } from '../../../src/domain/activation-moves'
import { createAnswerStore } from '../../../src/stores/answer-store'
import { createPortalStore } from '../../../src/stores/portal-store'
import { createPortalRun } from '../../../src/stores/runs/portal-run-store'
import type { WorkStores } from '../../../src/stores/work-stores'
import { inventedConfirmationId } from '../invented-ids'
import { atRest } from '../opened-activation'
import { keptPc, openUp, pageOf, phoneWith, takenPc, visit } from './prepared-run'

const answer = inventedConfirmationId
const nothing = { anyway: false, evenIfTaken: false }

/** The run over a phone, with what the screens do. */
async function running(...activations: Activation[]) {
  const phone = await phoneWith(activations)
  return { ...phone, ...(await begun(phone.app, phone)) }
}

async function begun(app: WorkStores, phone: Awaited<ReturnType<typeof phoneWith>>) {
  const store = createPortalRun(app, phone.records)
  const stop = store.start()
  await openUp(app, store.run)
  const up = () => store.run.current.value
  return {
    app,
    store,
    stop,
    up: () => up()?.name ?? null,
    names: () => store.run.place.value.queue.order.map(id => store.run.pcs.value.get(id)?.name),
    stored: (name: string) => phone.storage.all().find(one => one.name === name),
    async send() {
      const now = await openUp(app, store.run)
      const portal = createPortalStore(store.app)
      portal.leave()
      store.leave(now.id)
      await atRest()
    },
    async comeBack() {
      phone.device.comeBack()
      await atRest()
    },
    async enter(text: string) {
      const answers = createAnswerStore(store.app, phone.instruments, () => store.sentElsewhere.value)
      answers.look(text)
      await atRest()
      return answers
    },
    async keepAnswer(text: string) {
      const now = await openUp(app, store.run)
      const answers = createAnswerStore(store.app, phone.instruments, () => store.sentElsewhere.value)
      answers.look(text)
      await atRest()
      const result = await answers.keep(nothing)
      if (result.kind === 'kept') store.keep(now, 'kept')
      return result
    },
  }
}

describe('the queue', () => {
  test('holds the PCs that wait for the portal, by name, refused ones last', async () => {
    const { names, up } = await running(
      keptPc(5),
      takenPc(3),
      noteRefusal(takenPc(1), 'limit', 1),
      handOver(takenPc(2)),
    )
    expect(names()).toEqual(['PC-02', 'PC-03', 'PC-01'])
    expect(up()).toBe('PC-02')
  })

  test('holds those of the current visit only', async () => {
    const phone = await phoneWith([takenPc(1), takenPc(2, 2, visit.id)], visit.id)
    expect((await begun(phone.app, phone)).names()).toEqual(['PC-02'])
  })

  test('is read again after the phone refused', async () => {
    const phone = await phoneWith([takenPc(1)])
    phone.records.readFault = { kind: 'unavailable' }
    const store = createPortalRun(phone.app, phone.records)
    store.start()
    await atRest()
    expect(store.run.state.value).toEqual({ kind: 'unavailable' })
    phone.records.readFault = null
    await store.run.load()
    expect(store.run.state.value).toBe('ready')
    expect(store.run.current.value?.name).toBe('PC-01')
  })
})

describe('the way to the portal and back', () => {
  test('copies, waits, asks for the answer of the PC that was sent, and goes on', async () => {
    const { store, send, comeBack, keepAnswer, up, clipboard, lastPlace, stored } = await running(
      takenPc(1),
      takenPc(2),
    )
    await send()
    expect(clipboard.written).toHaveLength(1)
    expect(lastPlace.written.at(-1)).toBe('/day/portal-run')
    expect(store.task.value).toBe('portal')
    await comeBack()
    expect(store.task.value).toBe('answer')
    expect(await keepAnswer(answer(0))).toEqual({ kind: 'kept' })
    expect(confirmationIdOf(stored('PC-01') ?? takenPc(1))).toBe(answer(0))
    expect(up()).toBe('PC-02')
    expect(store.task.value).toBe('portal')
    expect(store.news.value).toEqual({ kind: 'kept', name: 'PC-01' })
  })

  test('stays at the portal with a user who comes back between two groups, also when the last one is copied', async () => {
    const { app, store, comeBack } = await running(takenPc(1))
    await openUp(app, store.run)
    const portal = createPortalStore(store.app)
    portal.copyNext()
    await atRest()
    const now = await openUp(app, store.run)
    portal.leave()
    store.leave(now.id)
    await atRest()
    await comeBack()
    expect(store.task.value).toBe('portal')
    for (let group = 1; group < 9; group += 1) {
      portal.copyNext()
      await atRest()
    }
    expect(store.task.value).toBe('portal')
  })

  test('the return of another app does not ask for an answer', async () => {
    const { store, comeBack } = await running(handOver(takenPc(1)))
    await comeBack()
    expect(store.task.value).toBe('portal')
  })

  test('killed at the portal: the same PC is up and its answer asked for', async () => {
    const phone = await phoneWith([takenPc(1), takenPc(2), takenPc(3)])
    const before = await begun(phone.app, phone)
    before.store.skip(takenPc(1))
    await before.send()
    const after = await begun(phone.restarted(), phone)
    expect(after.up()).toBe('PC-02')
    expect(after.store.task.value).toBe('answer')
    expect(after.store.run.place.value.queue.setAside).toEqual([takenPc(1).id])
    expect(phone.runPlaces.written.join()).not.toMatch(/\d{5}/)
  })

  test('killed between two PCs: nothing is asked for twice', async () => {
    const phone = await phoneWith([takenPc(1), takenPc(2)])
    const before = await begun(phone.app, phone)
    await before.send()
    await before.comeBack()
    await before.keepAnswer(answer(0))
    const after = await begun(phone.restarted(), phone)
    expect(after.up()).toBe('PC-02')
    expect(after.store.task.value).toBe('portal')
    expect(after.store.run.place.value.queue.finished).toEqual([takenPc(1).id])
  })

  test('while groups are copied one by one the portal steps stay', async () => {
    const { store, app, send, comeBack } = await running(takenPc(1))
    createPortalStore(app).copyNext()
    await atRest()
    await send()
    await comeBack()
    expect(store.task.value).toBe('portal')
  })

  test('another tab deletes the PC that is up: the next one is', async () => {
    const { storage, store, up } = await running(takenPc(1), takenPc(2))
    await storage.remove(takenPc(1).id)
    await store.run.load()
    expect(up()).toBe('PC-02')
  })
})

describe('whose answer it is', () => {
  test('after a jump the PC that was sent is asked about, and the digits move there', async () => {
    const { store, send, keepAnswer, up, stored, storage, instruments } = await running(
      takenPc(1),
      takenPc(2),
    )
    await send()
    store.jump(takenPc(2).id)
    expect(store.sentElsewhere.value?.name).toBe('PC-01')
    const result = await keepAnswer(answer(0))
    expect(result).toMatchObject({ kind: 'other-sent', sent: { name: 'PC-01' } })
    expect(storage.all().filter(one => confirmationIdOf(one) !== null)).toEqual([])
    if (result.kind === 'other-sent') await store.moveAnswer(result.sent)
    expect(up()).toBe('PC-01')
    expect(store.task.value).toBe('answer')
    await atRest()
    const answers = createAnswerStore(store.app, instruments)
    expect(answers.proven.value).toBe(true)
    expect(await answers.keep(nothing)).toEqual({ kind: 'kept' })
    expect(stored('PC-02')?.stage).toMatchObject({ kind: 'taken' })
  })

  test('digits of a PC outside of the run are taken to its own page', async () => {
    const phone = await phoneWith([takenPc(1, 1, visit.id), takenPc(2)], visit.id)
    const { store, keepAnswer, stored } = await begun(phone.app, phone)
    const result = await keepAnswer(pageOf(takenPc(2), answer(0)))
    if (result.kind === 'other-text' && result.owner) await store.moveAnswer(result.owner)
    expect(phone.navigation.path()).toBe(`/pc/${takenPc(2).id}/answer`)
    const groups = answer(0).match(/.{6}/g)
    expect(stored('PC-02')?.stage).toMatchObject({ answer: { groups } })
    expect(stored('PC-01')?.stage).toMatchObject({ answer: { groups: Array(8).fill('') } })
  })

  test('a text with the PC’s own installation ID is not asked about', async () => {
    const { store, send, keepAnswer, stored } = await running(takenPc(1), takenPc(2))
    await send()
    store.jump(takenPc(2).id)
    expect(await keepAnswer(pageOf(takenPc(2), answer(0)))).toEqual({ kind: 'kept' })
    expect(stored('PC-02')?.stage.kind).toBe('kept')
  })

  test('a text with another PC’s installation ID is refused with a question', async () => {
    const { send, comeBack, keepAnswer, stored } = await running(takenPc(1), takenPc(2))
    await send()
    await comeBack()
    const result = await keepAnswer(pageOf(takenPc(2), answer(0)))
    expect(result).toMatchObject({ kind: 'other-text', owner: { name: 'PC-02' } })
    expect(stored('PC-01')?.stage.kind).toBe('handed-over')
  })

  test('a text with an installation ID that no PC has is refused with a question', async () => {
    const { keepAnswer, enter } = await running(takenPc(1))
    const text = pageOf(takenPc(4), answer(0))
    expect(await keepAnswer(text)).toEqual({ kind: 'other-text', owner: null })
    const answers = await enter(text)
    expect(await answers.keep({ ...nothing, evenIfOther: true })).toEqual({ kind: 'kept' })
  })

  test('the answer of the PC before, pasted again, is refused with a question', async () => {
    const { send, comeBack, keepAnswer, up } = await running(takenPc(1), takenPc(2))
    await send()
    await comeBack()
    await keepAnswer(answer(0))
    await send()
    await comeBack()
    expect(await keepAnswer(answer(0))).toMatchObject({ kind: 'taken', by: { name: 'PC-01' } })
    expect(up()).toBe('PC-02')
  })
})

describe('what costs an activation', () => {
  test('a re-imaged PC is offered the stored answer, and the run goes on', async () => {
    const earlier = { ...keepConfirmationId(takenPc(9, 1), answer(3)), name: 'PC-09' }
    const { store, app, up, stored } = await running(earlier, takenPc(1), takenPc(2))
    const portal = createPortalStore(app)
    await portal.lookForTwin()
    expect(portal.twin.value?.name).toBe('PC-09')
    expect(await portal.useTwin()).toBe(true)
    store.keep(takenPc(1), 'reused')
    expect(up()).toBe('PC-02')
    expect(confirmationIdOf(stored('PC-01') ?? takenPc(1))).toBe(answer(3))
  })

  test('a second request is warned of: for this PC, and for another with the same ID', async () => {
    const own = await running(handOver(takenPc(1)))
    expect(createPortalStore(own.app).asked.value).toBe(true)
    const twins = await running(takenPc(1), handOver(takenPc(2, 1)))
    await twins.app.activation.open(takenPc(1).id)
    const portal = createPortalStore(twins.app)
    await portal.lookForTwin()
    expect(portal.asked.value).toBe(true)
  })

  test('the first request and one after a refusal are not', async () => {
    const first = await running(takenPc(1))
    const portal = createPortalStore(first.app)
    await portal.lookForTwin()
    portal.leave()
    expect(portal.asked.value).toBe(false)
    const refused = await running(noteRefusal(takenPc(1), 'down', 1))
    expect(createPortalStore(refused.app).asked.value).toBe(false)
  })
})

describe('what does not go through', () => {
  test('a refusal is kept with its reason and without long numbers, and the PC comes later', async () => {
    const { store, send, up, stored, clock } = await running(takenPc(1), takenPc(2))
    await send()
    expect(await store.refuse(takenPc(1), 'Limit (0xC004C008) 123456')).toBe(true)
    expect(stored('PC-01')?.stage).toMatchObject({
      kind: 'handed-over',
      refusal: { reason: 'Limit (0xC004C008) …', at: clock.now() },
    })
    expect(up()).toBe('PC-02')
    store.skip(takenPc(2))
    expect(store.run.current.value).toBeNull()
    store.run.takeUp()
    expect(up()).toBe('PC-01')
    await send()
    expect(stored('PC-01')?.stage).toMatchObject({ refusal: null })
  })

  test('a phone that refuses to store keeps the PC up', async () => {
    const { store, storage, up } = await running(takenPc(1), takenPc(2))
    storage.writeFault = { kind: 'quota-exceeded' }
    expect(await store.refuse(takenPc(1), 'down')).toBe(false)
    expect(up()).toBe('PC-01')
  })
})

test('what to choose on the portal is the same for all, or not', async () => {
  const { store } = await running(takenPc(1), takenPc(2))
  expect(store.sameChoices.value).toBe(true)
  const office = { kind: 'office', release: null, activationId: null } as const
  const mixed = await running(takenPc(1), { ...takenPc(2), product: office })
  expect(mixed.store.sameChoices.value).toBe(false)
})

test('a run goes on among all PCs; one of another visit is left alone', async () => {
  const phone = await phoneWith([takenPc(1, 1, visit.id), takenPc(2, 2, visit.id), takenPc(3)], visit.id)
  const before = await begun(phone.app, phone)
  before.store.skip(takenPc(1))
  await atRest()
  phone.preferences.write({ visit: null })
  const all = await begun(phone.restarted(), phone)
  expect(all.names()).toEqual(['PC-01', 'PC-02', 'PC-03'])
  expect(all.up()).toBe('PC-02')
  phone.preferences.write({ visit: visit.id })
  const back = await begun(phone.restarted(), phone)
  expect(back.names()).toEqual(['PC-01', 'PC-02'])
  expect(back.up()).toBe('PC-01')
})

test('a run that was ended is forgotten, and the next one begins anew', async () => {
  const phone = await phoneWith([takenPc(1), takenPc(2)])
  const before = await begun(phone.app, phone)
  before.store.skip(takenPc(1))
  before.store.run.end()
  await atRest()
  const after = await begun(phone.restarted(), phone)
  expect(after.up()).toBe('PC-01')
  expect(after.store.run.place.value.queue.setAside).toEqual([])
})

test('PCs taken in another tab join the run at its end', async () => {
  const { storage, store, names } = await running(takenPc(2))
  storage.keep(takenPc(1))
  await store.run.load()
  expect(names()).toEqual(['PC-02', 'PC-01'])
})
