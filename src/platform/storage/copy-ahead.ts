import type { Clock } from '../../ports/clock'
import type { ActivationDatabase } from './activation-database'
import type { recordOf } from './activation-record'
import {
  type CopiedRecord,
  type CopyFiles,
  isOfMany,
  nameOfOne,
  newNameOfMany,
  wholeName,
} from './copy-files'
import { settledWithin } from './settled-within'
import type { StorageChange } from './storage-changes'
import type { WholeCopy } from './whole-copy'

/** What stands in the first screen's part: imported from here it would be called by its name there. */
export type StoredShape = {
  /** The database's. */
  readonly version: string
  readonly recordOf: typeof recordOf
  readonly clock: Clock
}

/** What the copying works with. */
type Tools = {
  readonly files: CopyFiles
  readonly whole: WholeCopy
  readonly database: ActivationDatabase
  readonly shape: StoredShape
}

/**
 * In milliseconds: a phone that takes longer over the copy must not keep the database waiting. A typed digit is stored at
 * once, whatever the phone is at; a whole file may take its time.
 */
const patience = { alone: 50, together: 1000 }
/** So many files of records that were written together are put into one of everything. */
const mostOfMany = 8

/**
 * Copies what is about to be written: one record into the file that is its own, several into a new one, so that they
 * come back together or not at all. The answer is to be called with whether they were written.
 */
export async function copyAhead(tools: Tools, change: StorageChange): Promise<(isStored: boolean) => void> {
  const { files, whole, shape } = tools
  const { written = [], visits = [], removed = [] } = change
  const copied = { pcs: written.map(shape.recordOf), visits }
  const records: readonly CopiedRecord[] = [...copied.pcs, ...visits]
  const [first] = records
  const alone = records.length === 1 && removed.length === 0 ? first : null
  const name = alone ? nameOfOne(alone.id) : newNameOfMany()
  whole.hold(name)
  // A phone that refuses it has its database all the same.
  await settledWithin(files.write(name, copied), patience[alone ? 'alone' : 'together'], shape.clock).catch(
    () => undefined,
  )

  return isStored => {
    whole.release(name)
    const settling = alone
      ? settleOne(tools, name, alone.id, isStored)
      : settleTogether(tools, name, first, removed, isStored)
    void settling.catch(() => undefined)
  }
}

/** Where the write was refused, or nobody knows: what the database holds is what the copy must hold. */
async function settleOne({ files, whole, database }: Tools, name: string, id: string, isStored: boolean) {
  if (isStored) return
  const stored = await storedOf(database, id)
  if (!stored || whole.isHeld(name)) return
  if (stored.pcs.length + stored.visits.length > 0) await files.write(name, stored)
  else await files.remove(name)
}

async function settleTogether(
  { files, whole, database }: Tools,
  name: string,
  first: CopiedRecord | undefined,
  removed: readonly string[],
  isStored: boolean,
) {
  if (!isStored) {
    const stored = first && (await storedOf(database, first.id))
    const there = stored && [...stored.pcs, ...stored.visits][0]
    // They came together or not at all: one of them tells of all.
    if (there && JSON.stringify(there) === JSON.stringify(first)) return
    // A full phone needs the room at once.
    await files.remove(name)
    await whole.copy()
    return
  }
  const names = await files.names()
  for (const id of removed) if (names.includes(nameOfOne(id))) await files.remove(nameOfOne(id))
  const others = names.filter(other => isOfMany(other) && other !== name)
  const holdRemoved = removed.length > 0 && (names.includes(wholeName) || others.length > 0)
  if (holdRemoved || others.length >= mostOfMany) await whole.copy()
  else if (!first) await files.remove(name)
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
