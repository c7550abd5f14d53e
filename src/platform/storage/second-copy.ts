import type { ActivationDatabase } from './activation-database'
import type { StorageChange, StorageChanges } from './storage-changes'

/** In the store of places: this database and the second copy belong together. A database made anew lacks it. */
const mark = 'second-copy'
const kept = 'kept'
const visitsName = 'visits'

/** More of them at once came out of a file, which is their second copy. */
const mostAtOnce = 100

/**
 * Keeps a copy of each PC's record outside the database, and brings all of them back where the database is new and empty:
 * Chromium throws a database away whole whose log a kill cut in the middle of a write (docs/reliability.md). Resolves to
 * the number of PCs brought back. Without caches, as in some private windows, there is no second copy.
 */
export async function keepSecondCopy(
  name: string,
  database: ActivationDatabase,
  changes: StorageChanges,
): Promise<number> {
  try {
    const cache = await caches.open(`second copy of ${name}`)
    const broughtBack = await bringBack(cache, database)
    followChanges(cache, database, changes)
    return broughtBack
  } catch {
    return 0
  }
}

const addressOf = (name: string) => new URL(`second-copy/${encodeURIComponent(name)}`, location.origin).href

async function bringBack(cache: Cache, database: ActivationDatabase): Promise<number> {
  const marked = await database.read<unknown>((_activations, place) => place.get(mark))
  if (marked.kind === 'fault') return 0
  if (marked.value === kept) {
    await dropDeleted(cache, database)
    return 0
  }
  const copied = await readCopy(cache)
  const brought = await database.write(async (activations, place, visits) => {
    const isNew = (await activations.count()) === 0
    // Work that is not done comes first, the newest before.
    const own: string[] = []
    let cursor = await activations.index('board').openKeyCursor(null, 'prev')
    while (cursor && own.length < mostAtOnce) {
      own.push(cursor.primaryKey)
      cursor = await cursor.continue()
    }
    await Promise.all([
      ...(isNew ? copied.records.map(async record => activations.put(record as never)) : []),
      ...(isNew ? copied.visits.map(async visit => visits.put(visit as never)) : []),
      place.put(kept, mark),
    ])
    return { count: isNew ? copied.records.length : 0, own }
  }, copied.records.length)
  if (brought.kind === 'fault') return 0
  // A database of before there was a second copy.
  for (const id of brought.value.own) await copy(cache, database, id)
  if (brought.value.own.length > 0) await copyVisits(cache, database)
  return brought.value.count
}

/** Copies of what was deleted just before the app was ended: deleted is deleted. */
async function dropDeleted(cache: Cache, database: ActivationDatabase): Promise<void> {
  const copied = await cache.keys()
  const stored = await database.read<string[]>(activations => activations.getAllKeys())
  if (stored.kind === 'fault') return
  const there = new Set([...stored.value, visitsName].map(addressOf))
  for (const request of copied) if (!there.has(request.url)) await cache.delete(request)
}

async function readCopy(cache: Cache) {
  const requests = await cache.keys()
  const contents: unknown[] = await Promise.all(
    requests.map(async request => (await cache.match(request))?.json().catch(() => null)),
  )
  return {
    records: contents.filter(content => typeof content === 'object' && content !== null && 'id' in content),
    visits: contents.flatMap(content => (Array.isArray(content) ? (content as unknown[]) : [])),
  }
}

/** Writes behind the database, one record after the other; of states that follow each other quickly only the last. */
function followChanges(cache: Cache, database: ActivationDatabase, changes: StorageChanges): void {
  const waiting = new Set<string>()
  let isWriting = false

  async function writeWaiting() {
    if (isWriting) return
    isWriting = true
    try {
      for (const id of waiting) {
        waiting.delete(id)
        await copy(cache, database, id)
      }
      await copyVisits(cache, database)
    } catch {
      // A phone that refuses it has its database all the same.
    }
    isWriting = false
    if (waiting.size > 0) void writeWaiting()
  }

  changes.follow((change: StorageChange | null) => {
    const { written = [], removed = [] } = change ?? {}
    if (written.length <= mostAtOnce) for (const { id } of written) waiting.add(id)
    for (const id of removed) waiting.add(id)
    void writeWaiting()
  })
}

/** As the database holds it now; what it does not hold any more goes. */
async function copy(cache: Cache, database: ActivationDatabase, id: string): Promise<void> {
  const record = await database.read<unknown>(activations => activations.get(id as never))
  if (record.kind === 'fault') return
  if (record.value === undefined) await cache.delete(addressOf(id))
  else await cache.put(addressOf(id), new Response(JSON.stringify(record.value)))
}

async function copyVisits(cache: Cache, database: ActivationDatabase): Promise<void> {
  const visits = await database.read<unknown[]>((_activations, _place, objects) => objects.getAll())
  if (visits.kind === 'ok') await cache.put(addressOf(visitsName), new Response(JSON.stringify(visits.value)))
}
