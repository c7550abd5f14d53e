import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Activation } from '../../../../src/domain/activation'
import type { Visit, VisitId } from '../../../../src/domain/visit'
import { browserActivationStorage } from '../../../../src/platform/activation-storage'
import { browserClock } from '../../../../src/platform/clock'
import { browserRecordStorage } from '../../../../src/platform/record-storage'
import { activationDatabase } from '../../../../src/platform/storage/activation-database'
import { databaseVersion } from '../../../../src/platform/storage/activation-migrations'
import { recordOf } from '../../../../src/platform/storage/activation-record'
import { keepSecondCopy } from '../../../../src/platform/storage/second-copy'
import { storageChanges } from '../../../../src/platform/storage/storage-changes'
import type { ActivationStorage, WriteResult } from '../../../../src/ports/activation-storage'
import type { RecordStorage } from '../../../../src/ports/record-storage'
import { madeActivation } from '../../../stores/opened-activation'
import { turnedClock } from '../turned-clock'

let name = ''
let number = 0
beforeEach(() => {
  number += 1
  name = `second-copy-${number}-${Math.round(performance.now())}`
})
afterEach(async () => {
  await deleted()
  await caches.delete(`second copy of ${name}`)
})

/** The app as it starts on this phone; `early` happens before the second copy is looked at. */
async function started(early: (phone: Phone) => Promise<unknown> = async () => null, clock = browserClock()) {
  const database = activationDatabase(name, browserClock())
  const changes = storageChanges(name)
  const storage = browserActivationStorage(name, browserClock(), database, changes)
  const records = browserRecordStorage(database, changes)
  await early({ storage, records })
  const shape = { version: String(databaseVersion), recordOf, clock }
  const broughtBack = await keepSecondCopy(name, database, changes, shape)
  return { storage, records, broughtBack }
}

type Phone = { readonly storage: ActivationStorage; readonly records: RecordStorage }

/** What Chromium does to a database that it takes for damaged. */
function deleted(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name)
    deleting.onsuccess = () => resolve()
    deleting.onerror = () => reject(deleting.error)
  })
}

const openedCopy = () => caches.open(`second copy of ${name}`)

/** The names of its files; those of many records are `many`, as each has a name of its own. */
async function copies(): Promise<string[]> {
  const addresses = (await (await openedCopy()).keys()).map(({ url }) => url)
  return addresses.map(address => (address.includes('/many/') ? 'many' : lastOf(address))).sort()
}

const lastOf = (address: string) => decodeURIComponent(address.split('/').at(-1) ?? '')

async function fileOf(last: string): Promise<string> {
  const cache = await openedCopy()
  const request = (await cache.keys()).find(({ url }) => lastOf(url) === last)
  return (request && (await (await cache.match(request))?.text())) ?? ''
}

async function putFile(path: string, content: string): Promise<void> {
  await (await openedCopy()).put(new URL(`second-copy/${path}`, document.baseURI).href, new Response(content))
}

function saved(result: WriteResult): Activation {
  if (result.kind !== 'saved') throw new Error(result.kind)
  return result.activation
}

const visit: Visit = {
  id: 'visit-1' as VisitId,
  site: 'North plant',
  date: '2026-11-23',
  note: '',
  technician: '',
  createdAt: 1,
  changedAt: 1,
  revision: 0,
  closedAt: null,
}
const reception = madeActivation('Reception', 1000)
const office = madeActivation('Office', 2000)

const many = Array.from({ length: 1201 }, (_, index) => madeActivation(`PC-${index}`, index))

