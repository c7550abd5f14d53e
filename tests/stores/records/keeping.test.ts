import { describe, expect, test } from 'vitest'
import { parseActivationLink } from '../../../src/domain/transfer/activation-link'
import { backupReminderStore } from '../../../src/stores/records/backup-reminder-store'
import { createForgetStore } from '../../../src/stores/records/forget-store'
import { forgetByRule } from '../../../src/stores/records/forgetting'
import { createReportStore } from '../../../src/stores/records/report-store'
import { createStorageStatusStore } from '../../../src/stores/records/storage-status-store'
import { createTransferStore } from '../../../src/stores/records/transfer-store'
import { fakeClock } from '../../fakes/fake-clock'
import { appWithVisit, visit } from './given-records'

const exportedNow = { all: Date.UTC(2030, 0), visits: {} }

describe('the reminder', () => {
  test('finished work in no file, on a phone that may throw it away', async () => {
    const { app, recordTools } = appWithVisit()
    const reminder = backupReminderStore(app)
    await reminder.check()
    expect(reminder.unkept.value).toBe(2)
    recordTools.keepingLog.write({ coverage: exportedNow })
    await reminder.check()
    expect(reminder.unkept.value).toBe(0)
  })

  test('not where the phone keeps the data', async () => {
    const { app, recordTools } = appWithVisit()
    recordTools.report = { ...recordTools.report, persisted: true }
    const reminder = backupReminderStore(app)
    await reminder.check()
    expect(reminder.unkept.value).toBe(0)
  })

  test('not again once it was put off', async () => {
    const { app } = appWithVisit()
    const reminder = backupReminderStore(app)
    await reminder.check()
    reminder.later()
    await backupReminderStore(app).check()
    expect(reminder.unkept.value).toBe(0)
  })
})

describe('forgetting', () => {
  test('shows what would go, and deletes nothing when it is switched on', async () => {
    const { records, recordTools, clock, storage, pcs } = appWithVisit()
    const store = createForgetStore(records, recordTools, clock)
    await store.look({ kind: 'after-days', days: 7, unexportedToo: false })
    expect(store.preview.value).toEqual({ count: 0, names: [] })
    await store.look({ kind: 'after-days', days: 7, unexportedToo: true })
    expect(store.preview.value).toEqual({ count: 1, names: [pcs.licensed.name] })
    expect(recordTools.noted.forget).toEqual({ kind: 'off' })
    store.apply()
    expect(recordTools.noted.forget).toMatchObject({ kind: 'after-days', unexportedToo: true })
    expect(storage.all()).toHaveLength(4)
  })

  test('is not switched on before it was counted', async () => {
    const { records, recordTools, clock } = appWithVisit()
    const store = createForgetStore(records, recordTools, clock)
    const looking = store.look({ kind: 'when-exported' })
    store.apply()
    expect(recordTools.noted.forget.kind).toBe('off')
    await looking
  })

  test('goes by the rule once, when the board is shown, and says how many', async () => {
    const { app, recordTools, storage, pcs, clock } = appWithVisit()
    recordTools.keepingLog.write({ forget: { kind: 'when-exported' } })
    const reminder = backupReminderStore(app)
    await reminder.check()
    expect(storage.all()).toHaveLength(4)
    recordTools.keepingLog.write({ coverage: exportedNow })
    await reminder.check()
    // Once for each start of the app.
    expect(storage.all()).toHaveLength(4)

    const again = appWithVisit()
    again.recordTools.keepingLog.write({ forget: { kind: 'when-exported' }, coverage: exportedNow })
    const next = backupReminderStore(again.app)
    await next.check()
    expect(next.forgotten.value).toBe(1)
    expect(again.storage.stored(pcs.licensed.id)).toBeNull()
    expect(again.storage.stored(pcs.failed.id)).not.toBeNull()
    expect(again.recordTools.noted.forgotten).toEqual({ at: clock.now(), count: 1 })
  })

  const day = 24 * 60 * 60 * 1000
  test('what is due after a time goes a day after it was found due, not before', async () => {
    const { records, recordTools, clock, pcs, storage } = appWithVisit()
    const store = createForgetStore(records, recordTools, clock)
    await store.look({ kind: 'after-days', days: 7, unexportedToo: true })
    store.apply()
    expect(await forgetByRule(records, recordTools.keepingLog, clock)).toBe(0)
    clock.turn(day - 1)
    expect(await forgetByRule(records, recordTools.keepingLog, clock)).toBe(0)
    clock.turn(1)
    expect(await forgetByRule(records, recordTools.keepingLog, clock)).toBe(1)
    expect(storage.stored(pcs.licensed.id)).toBeNull()
  })

  test('a clock that jumps years ahead and is put right within a day deletes nothing', async () => {
    const { records, recordTools, clock, storage, pcs } = appWithVisit()
    const { stage } = pcs.licensed
    storage.keep({ ...pcs.licensed, stage: { ...stage, licensedAt: clock.now() } as never })
    const ahead = fakeClock(clock.now() + 3650 * day)
    recordTools.keepingLog.write({
      forget: { kind: 'after-days', days: 365, unexportedToo: true },
      lookedAt: clock.now(),
    })
    expect(await forgetByRule(records, recordTools.keepingLog, ahead)).toBe(0)
    clock.turn(day)
    expect(await forgetByRule(records, recordTools.keepingLog, clock)).toBe(0)
    clock.turn(day)
    expect(await forgetByRule(records, recordTools.keepingLog, clock)).toBe(0)
    expect(storage.all()).toHaveLength(4)
  })

  test('a phone that refuses keeps all of them', async () => {
    const { app, records, recordTools, storage } = appWithVisit()
    recordTools.keepingLog.write({ forget: { kind: 'when-exported' }, coverage: exportedNow })
    records.writeFault = { kind: 'connection-lost' }
    const reminder = backupReminderStore(app)
    await reminder.check()
    expect(reminder.forgotten.value).toBe(0)
    expect(storage.all()).toHaveLength(4)
    expect(recordTools.noted.forgotten).toBeNull()
  })
})

