import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  type CopiedRecord,
  type CopyFiles,
  idIn,
  isOfMany,
  nameOfOne,
  newNameOfMany,
  openCopyFiles,
} from '../../../../src/platform/storage/copy-files'

let databaseName = ''
let files: CopyFiles
beforeEach(async () => {
  databaseName = `copy-files-${crypto.randomUUID()}`
  files = await openCopyFiles(databaseName)
})
afterEach(() => caches.delete(`second copy of ${databaseName}`))

const records = (count: number, kind = 'PC'): CopiedRecord[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${kind}-${index}`, revision: index }))

async function* inBatches(...batches: readonly (readonly CopiedRecord[] | null)[]) {
  yield* batches
}

/** Puts a file past the app's own code. */
async function putRaw(name: string, content: string): Promise<void> {
  const cache = await caches.open(`second copy of ${databaseName}`)
  await cache.put(new URL(`second-copy/${name}`, document.baseURI).href, new Response(content))
}

const nothing = { pcs: [], visits: [] }

describe('a file of the second copy', () => {
  test.each([0, 1, 249, 250, 251, 500, 1_001])('of %i PCs and their visit comes back whole', async count => {
    const content = { pcs: records(count), visits: records(1, 'visit') }
    await files.write('many/1', content)
    expect(await files.read('many/1')).toEqual(content)
    expect(await files.names()).toEqual(['many/1'])
  })

  test('of very many PCs is made piece by piece, and the page lives in between', async () => {
    const texts = vi.spyOn(JSON, 'stringify')
    const pauses = vi.spyOn(globalThis, 'setTimeout')
    await files.write('many/1', { pcs: records(1_001), visits: [] })
    const longest = Math.max(...texts.mock.results.map(({ value }) => String(value).length))
    expect(pauses.mock.calls.length).toBeGreaterThanOrEqual(4)
    vi.restoreAllMocks()
    expect(longest).toBeLessThan(JSON.stringify(records(251)).length)
  })

  test('is there although nothing is in it: it says that something is being deleted', async () => {
    await files.write('many/1', nothing)
    expect(await files.names()).toEqual(['many/1'])
    expect(await files.read('many/1')).toEqual(nothing)
  })

  test('goes, and one that is not there may go, too', async () => {
    await files.write('one/a', { pcs: records(1), visits: [] })
    await files.write('one/b', { pcs: records(1), visits: [] })
    await files.remove('one/a')
    await files.remove('one/a')
    expect(await files.names()).toEqual(['one/b'])
    expect(await files.read('one/a')).toEqual(nothing)
  })

  test('belongs to its database only', async () => {
    const other = await openCopyFiles(`${databaseName}-2`)
    await other.write('all', { pcs: records(1), visits: [] })
    expect(await files.names()).toEqual([])
    expect(await files.read('all')).toEqual(nothing)
    await caches.delete(`second copy of ${databaseName}-2`)
  })
})

describe('a file that is', () => {
  test.each([
    ['cut off', '{"pcs":[{"id":"a"}'],
    ['empty', ''],
    ['null', 'null'],
    ['a text', '"pcs"'],
    ['a list', '[]'],
    ['of other fields', '{"visit":[{"id":"a"}]}'],
    ['of fields that are no lists', '{"pcs":{"id":"a"},"visits":"visit"}'],
    ['full of what is no record', '{"pcs":[null,"id",7,[],{},{"id":1},{"id":null}],"visits":[[{"id":"a"}]]}'],
  ])('%s has nothing in it', async (_what, content) => {
    await putRaw('all', content)
    expect(await files.read('all')).toEqual(nothing)
  })

  test('damaged in places gives what else is in it', async () => {
    await putRaw('all', '{"pcs":[null,{"id":"a"},{"id":1},{"id":"b","revision":2}]}')
    expect(await files.read('all')).toEqual({ pcs: [{ id: 'a' }, { id: 'b', revision: 2 }], visits: [] })
  })
})

describe('records that come in batches', () => {
  test('become one file, whichever batches are empty', async () => {
    const [first, second, third] = [records(2, 'a'), records(1, 'b'), records(3, 'c')]
    const batches = inBatches([], first, [], second, third, [])
    expect(await files.writeBatches('all', batches, records(2, 'visit'))).toBe(true)
    const all = [...first, ...second, ...third]
    expect(await files.read('all')).toEqual({ pcs: all, visits: records(2, 'visit') })
  })

  test('leave the file as it was where one of them cannot be read', async () => {
    await files.write('all', { pcs: records(3), visits: [] })
    expect(await files.writeBatches('all', inBatches(records(1, 'a'), null, records(1, 'b')), [])).toBe(false)
    expect(await files.read('all')).toEqual({ pcs: records(3), visits: [] })
  })

  test('and are none leave no file, but one where there is a visit', async () => {
    await files.write('all', { pcs: records(3), visits: [] })
    expect(await files.writeBatches('all', inBatches([]), records(1, 'visit'))).toBe(true)
    expect(await files.read('all')).toEqual({ pcs: [], visits: records(1, 'visit') })
    expect(await files.writeBatches('all', inBatches([]), [])).toBe(true)
    expect(await files.names()).toEqual([])
  })
})

describe('the name of a file', () => {
  test.each(['pc-1', 'a/b', '100 %', '受付', '../all', '?#', "it's"])('tells the record %s', async id => {
    await files.write(nameOfOne(id), { pcs: [{ id }], visits: [] })
    const [name = ''] = await files.names()
    expect(idIn(name)).toBe(id)
    expect(await files.read(name)).toEqual({ pcs: [{ id }], visits: [] })
    await files.remove(name)
    expect(await files.names()).toEqual([])
  })

  test('tells whether it is of many, of which each has another one', () => {
    const name = newNameOfMany()
    expect(name).not.toBe(newNameOfMany())
    expect([name, 'all', nameOfOne('many/1')].map(isOfMany)).toEqual([true, false, false])
    expect([name, 'all', 'none/one/1'].map(idIn)).toEqual([null, null, null])
  })
})
