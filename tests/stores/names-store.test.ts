import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { installationIdOf } from '../../src/domain/activation'
import { takeInstallationId } from '../../src/domain/activation-moves'
import type { VisitId } from '../../src/domain/visit'
import { createNamesStore } from '../../src/stores/names-store'
import { inventedInstallationId } from './invented-ids'
import { atRest, madeActivation, startedApp } from './opened-activation'

const here = 'visit-here' as VisitId
const id = inventedInstallationId()

async function namesIn(visit: VisitId | null = here) {
  const started = startedApp()
  started.app.preferences.change({ visit })
  const store = createNamesStore(started.app, started.records, started.instruments.recordTools, 'PC-{01..40}')
  await store.load()
  return {
    ...started,
    store,
    shown() {
      const { value } = store.preview
      if (value.kind !== 'names') throw new Error(value.kind)
      return value
    },
    async paste(text: string) {
      store.chooseWay('pasted')
      store.writePasted(text)
      await atRest()
    },
    async pick(text: string | Uint8Array<ArrayBuffer>, name = 'list.csv') {
      await store.chooseFile(new File([text], name))
    },
  }
}

describe('a pattern', () => {
  test('stands there to be changed, and nothing is written before the tap', async () => {
    const { shown, storage } = await namesIn()
    expect(shown().fresh).toHaveLength(40)
    expect(storage.all()).toEqual([])
  })

  test('becomes PCs of the visit, in the order of the list on the board', async () => {
    const { store, app, storage } = await namesIn()
    store.writeRoom(' 2F ')
    expect(await store.add()).toBe(true)
    expect(storage.all()).toHaveLength(40)
    await app.board.refresh()
    const { activations } = app.board.board.value
    expect(activations.map(({ name }) => name).slice(0, 3)).toEqual(['PC-01', 'PC-02', 'PC-03'])
    expect(activations[0]).toMatchObject({
      visitId: here,
      room: '2F',
      stage: { kind: 'taking' },
      revision: 1,
    })
  })

  test('that makes no names says why', async () => {
    const { store } = await namesIn()
    store.writePattern('PC-{01..')
    expect(store.preview.value).toMatchObject({ kind: 'pattern-problem', problem: { kind: 'open-brace' } })
    expect(await store.add()).toBe(false)
    store.writePattern('')
    expect(store.preview.value.kind).toBe('nothing')
  })

  test('leaves out what the visit has already, in any width and case', async () => {
    const { store, shown, storage } = await namesIn()
    storage.keep(
      { ...madeActivation('ｐｃ－01'), visitId: here },
      { ...madeActivation('PC-02'), visitId: here },
      madeActivation('PC-03'),
    )
    await store.load()
    expect(shown().known.map(({ name }) => name)).toEqual(['PC-01', 'PC-02'])
    expect(shown().fresh).toHaveLength(38)
  })

  test('is added once, however often it is tapped', async () => {
    const { store, storage } = await namesIn()
    await Promise.all([store.add(), store.add()])
    expect(storage.all()).toHaveLength(40)
    expect(await store.add()).toBe(false)
  })

  test('adds as many as it says, whatever it is', async () => {
    const part = fc.constantFrom('PC-', '{1..3}', '{A..C}', '{x,y}', 'Line ', '{', '}', '-', '{09..12}')
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 5 }), async parts => {
        const { store, storage } = await namesIn()
        store.writePattern(parts.join(''))
        const { value } = store.preview
        const fresh = value.kind === 'names' ? value.fresh : []
        expect(fresh.length).toBeLessThanOrEqual(500)
        expect(await store.add()).toBe(fresh.length > 0)
        expect(storage.all().map(({ name }) => name)).toEqual(fresh.map(({ name }) => name))
        expect(new Set(storage.all().map(({ id: made }) => made)).size).toBe(fresh.length)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a list', () => {
  test('brings rooms, products and installation IDs', async () => {
    const { store, paste, storage } = await namesIn()
    await paste(`PC-07\t2F\tWindows 11 Enterprise LTSC\t${id}\nPC-08\n`)
    store.writeRoom('1F')
    expect(await store.add()).toBe(true)
    const [first, second] = storage.all()
    expect(first).toMatchObject({ name: 'PC-07', room: '2F', product: { release: 'windows-11-ltsc' } })
    expect(first && installationIdOf(first)).toBe(id)
    expect(second).toMatchObject({ name: 'PC-08', room: '1F', stage: { kind: 'taking' } })
  })

  test('tells each line that it cannot take, and adds the others', async () => {
    const { store, paste, shown, storage } = await namesIn()
    await paste('PC-01\t\t\t6.83E+62\nPC-02\nPC-02\n')
    expect(shown().faults.map(({ line, problem }) => [line, problem.kind])).toEqual([
      [1, 'rounded'],
      [3, 'repeated'],
    ])
    expect(await store.add()).toBe(true)
    expect(storage.all().map(({ name }) => name)).toEqual(['PC-02'])
  })

  test('does not bring an installation ID that another PC has', async () => {
    const { paste, shown, storage } = await namesIn()
    storage.keep(takeInstallationId(madeActivation('PC-03 elsewhere'), id))
    await paste(`PC-07\t\t\t${id}\n`)
    expect(shown()).toMatchObject({ fresh: [], knownIds: [{ line: 1, name: 'PC-03 elsewhere' }] })
  })

  test('without a name in it says so', async () => {
    const { store, paste } = await namesIn()
    await paste('name\troom\n')
    expect(store.preview.value).toEqual({ kind: 'list-problem', problem: { kind: 'empty' } })
  })
})

describe('a file', () => {
  test('as a spreadsheet in Japan writes it', async () => {
    const { store, pick, shown } = await namesIn()
    await pick(
      new Uint8Array([
        0x96, 0xbc, 0x91, 0x4f, 0x2c, 0x95, 0x94, 0x89, 0xae, 0x0d, 0x0a, 0x50, 0x43, 0x2d, 0x31, 0x2c, 0x32,
        0x46,
      ]),
    )
    expect(store.way.value).toBe('file')
    expect(store.fileName.value).toBe('list.csv')
    expect(shown().fresh).toMatchObject([{ name: 'PC-1', room: '2F' }])
  })

  test('that the phone does not give says so', async () => {
    const { store, pick, recordTools } = await namesIn()
    recordTools.refusesFiles = true
    await pick('PC-01')
    expect(store.preview.value).toEqual({ kind: 'list-problem', problem: { kind: 'unreadable' } })
  })

  test.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'workbook'],
    ['a file of this app', '{"format":"yomiage-records","version":1}', 'ours'],
    ['an empty file', '', 'empty'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 0xff, 0xfe]), 'not-a-list'],
  ])('that is %s says so', async (_what, content, kind) => {
    const { store, pick } = await namesIn()
    await pick(content)
    expect(store.preview.value).toEqual({ kind: 'list-problem', problem: { kind } })
  })
})

