import { expect, test } from 'vitest'
import { confirmGroups, markLicensed } from '../../../src/domain/activation-moves'
import { createFinishStore } from '../../../src/stores/finish-store'
import { createDeliveryRun } from '../../../src/stores/runs/delivery-run-store'
import type { WorkStores } from '../../../src/stores/work-stores'
import { atRest } from '../opened-activation'
import { keptPc, openUp, phoneWith, takenPc, visit } from './prepared-run'

async function delivering(app: WorkStores, phone: Awaited<ReturnType<typeof phoneWith>>) {
  const store = createDeliveryRun(app, phone.records)
  store.start()
  await atRest()
  return {
    app,
    store,
    up: () => store.run.current.value?.name ?? null,
    stored: (name: string) => phone.storage.all().find(one => one.name === name),
    async open() {
      await openUp(app, store.run)
      return createFinishStore(store.app)
    },
    goOn() {
      const open = app.activation.activation.value
      if (open) store.goOn(open)
    },
  }
}

test('takes the PCs that have an answer and are neither licensed nor failed', async () => {
  const phone = await phoneWith([
    takenPc(1),
    keptPc(3),
    confirmGroups(keptPc(2), 4),
    markLicensed(keptPc(4), 1),
  ])
  const { store } = await delivering(phone.app, phone)
  expect(store.run.place.value.queue.order).toEqual([keptPc(2).id, keptPc(3).id])
})

test('licensed and failed are noted with who and when, and the next one is up', async () => {
  const phone = await phoneWith([keptPc(1, visit.id), keptPc(2, visit.id)], visit.id)
  const { store, open, goOn, up, stored } = await delivering(phone.app, phone)
  const first = await open()
  expect(await first.licensed()).toBe(true)
  goOn()
  expect(store.news.value).toEqual({ kind: 'licensed', name: 'PC-01' })
  expect(up()).toBe('PC-02')
  const second = await open()
  second.lookUp('C004F04D')
  expect(await second.failed()).toBe(true)
  goOn()
  expect(up()).toBeNull()
  const now = phone.clock.now()
  expect(stored('PC-01')?.stage).toMatchObject({ kind: 'licensed', licensedAt: now, by: 'R. Sato' })
  expect(stored('PC-02')?.stage).toMatchObject({ code: '0xC004F04D', failedAt: now, by: 'R. Sato' })
})

test('a PC without a visit is noted without a name', async () => {
  const phone = await phoneWith([keptPc(1)])
  const { open, stored } = await delivering(phone.app, phone)
  await (await open()).licensed()
  expect(stored('PC-01')?.stage).toMatchObject({ by: '' })
})

test('the PC’s own screens stay in the run; what the run does not have leads out of it', async () => {
  const phone = await phoneWith([keptPc(1)])
  const { store } = await delivering(phone.app, phone)
  const { id } = keptPc(1)
  store.app.routes.goToActivation(id, 'readback')
  expect(store.task.value).toBe('readback')
  store.app.routes.goToActivation(id, 'finish')
  expect(store.task.value).toBe('finish')
  store.app.routes.goToActivation(id, 'overview')
  expect(store.task.value).toBeNull()
  expect(phone.lastPlace.written).toEqual([])
  store.app.routes.goToActivation(id, 'send')
  expect(phone.lastPlace.written).toEqual([`/pc/${id}/send`])
})

test('killed while reading aloud: the same PC is read on; the next one begins with the choice', async () => {
  const phone = await phoneWith([keptPc(1), keptPc(2)])
  const before = await delivering(phone.app, phone)
  before.store.show('readback')
  await atRest()
  const after = await delivering(phone.restarted(), phone)
  expect(after.up()).toBe('PC-01')
  expect(after.store.task.value).toBe('readback')
  after.store.skip(keptPc(1))
  expect(after.up()).toBe('PC-02')
  expect(after.store.task.value).toBeNull()
})
