import type { Activation } from '../../domain/activation'
import type { BoardPage, BoardPlace } from '../../ports/activation-storage'
import type { ActivationObjects } from './activation-database'
import { type ActivationRecord, activationIn } from './activation-record'

/** What to read of the board. */
export type PageRequest = {
  readonly after: BoardPlace | null
  readonly limit: number
  readonly search: string
  readonly signal?: AbortSignal
}

/** Whether a record answers the search. */
export type Fits = (record: Partial<ActivationRecord>) => boolean

/** What a search looks for. Fetched with the first search: the first screen has none. */
export async function searchFor(search: string): Promise<Fits> {
  if (search.trim() === '') return () => true
  const { activationSearch } = await import('./activation-search')
  return activationSearch(search)
}

/**
 * Reads one page of the board through a cursor, so that 10,000 records cost no more than 50.
 * Rejects with the signal's reason when it aborts.
 */
export async function readPage(
  store: ActivationObjects<'readonly'>,
  { after, limit, signal }: PageRequest,
  fits: Fits,
): Promise<BoardPage> {
  const index = store.index('board')
  const activations: Activation[] = []
  // Records so damaged that the index cannot hold them are only seen by counting.
  let unreadable = after === null ? (await store.count()) - (await index.count()) : 0
  let taken = 0
  let last: BoardPlace | null = null
  let cursor = await index.openCursor(rangeAfter(after), 'prev')
  while (cursor) {
    signal?.throwIfAborted()
    const record = cursor.value
    if (fits(record)) {
      if (taken === limit) return { activations, next: last, unreadable }
      const activation = activationIn(record)
      if (activation) activations.push(activation)
      else unreadable += 1
      taken += 1
      last = { open: record.open, createdAt: record.createdAt, id: record.id }
    }
    cursor = await cursor.continue()
  }
  return { activations, next: null, unreadable }
}

function rangeAfter(after: BoardPlace | null): IDBKeyRange | null {
  return after && IDBKeyRange.upperBound([after.open, after.createdAt, after.id], true)
}