describe('a database that is gone', () => {
  test('comes back with every PC as it was written last, and its visits', async () => {
    const { storage, records } = await started()
    await records.writeVisit(visit)
    const written = saved(await storage.write(reception))
    const renamed = saved(await storage.write({ ...written, name: 'Front desk' }))
    await storage.write(office)
    await deleted()
    const anew = await started()
    expect(anew.broughtBack).toBe(2)
    expect(await anew.storage.read(reception.id)).toEqual({ kind: 'ok', value: renamed })
    expect(await anew.records.visits()).toMatchObject({ kind: 'ok', value: [{ site: 'North plant' }] })
    expect((await started()).broughtBack).toBe(0)
  })

  test('does not bring back what the user deleted', async () => {
    const { storage, records } = await started()
    await storage.write(reception)
    await storage.write(office)
    await records.writeVisit(visit)
    await storage.remove(reception.id)
    await records.removeVisit(visit.id)
    await expect.poll(copies).toEqual([office.id])
    await deleted()
    const anew = await started()
    expect(anew.broughtBack).toBe(1)
    expect(await anew.storage.read(reception.id)).toEqual({ kind: 'ok', value: null })
    expect(await anew.records.visits()).toEqual({ kind: 'ok', value: [] })
  })

  test('comes back although something was stored before it was looked at', async () => {
    const { storage } = await started()
    await storage.write(reception)
    await deleted()
    const anew = await started(phone => phone.storage.write(office))
    expect(anew.broughtBack).toBe(1)
    expect(await anew.storage.read(reception.id)).toMatchObject({ value: { name: 'Reception' } })
    await deleted()
    expect((await started()).broughtBack).toBe(2)
  })

  test('leaves out a copy that cannot be read', async () => {
    const { storage } = await started()
    await storage.write(reception)
    await storage.write(office)
    await putFile(`one/${reception.id}`, '{"pcs":[{"id":')
    await deleted()
    expect((await started()).broughtBack).toBe(1)
  })
})

describe('copied is, by the time a write is said to be stored,', () => {
  test('what was written', async () => {
    const { storage } = await started()
    const written = saved(await storage.write(reception))
    expect(await fileOf(reception.id)).toBe(JSON.stringify({ pcs: [recordOf(written)], visits: [] }))
  })

  test('hundreds out of a file, with their visits, in one file', async () => {
    const { records } = await started()
    expect((await records.writeAll(many, [visit])).kind).toBe('saved')
    expect(await copies()).toEqual(['many'])
    await deleted()
    const anew = await started()
    expect(anew.broughtBack).toBe(many.length)
    expect(await anew.records.visits()).toMatchObject({ kind: 'ok', value: [{ site: 'North plant' }] })
  })

  test('and what was written while the second copy was not yet looked at, soon after', async () => {
    await started()
    await started(phone => phone.storage.write(reception))
    await expect.poll(copies).toEqual([reception.id])
    await deleted()
    expect((await started()).broughtBack).toBe(1)
  })

  test('unless the phone takes too long over it: the database does not wait', async () => {
    const { clock, turn, pending } = turnedClock()
    const { storage } = await started(undefined, clock)
    const { put } = Cache.prototype
    Cache.prototype.put = () => new Promise(() => undefined)
    try {
      const writing = storage.write(reception)
      await expect.poll(pending).toBe(1)
      turn(50)
      expect((await writing).kind).toBe('saved')
    } finally {
      Cache.prototype.put = put
    }
  })
})

describe('what was refused', () => {
  test('because another tab wrote first, does not stay in the copy', async () => {
    const { storage } = await started()
    const other = await started()
    const read = saved(await storage.write(reception))
    const renamed = saved(await other.storage.write({ ...read, name: 'Front desk' }))
    expect((await storage.write({ ...read, name: 'Lobby' })).kind).toBe('conflict')
    await expect
      .poll(() => fileOf(reception.id))
      .toBe(JSON.stringify({ pcs: [recordOf(renamed)], visits: [] }))
    expect((await storage.write({ ...office, revision: 3 })).kind).toBe('conflict')
    await expect.poll(copies).toEqual([reception.id])
  })

  test('as one of many does not stay either', async () => {
    const { storage, records } = await started()
    await storage.write(reception)
    expect((await records.writeAll([{ ...reception, name: 'Lobby' }, office])).kind).toBe('conflict')
    await expect.poll(copies).toEqual(['all'])
    expect(await fileOf('all')).toContain('Reception')
    expect(await fileOf('all')).not.toContain(office.id)
  })

  test('stays away from a database that is not new, after the app was ended amid an import', async () => {
    const { storage } = await started()
    await storage.write(reception)
    await putFile('many/of-an-import', JSON.stringify({ pcs: [recordOf(office)], visits: [] }))
    const anew = await started()
    expect(anew.broughtBack).toBe(0)
    expect(await anew.storage.read(office.id)).toEqual({ kind: 'ok', value: null })
    expect(await copies()).toEqual(['all'])
    expect(await fileOf('all')).not.toContain(office.id)
  })
})

test('a database that is only empty stays empty, and a copy that was left over goes', async () => {
  const { storage } = await started()
  await storage.write(reception)
  const content = await fileOf(reception.id)
  await storage.remove(reception.id)
  await expect.poll(copies).toEqual([])
  // As where the app was ended before the copy was removed.
  await putFile(`one/${reception.id}`, content)
  expect((await started()).broughtBack).toBe(0)
  expect(await copies()).toEqual([])
})