describe('to another phone', () => {
  test('one link with every PC that has an ID; the file with all', async () => {
    const { app, records, recordTools } = appWithVisit()
    const store = createTransferStore(app, records, recordTools)
    await store.scope.load()
    await store.load()
    const transfer = store.transfer.value
    expect(transfer).toMatchObject({ pcs: 4, withoutId: 1, canShare: true })
    const link = parseActivationLink(transfer?.link?.split('#')[1] ?? '')
    expect(link.kind === 'activations' && link.activations.length).toBe(3)
    expect(transfer?.file.activations).toBe(4)
  })

  test('too many for one code: the file only', async () => {
    const { app, records, recordTools, storage, pcs } = appWithVisit()
    for (let n = 0; n < 20; n++) {
      storage.keep({ ...pcs.taken, id: `more-pc-00${n}` as typeof pcs.taken.id })
    }
    const store = createTransferStore(app, records, recordTools)
    await store.scope.load()
    await store.load()
    expect(store.transfer.value).toMatchObject({ pcs: 24, link: null })
  })
})

test('the report is of the chosen visit', async () => {
  const { app, records, printer } = appWithVisit()
  const store = createReportStore(app, records, printer)
  await store.scope.load()
  await store.load()
  const { report, visit: shown, total } = store.report.value ?? {}
  expect(shown?.site).toBe(visit.site)
  expect([report?.done.length, report?.failed.length, report?.pending.length, total]).toEqual([1, 1, 2, 4])
  store.scope.chooseVisit(null)
  await store.load()
  expect(store.report.value?.total).toBe(0)
})

test('the storage’s state, and a phone that will not keep the data', async () => {
  const { records, recordTools } = appWithVisit()
  const store = createStorageStatusStore(records, recordTools)
  await store.load()
  expect(store.status.value).toMatchObject({ pcs: 4, visits: 1, unreadable: 0, report: { persisted: false } })
  recordTools.persists = false
  await store.persist()
  expect(store.refused.value).toBe(true)
  recordTools.persists = true
  await store.persist()
  expect(store.refused.value).toBe(false)
  expect(store.status.value?.report.persisted).toBe(true)
})
