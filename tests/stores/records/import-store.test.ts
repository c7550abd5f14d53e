import { describe, expect, test } from 'vitest'
import { writeRecordFile } from '../../../src/domain/records/record-file-writer'
import { createExportStore } from '../../../src/stores/records/export-store'
import { createImportStore } from '../../../src/stores/records/import-store'
import type { RecordsPreview } from '../../../src/stores/records/records-preview'
import { asChosen } from '../../fakes/fake-record-tools'
import { madeActivation } from '../opened-activation'
import { appWithVisit, textFile, visit, visitPcs } from './given-records'

const head = { profile: 'full', exportedAt: 9000, app: '1.0.0' } as const

function importing() {
  const phone = appWithVisit()
  const store = createImportStore(phone.app, phone.records, phone.recordTools)
  const shown = (): RecordsPreview => {
    const { value } = store.state
    if (value.kind !== 'records') throw new Error(`No preview but ${value.kind}`)
    return value.preview
  }
  return { ...phone, store, shown }
}

const fileOf = (...activations: readonly ReturnType<typeof madeActivation>[]) =>
  textFile(writeRecordFile({ visits: [visit], activations }, head))

describe('what a file is', () => {
  test.each([
    ['', { kind: 'empty' }],
    ['{"a":1}', { kind: 'not-ours' }],
    ['PK\u0003\u0004', { kind: 'workbook' }],
  ])('%j', async (text, problem) => {
    const { store } = importing()
    await store.choose(textFile(text))
    expect(store.state.value).toMatchObject({ kind: 'failed', problem })
  })

  test('too large ones are not even read', async () => {
    const { store, recordTools } = importing()
    recordTools.refusesFiles = true
    const huge = textFile('')
    Object.defineProperty(huge, 'size', { value: 70 * 1024 * 1024 })
    await store.choose(huge)
    expect(store.state.value).toMatchObject({ problem: { kind: 'too-large' } })
  })

  test('a file that the phone does not give', async () => {
    const { store, recordTools } = importing()
    recordTools.refusesFiles = true
    await store.choose(textFile('{}'))
    expect(store.state.value).toMatchObject({ problem: { kind: 'not-given' } })
  })

  test('a file chosen while another is being read is the one that counts', async () => {
    const { store } = importing()
    const slow = store.choose(fileOf(madeActivation('PC-09')))
    await Promise.all([slow, store.choose(textFile('{"a":1}', 'second.json'))])
    expect(store.state.value).toMatchObject({ kind: 'failed', name: 'second.json' })
  })

  test('a phone whose own records cannot be read compares nothing', async () => {
    const { store, records } = importing()
    records.readFault = { kind: 'connection-lost' }
    await store.choose(fileOf(madeActivation('PC-09')))
    expect(store.state.value).toMatchObject({
      problem: { kind: 'storage', fault: { kind: 'connection-lost' } },
    })
  })
})

describe('a backup', () => {
  async function locked() {
    const phone = importing()
    const exporting = createExportStore(phone.app, phone.records, phone.recordTools)
    exporting.typePassphrase('correct horse')
    exporting.repeatPassphrase('correct horse')
    await exporting.make()
    exporting.save()
    await phone.store.choose(asChosen(phone.recordTools.saved[0]))
    return phone
  }

  test('opens with its passphrase only, which is then forgotten', async () => {
    const { store, shown } = await locked()
    expect(store.state.value).toMatchObject({ kind: 'locked', wrong: false })
    store.typePassphrase('wrong horse')
    await store.unlock()
    expect(store.state.value).toMatchObject({ kind: 'locked', wrong: true, share: null })
    store.typePassphrase('correct horse')
    expect(store.state.value).toMatchObject({ wrong: false })
    await store.unlock()
    expect(shown().pcCounts.value).toMatchObject({ fresh: 0, same: 4 })
    expect(store.passphrase.value).toBe('')
  })

  test('given up while it opens: it waits for the passphrase again', async () => {
    const { store } = await locked()
    store.typePassphrase('correct horse')
    const opening = store.unlock()
    store.cancel()
    await opening
    expect(store.state.value).toMatchObject({ kind: 'locked', wrong: false, share: null })
  })
})

