import type { Clock } from '../../ports/clock'
import type { ActivationDatabase } from './activation-database'
import type { recordOf } from './activation-record'
import {
  type CopiedRecord,
  type CopyFiles,
  idIn,
  isOfMany,
  nameOfOne,
  newNameOfMany,
  openCopyFiles,
  wholeName,
} from './copy-files'
import { settledWithin } from './settled-within'
import type { StorageChange, StorageChanges } from './storage-changes'
import { type WholeCopy, wholeCopy } from './whole-copy'

/** In the store of places, with the database's version: it and the second copy belong together. One made anew lacks it. */
const mark = 'second-copy'
/** In milliseconds: a phone that takes longer over the copy must not keep the database waiting. */
const patience = 1000
/** So many files of records that were written together, or at a start of any kind, are put into one of everything. */
const mostOfMany = 8
const mostFiles = 500

/** What stands in the first screen's part: imported from here it would be called by its name there. */
type Shape = { readonly version: string; readonly recordOf: typeof recordOf; readonly clock: Clock }

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
  shape: Shape,
): Promise<number> {
  try {
    const files = await openCopyFiles(name)
    const whole = wholeCopy(files, database)
    changes.prepareWith(change => copyAhead({ files, whole, database, shape }, change))
    return await bringBack(files, whole, database, shape.version)
  } catch {
    changes.prepareWith(async () => () => undefined)
    return 0
  }
}

/** What the copying works with. */
type Tools = {
  readonly files: CopyFiles
  readonly whole: WholeCopy
  readonly database: ActivationDatabase
  readonly shape: Shape
}

/** Copies what is about to be written. The answer is to be called with whether it was. */
async function copyAhead({ files, whole, database, shape }: Tools, change: StorageChange) {
  const { written = [], visits = [], removed = [] } = change
  const [first, second] = [...written, ...visits]
  const alone = first && !second && removed.length === 0 ? first : null
  const name = alone ? nameOfOne(alone.id) : newNameOfMany()
  const content = { pcs: written.map(shape.recordOf), visits }
  whole.hold(name)
  const copying = files.write(name, content)
  // A phone that refuses it has its database all the same.
  await settledWithin(copying, patience, shape.clock).catch(() => undefined)

  async function settle(isStored: boolean) {
    whole.release(name)
    if (alone) {
      if (!isStored) await standAsStored(alone.id)
      return
    }
    const names = await files.names()
    if (isStored)
      for (const id of removed) if (names.includes(nameOfOne(id))) await files.remove(nameOfOne(id))
    const others = names.filter(other => isOfMany(other) && other !== name)
    const holdsRemoved = removed.length > 0 && (names.includes(wholeName) || others.length > 0)
    if (isStored ? holdsRemoved || others.length >= mostOfMany : !(await isThere())) {
      // A full phone needs the room at once.
      if (!isStored) await files.remove(name)
      await whole.copy()
    } else if (!first) await files.remove(name)
  }

  /** The write was refused, or nobody knows: what the database holds is what the copy must hold. */
  async function standAsStored(id: string) {
    const stored = await storedOf(database, id)
    if (!stored || whole.isHeld(name)) return
    if (stored.pcs.length + stored.visits.length > 0) await files.write(name, stored)
    else await files.remove(name)
  }

  /** They came together or not at all: one of them tells of all. */
  async function isThere() {
    const stored = first && (await storedOf(database, first.id))
    const [record] = [...content.pcs, ...visits]
    return stored && JSON.stringify([...stored.pcs, ...stored.visits][0]) === JSON.stringify(record)
  }

  return (isStored: boolean) => void settle(isStored).catch(() => undefined)
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
  const ids = names.flatMap(name => (whole.isHeld(name) ? [] : (idIn(name) ?? [])))
  for (const id of await missingOf(database, ids)) await files.remove(nameOfOne(id))
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

/** Which of these are stored neither as a PC nor as a visit; none where that cannot be known. */
async function missingOf(database: ActivationDatabase, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const missing = await database.read((activations, _place, visits) =>
    Promise.all(
      ids.map(async id => {
        const keys = await Promise.all([activations.getKey(id as never), visits.getKey(id as never)])
        return keys.every(key => key === undefined) ? [id] : []
      }),
    ),
  )
  return missing.kind === 'ok' ? missing.value.flat() : []
}

/** The record of that PC or visit as it is stored; null where that cannot be known. */
async function storedOf(database: ActivationDatabase, id: string) {
  const stored = await database.read<{ pcs: CopiedRecord[]; visits: CopiedRecord[] }>(
    async (activations, _place, visits) => {
      const [pc, visit] = await Promise.all([activations.get(id as never), visits.get(id as never)])
      return { pcs: pc ? [pc] : [], visits: visit ? [visit] : [] }
    },
  )
  return stored.kind === 'ok' ? stored.value : null
}
