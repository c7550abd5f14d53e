import { describe, expect, test } from 'vitest'
import { wholeCopy } from '../../../../src/platform/storage/whole-copy'
import { filesInMemory, storedInMemory } from '../../../platform/storage/copies-in-memory'

const pcs = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `PC-${String(index).padStart(4, '0')}` }))
const visits = [{ id: 'visit-1' }, { id: 'visit-2' }]

/** A gate that whoever asks for it waits at. */
function gate() {
  let open: () => void = () => undefined
  const opened = new Promise<void>(resolve => {
    open = resolve
  })
  return { opened, open }
}

describe('one file of everything', () => {
  test.each([0, 1, 500, 501, 1_001])('holds all of %i PCs and the visits, each once', async count => {
    const { files, all } = filesInMemory()
    const { database } = storedInMemory(pcs(count), visits)
    expect(await wholeCopy(files, database).copy()).toBe(true)
    expect(all.get('all')).toEqual({ pcs: pcs(count), visits })
  })

  test('reads 500 PCs at once, so that the page stays alive', async () => {
    const { files } = filesInMemory()
    const sizes: number[] = []
    files.writeBatches = async (_name, batches) => {
      for await (const batch of batches) sizes.push(batch?.length ?? -1)
      return true
    }
    await wholeCopy(files, storedInMemory(pcs(1_100)).database).copy()
    expect(sizes.filter(size => size > 0)).toEqual([500, 500, 100])
  })

  test('stands for all files that were there before, and stays', async () => {
    const { files, all } = filesInMemory(['all', 'one/PC-0', 'many/1', 'many/2'])
    await wholeCopy(files, storedInMemory(pcs(2)).database).copy()
    expect([...all.keys()]).toEqual(['all'])
  })
})

describe('a file of what is being written', () => {
  test('stays until it is settled whether that was stored', async () => {
    const { files, all } = filesInMemory(['one/PC-0'])
    const copy = wholeCopy(files, storedInMemory([]).database)
    copy.hold('one/PC-0')
    expect([copy.isHeld('one/PC-0'), copy.isHeld('one/PC-1')]).toEqual([true, false])
    await copy.copy()
    expect([...all.keys()].sort()).toEqual(['all', 'one/PC-0'])
    copy.release('one/PC-0')
    expect(copy.isHeld('one/PC-0')).toBe(false)
    await copy.copy()
    expect([...all.keys()]).toEqual(['all'])
  })

  test('stays where it was written and settled while everything was read', async () => {
    const { files, all } = filesInMemory(['one/PC-0', 'one/PC-1'])
    const { database } = storedInMemory([])
    const reading = gate()
    const going = gate()
    const { read } = database
    database.read = async work => {
      reading.open()
      await going.opened
      return read(work)
    }
    const copy = wholeCopy(files, database)
    const copying = copy.copy()
    await reading.opened
    copy.hold('one/PC-0')
    copy.release('one/PC-0')
    going.open()
    await copying
    expect([...all.keys()].sort()).toEqual(['all', 'one/PC-0'])
  })
})

describe('asked for', () => {
  test('again while one is being made, one more follows, for however many ask', async () => {
    const { files, done } = filesInMemory()
    const names = gate()
    const asked = gate()
    const { names: all } = files
    files.names = async () => {
      asked.open()
      await names.opened
      return all()
    }
    const copy = wholeCopy(files, storedInMemory([]).database)
    const first = copy.copy()
    expect(copy.copy()).toBe(first)
    await asked.opened
    const second = copy.copy()
    expect(second).not.toBe(first)
    expect(copy.copy()).toBe(second)
    names.open()
    expect(await Promise.all([first, second])).toEqual([true, true])
    expect(done).toEqual(['write all', 'write all'])
    await copy.copy()
    expect(done).toHaveLength(3)
  })
})

describe('where', () => {
  const before = ['all', 'one/PC-0', 'many/1']

  test.each([
    ['the visits', 1],
    ['the PCs', 2],
    ['some of the PCs', 3],
  ])('%s cannot be read, all files stay as they are', async (_what, failing) => {
    const { files, all, done } = filesInMemory(before)
    const { database } = storedInMemory(pcs(600), visits, read => read === failing)
    expect(await wholeCopy(files, database).copy()).toBe(false)
    expect([[...all.keys()], done]).toEqual([before, []])
  })

  test('the files cannot be listed, nothing is done, and the next time it is', async () => {
    const { files, all, done } = filesInMemory(before)
    const { names } = files
    files.names = async () => Promise.reject(new DOMException('', 'UnknownError'))
    const copy = wholeCopy(files, storedInMemory([]).database)
    expect(await copy.copy()).toBe(false)
    expect(done).toEqual([])
    files.names = names
    expect(await copy.copy()).toBe(true)
    expect([...all.keys()]).toEqual(['all'])
  })
})
