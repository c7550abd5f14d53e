import type { Activation } from '../../domain/activation'
import type { ActivationDatabase } from './activation-database'
import type { recordOf } from './activation-record'
import type { StorageChange, StorageChanges } from './storage-changes'

/** In the store of places, with the database's version: it and the second copy belong together. One made anew lacks it. */
const mark = 'second-copy'
/** One after the other, more written at once would take minutes: then all that is stored is copied in one file. */
const mostOneByOne = 100
const batch = 500

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

const ofPcs = new URL('second-copy/pc/', document.baseURI).href
/** Everything as it stood at one moment; what has a copy of its own is newer. */
const wholeAddress = new URL('second-copy/all', document.baseURI).href
const visitsAddress = new URL('second-copy/visits', document.baseURI).href
const addressOf = (id: string) => ofPcs + encodeURIComponent(id)

async function bringBack(cache: Cache, database: ActivationDatabase, version: string): Promise<number> {
  const marked = await database.read<unknown>((_activations, place) => place.get(mark))
  if (marked.kind === 'fault') return 0
  if (marked.value === version) {
    await dropDeleted(cache, database)
    return 0
  }
  // An upgraded database holds its records in a new shape, and nothing is missing.
  const copied = marked.value === undefined ? await readCopy(cache) : { records: [], visits: [] }
  const brought = await database.write(async (activations, _place, visits) => {
    let count = 0
    for (const record of copied.records) {
      if ((await activations.getKey(record.id as never)) !== undefined) continue
      await activations.put(record as never)
      count += 1
    }
    for (const visit of copied.visits) {
      if ((await visits.getKey(visit.id as never)) === undefined) await visits.put(visit as never)
    }
    return count
  }, copied.records.length)
  if (brought.kind === 'fault') return 0
  await copyVisits(cache, database)
  if (await copyWhole(cache, database))
    await database.write((_activations, place) => place.put(version, mark))
  return brought.value
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
  const copied = await cache.keys()
  return copied.flatMap(({ url }) =>
    url.startsWith(ofPcs) ? [decodeURIComponent(url.slice(ofPcs.length))] : [],
  )
}

async function readCopy(cache: Cache) {
  const read = async (address: string): Promise<unknown> =>
    (await cache.match(address))?.json().catch(() => null)
  const listed = async (address: string) => [await read(address)].flat().filter(hasId)
  const records = new Map((await listed(wholeAddress)).map(record => [record.id, record]))
  for (const id of await copiedIds(cache)) {
    const record = await read(addressOf(id))
    if (hasId(record)) records.set(id, record)
  }
  return { records: [...records.values()], visits: await listed(visitsAddress) }
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
  const waiting = new Map<string, Activation>()
  const deleted = new Set<string>()
  let wholeWaits = false
  let visitsWait = false
  let isWriting = false

  async function writeWaiting() {
    if (isWriting) return
    isWriting = true
    try {
      for (const [id, activation] of waiting) {
        waiting.delete(id)
        await cache.put(addressOf(id), jsonOf(shape.recordOf(activation)))
      }
      if (deleted.size > 0) {
        const gone = (await copiedIds(cache)).filter(id => deleted.has(id))
        deleted.clear()
        for (const id of gone) await cache.delete(addressOf(id))
        wholeWaits ||= (await cache.match(wholeAddress)) !== undefined
      }
      if (wholeWaits) {
        wholeWaits = false
        await copyWhole(cache, database)
      }
      if (visitsWait) {
        visitsWait = false
        await copyVisits(cache, database)
      }
    } catch {
      // A phone that refuses it has its database all the same.
    }
    isWriting = false
    if (waiting.size > 0 || deleted.size > 0 || wholeWaits || visitsWait) void writeWaiting()
  }

  // What was written is told, so that nothing is read: a page left while it reads can lock a database of WebKit's.
  changes.follow((change: StorageChange | null) => {
    if (!change) return
    const { written = [], removed = [], visits = false } = change
    if (written.length > mostOneByOne) wholeWaits = true
    else for (const activation of written) waiting.set(activation.id, activation)
    for (const id of removed) {
      waiting.delete(id)
      deleted.add(id)
    }
    visitsWait ||= visits
    void writeWaiting()
  })
}

/** All that is stored in one file, which stands for the copies of single PCs; true once it is there. */
async function copyWhole(cache: Cache, database: ActivationDatabase): Promise<boolean> {
  const single = await copiedIds(cache)
  const texts: string[] = []
  let last = ''
  for (;;) {
    const range = IDBKeyRange.lowerBound(last, true) as never
    const records = await database.read<{ readonly id: string }[]>(activations =>
      activations.getAll(range, batch),
    )
    if (records.kind === 'fault') return false
    for (const record of records.value) {
      texts.push(JSON.stringify(record))
      last = record.id
    }
    if (records.value.length < batch) break
  }
  if (texts.length === 0) await cache.delete(wholeAddress)
  else await cache.put(wholeAddress, new Response(`[${texts.join(',')}]`))
  for (const id of single) await cache.delete(addressOf(id))
  return true
}

async function copyVisits(cache: Cache, database: ActivationDatabase): Promise<void> {
  const visits = await database.read<unknown[]>((_activations, _place, objects) => objects.getAll())
  if (visits.kind === 'fault') return
  if (visits.value.length === 0) await cache.delete(visitsAddress)
  else await cache.put(visitsAddress, jsonOf(visits.value))
}

const jsonOf = (content: unknown) => new Response(JSON.stringify(content))
