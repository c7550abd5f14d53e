import type { Activation } from '../../domain/activation'
import type { ActivationDatabase } from './activation-database'
import type { recordOf } from './activation-record'
import type { StorageChange, StorageChanges } from './storage-changes'

/** In the store of places, with the database's version: it and the second copy belong together. One made anew lacks it. */
const mark = 'second-copy'
const visitsName = 'visits'

/** More of them at once came out of a file, which is their second copy. */
const mostAtOnce = 100

/** The shape of what is stored. It stands in the first screen's part: imported from here it would be called by its name there. */
type Shape = { readonly version: string; readonly recordOf: typeof recordOf }

/**
 * Keeps a copy of each PC's record outside the database, and brings all of them back where the database is new:
 * Chromium throws a database away whole whose log a kill cut in the middle of a write (docs/reliability.md). Resolves to
 * the number of PCs brought back. Without caches, as in some private windows, there is no second copy.
 */
export async function keepSecondCopy(
  name: string,
  database: ActivationDatabase,
  changes: StorageChanges,
  shape: Shape,
): Promise<number> {
  try {
    const cache = await caches.open(`second copy of ${name}`)
    const broughtBack = await bringBack(cache, database, shape.version)
    followChanges(cache, database, changes, shape)
    return broughtBack
  } catch {
    return 0
  }
}

const addressOf = (id: string) => new URL(`second-copy/${encodeURIComponent(id)}`, location.origin).href
const idOf = (address: string) => decodeURIComponent(address.slice(address.lastIndexOf('/') + 1))

async function bringBack(cache: Cache, database: ActivationDatabase, version: string): Promise<number> {
  const marked = await database.read<unknown>((_activations, place) => place.get(mark))
  if (marked.kind === 'fault') return 0
  if (marked.value === version) {
    await dropDeleted(cache, database)
    return 0
  }
  // A database that was upgraded holds its records in a new shape.
  if (marked.value !== undefined) {
    for (const id of await copiedIds(cache)) await copy(cache, database, id)
    await copyVisits(cache, database)
    await database.write((_activations, place) => place.put(version, mark))
    return 0
  }
  const copied = await readCopy(cache)
  const brought = await database.write(async (activations, place, visits) => {
    // What a database of before there was a second copy holds: work that is not done first, the newest before.
    const own: string[] = []
    let cursor = await activations.index('board').openKeyCursor(null, 'prev')
    while (cursor && own.length < mostAtOnce) {
      own.push(cursor.primaryKey)
      cursor = await cursor.continue()
    }
    let count = 0
    for (const record of copied.records) {
      if ((await activations.getKey(record.id as never)) !== undefined) continue
      await activations.put(record as never)
      count += 1
    }
    for (const visit of copied.visits) {
      if ((await visits.getKey(visit.id as never)) === undefined) await visits.put(visit as never)
    }
    await place.put(version, mark)
    return { count, own }
  }, copied.records.length)
  if (brought.kind === 'fault') return 0
  for (const id of brought.value.own) await copy(cache, database, id)
  if (brought.value.own.length > 0) await copyVisits(cache, database)
  return brought.value.count
}

/** Copies of what was deleted just before the app was ended: deleted is deleted. */
async function dropDeleted(cache: Cache, database: ActivationDatabase): Promise<void> {
  const ids = await copiedIds(cache)
  // One by one: copied are the PCs of some days, stored may be ten thousand.
  const stored = await database.read(activations =>
    Promise.all(ids.map(async id => (await activations.getKey(id as never)) !== undefined)),
  )
  if (stored.kind === 'fault') return
  for (const [index, id] of ids.entries()) if (!stored.value[index]) await cache.delete(addressOf(id))
}

async function copiedIds(cache: Cache): Promise<string[]> {
  return (await cache.keys()).map(({ url }) => idOf(url)).filter(id => id !== visitsName)
}

async function readCopy(cache: Cache) {
  const requests = await cache.keys()
  const contents: unknown[] = await Promise.all(
    requests.map(async request => (await cache.match(request))?.json().catch(() => null)),
  )
  return { records: contents.filter(hasId), visits: contents.flat().filter(hasId) }
}

function hasId(content: unknown): content is { readonly id: string } {
  return typeof content === 'object' && content !== null && 'id' in content && typeof content.id === 'string'
}

/** Writes behind the database, one record after the other; of states that follow each other quickly only the last. */
function followChanges(
  cache: Cache,
  database: ActivationDatabase,
  changes: StorageChanges,
  shape: Shape,
): void {
  /** What comes next for each PC: its record, or null where it was deleted. */
  const waiting = new Map<string, Activation | null>()
  let visitsWait = false
  let isWriting = false

  async function writeWaiting() {
    if (isWriting) return
    isWriting = true
    try {
      for (const [id, activation] of waiting) {
        waiting.delete(id)
        await put(cache, id, activation && shape.recordOf(activation))
      }
      if (visitsWait) {
        visitsWait = false
        await copyVisits(cache, database)
      }
    } catch {
      // A phone that refuses it has its database all the same.
    }
    isWriting = false
    if (waiting.size > 0 || visitsWait) void writeWaiting()
  }

  // What was written is told, so that nothing is read: a page left while it reads can lock a database of WebKit's.
  changes.follow((change: StorageChange | null) => {
    const { written = [], removed = [], visits = false } = change ?? {}
    if (written.length <= mostAtOnce) for (const activation of written) waiting.set(activation.id, activation)
    for (const id of removed) waiting.set(id, null)
    visitsWait ||= visits
    if (change) void writeWaiting()
  })
}

/** What is not there any more goes. */
async function put(cache: Cache, id: string, record: unknown): Promise<void> {
  if (record === null || record === undefined) await cache.delete(addressOf(id))
  else await cache.put(addressOf(id), new Response(JSON.stringify(record)))
}

/** As the database holds it now. */
async function copy(cache: Cache, database: ActivationDatabase, id: string): Promise<void> {
  const record = await database.read<unknown>(activations => activations.get(id as never))
  if (record.kind === 'ok') await put(cache, id, record.value)
}

async function copyVisits(cache: Cache, database: ActivationDatabase): Promise<void> {
  const visits = await database.read<unknown[]>((_activations, _place, objects) => objects.getAll())
  if (visits.kind === 'ok') await cache.put(addressOf(visitsName), new Response(JSON.stringify(visits.value)))
}
