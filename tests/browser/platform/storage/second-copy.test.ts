import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { browserActivationStorage } from '../../../../src/platform/activation-storage'
import { browserClock } from '../../../../src/platform/clock'
import { browserRecordStorage } from '../../../../src/platform/record-storage'
import { activationDatabase } from '../../../../src/platform/storage/activation-database'
import { databaseVersion } from '../../../../src/platform/storage/activation-migrations'
import { recordOf } from '../../../../src/platform/storage/activation-record'
import { keepSecondCopy } from '../../../../src/platform/storage/second-copy'
import { storageChanges } from '../../../../src/platform/storage/storage-changes'
import { madeActivation } from '../../../stores/opened-activation'

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

/** The app as it starts on this phone. */
async function started() {
  const clock = browserClock()
  const database = activationDatabase(name, clock)
  const changes = storageChanges(name)
  const storage = browserActivationStorage(name, clock, database, changes)
  const records = browserRecordStorage(database, changes)
  const broughtBack = await keepSecondCopy(name, database, changes, {
    version: String(databaseVersion),
    recordOf,
  })
  return { storage, records, broughtBack }
}

/** What Chromium does to a database that it takes for damaged. */
function deleted(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name)
    deleting.onsuccess = () => resolve()
    deleting.onerror = () => reject(deleting.error)
  })
}

async function copies(): Promise<string[]> {
  const cache = await caches.open(`second copy of ${name}`)
  const addresses = (await cache.keys()).map(({ url }) => decodeURIComponent(url.split('/').at(-1) ?? ''))
  return addresses.filter(last => last !== 'visits').sort()
}

const reception = madeActivation('Reception', 1000)
const office = madeActivation('Office', 2000)

describe('a database that is gone', () => {
  test('comes back with every PC as it was written last, and its visits', async () => {
    const { storage, records } = await started()
    const visit = {
      id: 'visit-1' as never,
      site: 'North plant',
      date: '2026-11-23',
      note: '',
      technician: '',
      createdAt: 1,
      changedAt: 1,
      revision: 0,
      closedAt: null,
    }
    await records.writeVisit(visit)
    const written = await storage.write(reception)
    if (written.kind !== 'saved') throw new Error(written.kind)
    const renamed = await storage.write({ ...written.activation, name: 'Front desk' })
    if (renamed.kind !== 'saved') throw new Error(renamed.kind)
    await storage.write(office)
    await expect.poll(copies).toEqual([office.id, reception.id].sort())
    await expect.poll(async () => (await copyOf(reception.id))?.['name']).toBe('Front desk')
    await expect.poll(async () => JSON.stringify(await copyOf('visits'))).toContain('North plant')

    await deleted()
    const anew = await started()
    expect(anew.broughtBack).toBe(2)
    expect(await anew.storage.read(reception.id)).toEqual({ kind: 'ok', value: renamed.activation })
    expect(await anew.records.visits()).toMatchObject({ kind: 'ok', value: [{ site: 'North plant' }] })
    expect((await started()).broughtBack).toBe(0)
  })

  test('does not bring back what the user deleted', async () => {
    const { storage } = await started()
    await storage.write(reception)
    await storage.write(office)
    await expect.poll(copies).toContain(office.id)
    await storage.remove(reception.id)
    await expect.poll(copies).not.toContain(reception.id)
    await deleted()
    const anew = await started()
    expect(anew.broughtBack).toBe(1)
    expect(await anew.storage.read(reception.id)).toEqual({ kind: 'ok', value: null })
  })

  test('comes back although something was stored before it was looked at', async () => {
    const { storage } = await started()
    await storage.write(reception)
    await expect.poll(copies).toContain(reception.id)
    await deleted()
    await browserActivationStorage(name).write(office)
    const anew = await started()
    expect(anew.broughtBack).toBe(1)
    expect(await anew.storage.read(reception.id)).toMatchObject({ value: { name: 'Reception' } })
    await deleted()
    expect((await started()).broughtBack).toBe(2)
  })

  test('leaves out a copy that cannot be read', async () => {
    const { storage } = await started()
    await storage.write(reception)
    await storage.write(office)
    await expect.poll(copies).toEqual(expect.arrayContaining([reception.id, office.id]))
    const cache = await caches.open(`second copy of ${name}`)
    await cache.put(addressOf(reception.id), new Response('{"id":'))
    await deleted()
    expect((await started()).broughtBack).toBe(1)
  })
})

test('a database that is only empty stays empty, and a copy that was left over goes', async () => {
  const { storage } = await started()
  await storage.write(reception)
  await expect.poll(copies).toContain(reception.id)
  const cache = await caches.open(`second copy of ${name}`)
  const content = await (await cache.match(addressOf(reception.id)))?.text()
  await storage.remove(reception.id)
  await expect.poll(copies).not.toContain(reception.id)
  // As where the app was ended before the copy was removed.
  await cache.put(addressOf(reception.id), new Response(content ?? ''))
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
  await expect.poll(copies).toContain(reception.id)
  const cache = await caches.open(`second copy of ${name}`)
  await cache.put(addressOf(reception.id), new Response('{"id":"of an older shape"}'))
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

describe('hundreds out of a file', () => {
  const many = Array.from({ length: 1201 }, (_, index) => madeActivation(`PC-${index}`, index))

  async function imported() {
    const phone = await started()
    await phone.storage.write(reception)
    expect((await phone.records.writeAll(many)).kind).toBe('saved')
    await expect.poll(copies).toEqual(['all'])
    return phone
  }

  test('are copied in one file, with what was there before, and come back with what was written since', async () => {
    const { storage } = await imported()
    await storage.write(office)
    const read = await storage.read(many[7]?.id ?? reception.id)
    if (read.kind === 'fault' || !read.value) throw new Error('not stored')
    await storage.write({ ...read.value, name: 'Renamed' })
    await expect.poll(copies).toEqual(['all', office.id, read.value.id].sort())
    await deleted()
    const anew = await started()
    expect(anew.broughtBack).toBe(1203)
    expect(await anew.storage.read(read.value.id)).toMatchObject({ value: { name: 'Renamed' } })
    expect(await anew.storage.read(many[1200]?.id ?? office.id)).toMatchObject({ value: { name: 'PC-1200' } })
  })

  test('are not kept in it once they are deleted', async () => {
    const { storage, records } = await imported()
    await storage.remove(reception.id)
    await expect.poll(whole).not.toContain(reception.id)
    expect(await whole()).toContain(many[7]?.id)
    await records.removeAll(many.map(({ id }) => id))
    await expect.poll(copies).toEqual([])
    await deleted()
    expect((await started()).broughtBack).toBe(0)
  })
})

async function whole(): Promise<string> {
  const cache = await caches.open(`second copy of ${name}`)
  return (await cache.match(new URL('second-copy/all', document.baseURI).href))?.text() ?? ''
}

function addressOf(id: string): string {
  return new URL(`second-copy/pc/${id}`, document.baseURI).href
}

async function copyOf(id: string): Promise<Record<string, unknown> | undefined> {
  const cache = await caches.open(`second copy of ${name}`)
  const request = (await cache.keys()).find(({ url }) => url.endsWith(encodeURIComponent(id)))
  return request && (await cache.match(request))?.json()
}
