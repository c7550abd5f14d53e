import type { ActivationDatabase } from './activation-database'
import { copyAhead, type StoredShape } from './copy-ahead'
import { type CopiedRecord, type CopyFiles, idIn, isOfMany, nameOfOne, openCopyFiles } from './copy-files'
import type { StorageChanges } from './storage-changes'
import { type WholeCopy, wholeCopy } from './whole-copy'

/** In the store of places, with the database's version: it and the second copy belong together. One made anew lacks it. */
const mark = 'second-copy'
/** So many files are put into one of everything when the app starts. */
const mostFiles = 500

/**
 * Keeps a copy of each record outside the database, written before the database is, and brings back what is missing
 * where the database is new: Chromium throws a database away whole whose log a kill cut in the middle of a write
 * (docs/decisions/0009-a-second-copy.md). Resolves to the number of PCs brought back. Without caches, as in some
 * private windows, there is no second copy.
 */
export async function keepSecondCopy(
  name: string,
  database: ActivationDatabase,
  changes: StorageChanges,
  shape: StoredShape,
): Promise<number> {
  const files = await openCopyFiles(name).catch(() => undefined)
  if (!files) {
    changes.prepareWith(async () => () => undefined)
    return 0
  }
  const whole = wholeCopy(files, database)
  // Whatever becomes of the copy, the database is written.
  changes.prepareWith(change =>
    copyAhead({ files, whole, database, shape }, change).catch(() => () => undefined),
  )
  return bringBack(files, whole, database, shape.version).catch(() => 0)
}

async function bringBack(
  files: CopyFiles,
  whole: WholeCopy,
  database: ActivationDatabase,
  version: string,
): Promise<number> {
  const marked = await database.read<unknown>((_activations, place) => place.get(mark))
  if (marked.kind === 'fault') return 0
  if (marked.value === version) {
    await dropLeftOver(files, whole, database)
    return 0
  }
  // An upgraded database holds its records in a new shape, and nothing is missing.
  const { pcs, visits } = marked.value === undefined ? await readNewest(files) : { pcs: [], visits: [] }
  const brought = await database.write(async (activations, _place, visitObjects) => {
    let count = 0
    for (const record of pcs) {
      if ((await activations.getKey(record.id as never)) !== undefined) continue
      await activations.put(record as never)
      count += 1
    }
    for (const visit of visits) {
      if ((await visitObjects.getKey(visit.id as never)) === undefined) await visitObjects.put(visit as never)
    }
    return count
  }, pcs.length)
  if (brought.kind === 'fault') return 0
  if (await whole.copy()) await database.write((_activations, place) => place.put(version, mark))
  return brought.value
}

/** What the app's end left: copies of what was never stored, or of what was just deleted. Deleted is deleted. */
async function dropLeftOver(files: CopyFiles, whole: WholeCopy, database: ActivationDatabase): Promise<void> {
  const names = await files.names()
  if (names.length > mostFiles || names.some(name => isOfMany(name) && !whole.isHeld(name))) {
    await whole.copy()
    return
  }
  // One by one: copied are the records of some days, stored may be ten thousand.
  const ids = names
    .filter(name => !whole.isHeld(name))
    .map(idIn)
    .filter(id => id !== null)
  if (ids.length === 0) return
  const known = await database.read((activations, _place, visits) =>
    Promise.all(
      ids.map(async id => {
        const keys = await Promise.all([activations.getKey(id as never), visits.getKey(id as never)])
        return keys.some(key => key !== undefined)
      }),
    ),
  )
  if (known.kind === 'ok') {
    for (const [place, id] of ids.entries()) if (!known.value[place]) await files.remove(nameOfOne(id))
  }
}

/** Of each record that is in any of the files the newest. */
async function readNewest(files: CopyFiles) {
  const newest = { pcs: new Map<string, CopiedRecord>(), visits: new Map<string, CopiedRecord>() }
  // Files of one record first: of two that count as equally new, theirs is the newer.
  for (const name of [...(await files.names())].sort().reverse()) {
    const copied = await files.read(name)
    for (const kind of ['pcs', 'visits'] as const) {
      for (const record of copied[kind]) {
        const known = newest[kind].get(record.id)
        if ((known?.revision ?? -1) < (record.revision ?? 0)) newest[kind].set(record.id, record)
      }
    }
  }
  return { pcs: [...newest.pcs.values()], visits: [...newest.visits.values()] }
}