describe('trouble', () => {
  test('names that another tab added in between: nothing is added, and it is told', async () => {
    const { store, storage } = await namesIn()
    storage.keep({ ...madeActivation('PC-05'), visitId: here })
    expect(await store.add()).toBe(false)
    expect(store.changedElsewhere.value).toBe(true)
    expect(storage.all()).toHaveLength(1)
    expect(await store.add()).toBe(true)
    expect(storage.all()).toHaveLength(40)
  })

  test('a phone that refuses: nothing is added, and it can be tried again', async () => {
    const { store, records, storage } = await namesIn()
    records.writeFault = { kind: 'quota-exceeded' }
    expect(await store.add()).toBe(false)
    expect(store.fault.value).toEqual({ kind: 'quota-exceeded' })
    expect(storage.all()).toEqual([])
    records.writeFault = null
    expect(await store.add()).toBe(true)
  })

  test('a phone that does not tell what is here: nothing is added', async () => {
    const { store, records, storage } = await namesIn()
    records.readFault = { kind: 'connection-lost' }
    expect(await store.add()).toBe(false)
    expect(store.fault.value).toEqual({ kind: 'connection-lost' })
    expect(storage.all()).toEqual([])
  })
})

test('without a visit, the PCs belong to none', async () => {
  const { store, storage } = await namesIn(null)
  store.writePattern('PC-{1..2}')
  await store.add()
  expect(storage.all().map(({ visitId }) => visitId)).toEqual([null, null])
})