describe('the preview', () => {
  const theirs = () => ({ ...visitPcs().taken, room: 'attic', changedAt: 90_000 })

  test('nothing is written before the tap, and then all of it', async () => {
    const { store, shown, storage } = importing()
    await store.choose(fileOf(madeActivation('PC-09'), theirs()))
    expect(shown().pcCounts.value).toEqual({ fresh: 1, same: 0, newerHere: 0, conflicting: 1 })
    expect(storage.all()).toHaveLength(4)
    const [question] = shown().questions.value
    if (!question) throw new Error('No question')
    shown().choose(question, 'take-theirs')
    await shown().write()
    expect(shown().outcome.value).toEqual({ kind: 'written', activations: 2, visits: 0 })
    expect(storage.stored(theirs().id)).toMatchObject({ room: 'attic', revision: 2 })
  })

  test('mine stays where nothing is chosen; one tap answers all', async () => {
    const { store, shown } = importing()
    await store.choose(fileOf(theirs(), { ...visitPcs().untouched, room: 'attic', changedAt: 90_000 }))
    expect(shown().choiceOfAll.value).toBe('keep-mine')
    expect(shown().canWrite.value).toBe(false)
    shown().chooseForAll('keep-both')
    expect(shown().choiceOfAll.value).toBe('keep-both')
    expect(shown().writes.value).toBe(2)
  })

  test('a full phone: told, the choices stand, the next tap tries again', async () => {
    const { store, shown, records, storage } = importing()
    await store.choose(fileOf(theirs()))
    shown().chooseForAll('take-theirs')
    records.writeFault = { kind: 'quota-exceeded' }
    await shown().write()
    expect(shown().outcome.value).toEqual({ kind: 'fault', fault: { kind: 'quota-exceeded' } })
    expect(storage.stored(theirs().id)).not.toMatchObject({ room: 'attic' })
    records.writeFault = null
    await shown().write()
    expect(storage.stored(theirs().id)).toMatchObject({ room: 'attic' })
  })

  test('another tab wrote meanwhile: nothing is written, the preview is new', async () => {
    const { store, shown, storage, pcs } = importing()
    await store.choose(fileOf(theirs()))
    shown().chooseForAll('take-theirs')
    storage.keep({ ...pcs.taken, room: 'cellar', changedAt: 99_000, revision: 1 })
    await shown().write()
    expect(shown().outcome.value).toEqual({ kind: 'changed' })
    expect(storage.stored(pcs.taken.id)).toMatchObject({ room: 'cellar' })
    expect(shown().pcCounts.value).toMatchObject({ newerHere: 1 })
  })

  test('after an import this phone’s records count as not exported', async () => {
    const { store, shown, recordTools } = importing()
    recordTools.keepingLog.write({ coverage: { all: 99, visits: {} } })
    await store.choose(fileOf(madeActivation('PC-09')))
    await shown().write()
    expect(recordTools.noted.coverage.all).toBeNull()
  })

  test('faulty records keep the others out until the user takes the rest', async () => {
    const { store, shown } = importing()
    const text = writeRecordFile(
      { visits: [], activations: [madeActivation('PC-08'), madeActivation('PC-09')] },
      head,
    )
    await store.choose(textFile(text.replace('"kind":"taking"', '"kind":"lost"')))
    expect(shown().incoming.faults).toMatchObject([{ list: 'activations', record: 1, field: 'stage.kind' }])
    expect(shown().canWrite.value).toBe(false)
    shown().takeRest(true)
    expect(shown().canWrite.value).toBe(true)
  })
})

describe('a list of names', () => {
  test('goes to the visit that the user is at, without what is there already', async () => {
    const { app, store, storage } = importing()
    app.preferences.change({ visit: visit.id })
    await store.choose(textFile('name,room\nPC-01,1F\nPC-41,3F\nPC-42,\n', 'names.csv'))
    const { value } = store.state
    if (value.kind !== 'names') throw new Error('No list')
    expect(value.preview.site).toBe(visit.site)
    expect(value.preview.plan.here.map(({ name }) => name)).toEqual(['PC-01'])
    expect(storage.all()).toHaveLength(4)
    await value.preview.write()
    const added = storage.all().filter(({ name }) => name === 'PC-41')
    expect(added).toMatchObject([{ visitId: visit.id, room: '3F' }])
    expect(storage.all()).toHaveLength(6)
  })
})
