import type { ActivationDatabase } from './activation-database'
import type { CopiedRecord, CopyFiles } from './copy-files'
import { wholeName } from './copy-files'

/** Makes one file of all that is stored, which stands for all other files that were there before. */
export interface WholeCopy {
  /** True once it is there. Called while one is being made, another follows. */
  copy(): Promise<boolean>
  /** The file of that name is written anew, and what it holds need not be stored yet: it stays. */
  hold(name: string): void
  /** It is settled whether that was stored. */
  release(name: string): void
  isHeld(name: string): boolean
}

/** How many records are read at once, so that the page stays alive in between. */
const batch = 500

/** Of that database, into these files. */
export function wholeCopy(files: CopyFiles, database: ActivationDatabase): WholeCopy {
  const held = new Set<string>()
  /** Written since the copy that is being made was begun. */
  const fresh = new Set<string>()
  let running: Promise<boolean> = Promise.resolve(true)
  let next: Promise<boolean> | null = null

  async function make(): Promise<boolean> {
    next = null
    fresh.clear()
    const before = (await files.names()).filter(name => !held.has(name))
    const stored = await readAll(database)
    if (!stored) return false
    if (stored.pcs.length + stored.visits.length > 0) await files.writeWhole(stored.pcs, stored.visits)
    else await files.remove(wholeName)
    for (const name of before) if (name !== wholeName && !fresh.has(name)) await files.remove(name)
    return true
  }

  return {
    copy() {
      if (next) return next
      next = running.then(make).catch(() => false)
      running = next
      return next
    },
    hold(name) {
      held.add(name)
      fresh.add(name)
    },
    release: name => void held.delete(name),
    isHeld: name => held.has(name),
  }
}

/** All PCs as JSON texts, and all visits; null where the database does not answer. */
async function readAll(database: ActivationDatabase) {
  const pcs: string[] = []
  let last = ''
  for (;;) {
    const range = IDBKeyRange.lowerBound(last, true) as never
    const records = await database.read<CopiedRecord[]>(activations => activations.getAll(range, batch))
    if (records.kind === 'fault') return null
    for (const record of records.value) {
      pcs.push(JSON.stringify(record))
      last = record.id
    }
    if (records.value.length < batch) break
  }
  const visits = await database.read<CopiedRecord[]>((_activations, _place, objects) => objects.getAll())
  return visits.kind === 'ok' ? { pcs, visits: visits.value } : null
}