test('a database of before there was a second copy is copied when the app starts', async () => {
  const storage = browserActivationStorage(name)
  await storage.write(reception)
  expect(await copies()).toEqual([])
  expect((await started()).broughtBack).toBe(0)
  await deleted()
  expect((await started()).broughtBack).toBe(1)
})

test('a database that was upgraded has its copies made anew', async () => {
  const { storage } = await started()
  await storage.write(reception)
  await putFile(`one/${reception.id}`, '{"pcs":[{"id":"of an older shape"}]}')
  const database = activationDatabase(name, browserClock())
  const marked = await database.write((_activations, place) =>
    place.put(String(databaseVersion - 1), 'second-copy'),
  )
  expect(marked.kind).toBe('ok')
  expect((await started()).broughtBack).toBe(0)
  expect(await database.read<unknown>((_activations, place) => place.get('second-copy'))).toEqual({
    kind: 'ok',
    value: String(databaseVersion),
  })
  await deleted()
  const anew = await started()
  expect(anew.broughtBack).toBe(1)
  expect(await anew.storage.read(reception.id)).toMatchObject({ value: { name: 'Reception' } })
})

describe('one file of everything', () => {
  /** A phone with a copy of 1,202 PCs in one file. */
  async function withWholeCopy() {
    await started(async ({ storage, records }) => {
      await storage.write(reception)
      expect((await records.writeAll(many)).kind).toBe('saved')
    })
    const phone = await started()
    await expect.poll(copies).toEqual(['all'])
    return phone
  }

  test('comes back with what was written since', async () => {
    const { storage } = await withWholeCopy()
    await storage.write(office)
    const read = await storage.read(many[7]?.id ?? reception.id)
    if (read.kind === 'fault' || !read.value) throw new Error('not stored')
    await storage.write({ ...read.value, name: 'Renamed' })
    expect(await copies()).toEqual(['all', office.id, read.value.id].sort())
    await deleted()
    const anew = await started()
    expect(anew.broughtBack).toBe(1203)
    expect(await anew.storage.read(read.value.id)).toMatchObject({ value: { name: 'Renamed' } })
    expect(await anew.storage.read(many[1200]?.id ?? office.id)).toMatchObject({ value: { name: 'PC-1200' } })
  })

  test('does not keep what is deleted', async () => {
    const { storage, records } = await withWholeCopy()
    await storage.remove(reception.id)
    await expect.poll(() => fileOf('all')).not.toContain(reception.id)
    expect(await fileOf('all')).toContain(many[7]?.id)
    await records.removeAll(many.map(({ id }) => id))
    await expect.poll(copies).toEqual([])
    await deleted()
    expect((await started()).broughtBack).toBe(0)
  })

  test('is written anew after the app was ended between a deletion and that', async () => {
    const { storage } = await withWholeCopy()
    const whole = await fileOf('all')
    await storage.remove(reception.id)
    await expect.poll(() => fileOf('all')).not.toContain(reception.id)
    await expect.poll(copies).toEqual(['all'])
    await putFile('all', whole)
    await putFile('many/of-a-deletion', '{"pcs":[],"visits":[]}')
    await started()
    expect(await fileOf('all')).not.toContain(reception.id)
    expect(await copies()).toEqual(['all'])
  })

  test('takes the place of many files of records that were written together', async () => {
    const { records } = await started()
    for (let place = 0; place < 9; place += 1) {
      expect((await records.writeAll(many.slice(place * 2, place * 2 + 2))).kind).toBe('saved')
    }
    await expect.poll(copies).toEqual(['all'])
    await deleted()
    expect((await started()).broughtBack).toBe(18)
  })

  test('takes nothing away that is written while it is made', async () => {
    const { storage, records } = await withWholeCopy()
    const first = many[0] ?? office
    const removing = records.removeAll(many.slice(100).map(({ id }) => id))
    let last = (await storage.read(first.id)) as { value: Activation }
    for (let digit = 0; digit < 30; digit += 1) {
      const written = saved(await storage.write({ ...last.value, name: `PC ${digit}` }))
      last = { value: written }
    }
    await removing
    await expect.poll(copies).not.toContain('many')
    await deleted()
    const anew = await started()
    expect(anew.broughtBack).toBe(101)
    expect(await anew.storage.read(first.id)).toMatchObject({ value: { name: 'PC 29' } })
  })
})
