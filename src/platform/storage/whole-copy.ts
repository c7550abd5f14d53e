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
  let running: Promise<unknown> = Promise.resolve()
  let next: Promise<boolean> | null = null

  async function make(): Promise<boolean> {
    next = null
    fresh.clear()
    const before = (await files.names()).filter(name => !held.has(name))
    const visits = await database.read<CopiedRecord[]>((_activations, _place, objects) => objects.getAll())
    if (visits.kind === 'fault') return false
    if (!(await files.writeBatches(wholeName, allPcs(database), visits.value))) return false
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

/** All PCs, in the order of their names in storage. */
async function* allPcs(database: ActivationDatabase): AsyncGenerator<readonly CopiedRecord[] | null> {
  for (let last: string | undefined = ''; last !== undefined; ) {
    const range = IDBKeyRange.lowerBound(last, true) as never
    const records = await database.read<CopiedRecord[]>(activations => activations.getAll(range, batch))
    if (records.kind === 'fault') return yield null
    yield records.value
    last = records.value.at(-1)?.id
  }
}
