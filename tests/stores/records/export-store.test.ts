import { describe, expect, test } from 'vitest'
import { readRecordFile } from '../../../src/domain/records/record-file'
import { handSelection } from '../../../src/stores/board/selected-pcs'
import { createExportStore } from '../../../src/stores/records/export-store'
import { atRest } from '../opened-activation'
import { appWithVisit, visit } from './given-records'

function exporting(prepare: (phone: ReturnType<typeof appWithVisit>) => void = () => undefined) {
  const phone = appWithVisit()
  prepare(phone)
  const store = createExportStore(phone.app, phone.records, phone.recordTools)
  return { ...phone, store }
}

const text = (parts: readonly unknown[]) => parts.join('')

describe('making a file', () => {
  test('a backup waits for the same passphrase twice, and forgets it once the file is made', async () => {
    const { store } = exporting()
    store.typePassphrase('correct horse')
    expect(store.ready.value).toBe(false)
    store.repeatPassphrase('correct hose')
    expect(store.differs.value).toBe(true)
    store.repeatPassphrase('correct horse')
    expect(store.ready.value).toBe(true)
    await store.make()
    expect(store.state.value).toMatchObject({ kind: 'made', made: { activations: 4 } })
    expect([store.passphrase.value, store.repeated.value]).toEqual(['', ''])
  })

  test('a short passphrase makes no backup', async () => {
    const { store } = exporting()
    store.typePassphrase('horse')
    store.repeatPassphrase('horse')
    await store.make()
    expect(store.state.value).toEqual({ kind: 'choosing', problem: null })
  })

  test('only the chosen visit, with the visit itself', async () => {
    const { store, storage, pcs } = exporting()
    storage.keep({ ...pcs.untouched, id: 'elsewhere-0001' as typeof pcs.untouched.id, visitId: null })
    await store.scope.load()
    store.chooseKind('json')
    store.scope.chooseKind('visit')
    await store.make()
    const { state } = store
    if (state.value.kind !== 'made') throw new Error('No file')
    const read = readRecordFile(text(state.value.made.file.parts))
    expect(read).toMatchObject({ kind: 'read', records: { visits: [{ id: visit.id }] } })
    expect(state.value.made.activations).toBe(4)
  })

  test('only what was selected', async () => {
    const { store } = exporting(({ ports, pcs }) => handSelection(ports, [pcs.failed.id]))
    expect(store.scope.scope.value).toMatchObject({ kind: 'selection' })
    store.chooseKind('csv')
    await store.make()
    expect(store.state.value).toMatchObject({ kind: 'made', made: { activations: 1 } })
  })

  test('cancelled in the middle: no file, and the choices stand', async () => {
    const { store, records } = exporting()
    const { each } = records
    records.each = (...all) => {
      store.cancel()
      return each(...all)
    }
    store.chooseKind('csv')
    await store.make()
    expect(store.state.value).toEqual({ kind: 'choosing', problem: null })
    expect(store.kind.value).toBe('csv')
  })

  test('records that cannot be read make no file', async () => {
    const { store, records } = exporting()
    records.readFault = { kind: 'connection-lost' }
    store.chooseKind('json')
    await store.make()
    expect(store.state.value).toMatchObject({
      kind: 'choosing',
      problem: { kind: 'fault', fault: { kind: 'connection-lost' } },
    })
  })
})

describe('what counts as kept', () => {
  test('a saved file once the user has found it; a shared one at once', async () => {
    const { store, recordTools, clock } = exporting()
    store.chooseKind('json')
    await store.make()
    store.save()
    expect(recordTools.saved).toHaveLength(1)
    expect(recordTools.noted.lastExportAt).toBeNull()
    store.confirmKept()
    expect(recordTools.noted).toMatchObject({ lastExportAt: clock.now(), coverage: { all: clock.now() } })

    store.again()
    clock.turn(1000)
    await store.make()
    store.share()
    await atRest()
    expect(recordTools.noted.lastExportAt).toBe(clock.now())
    expect(store.state.value).toMatchObject({ outcome: 'shared' })
  })

  test('a share sheet that was closed changes nothing; a refusal is told', async () => {
    const { store, recordTools } = exporting()
    store.chooseKind('json')
    await store.make()
    recordTools.shareOutcome = 'cancelled'
    store.share()
    await atRest()
    expect(store.state.value).toMatchObject({ outcome: null })
    recordTools.shareOutcome = 'refused'
    store.share()
    await atRest()
    expect(store.state.value).toMatchObject({ outcome: 'share-refused' })
    expect(recordTools.noted.lastExportAt).toBeNull()
  })

  test('masked files and selections do not', async () => {
    const { store, recordTools } = exporting(({ ports, pcs }) => handSelection(ports, [pcs.failed.id]))
    store.chooseKind('json')
    await store.make()
    store.share()
    await atRest()
    expect(recordTools.noted.coverage).toEqual({ all: null, visits: {} })
    store.again()
    store.scope.chooseKind('all')
    store.chooseProfile('masked')
    await store.make()
    store.share()
    await atRest()
    expect(recordTools.noted.coverage.all).toBeNull()
  })

  test('choosing other PCs lets the file go', async () => {
    const { store } = exporting()
    store.chooseKind('csv')
    await store.make()
    store.scope.chooseKind('visit')
    expect(store.state.value.kind).toBe('choosing')
  })
})
