import { type BoardState, boardStates } from '../../domain/board-state'
import type { Stored } from '../../ports/activation-storage'
import type { RecordFilter, StateCounts } from '../../ports/record-storage'
import type { ActivationDatabase, ActivationObjects } from './activation-database'
import type { StorageChanges } from './storage-changes'

/** How many activations there are in each state and in all, and how many records of everything cannot be read. */
export type Counted = { readonly states: StateCounts; readonly total: number; readonly unreadable: number }

/** Counts on request, and keeps the answer until anything is written: a disk counts by walking through everything. */
export type KeptCounts = (visit: RecordFilter['visit']) => Promise<Stored<Counted>>

/** The counts of that database. */
export function keptCounts(database: ActivationDatabase, changes: StorageChanges): KeptCounts {
  const kept = new Map<RecordFilter['visit'], Promise<Stored<Counted>>>()
  changes.follow(() => kept.clear())

  return visit => {
    const known = kept.get(visit)
    if (known) return known
    const counting = database.read(activations => count(activations, visit))
    kept.set(visit, counting)
    // At worst a newer one is forgotten, too, and counted again.
    void counting.then(({ kind }) => kind === 'ok' || kept.delete(visit))
    return counting
  }
}

async function count(
  activations: ActivationObjects<'readonly'>,
  visit: RecordFilter['visit'],
): Promise<Counted> {
  const index = activations.index('state')
  const counts = await Promise.all(boardStates.map(state => index.count(stateRange(state, visit))))
  const total = counts.reduce((sum, next) => sum + next)
  const stored = visit === 'all' ? await activations.count() : total
  const states = Object.fromEntries(boardStates.map((state, place) => [state, counts[place]])) as StateCounts
  return { states, total, unreadable: stored - total }
}

function stateRange(state: BoardState, visit: RecordFilter['visit']): IDBKeyRange {
  return visit === 'all' ? IDBKeyRange.bound([state], [state, []]) : IDBKeyRange.only([state, visit ?? ''])
}
