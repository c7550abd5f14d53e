import type { Activation } from '../domain/activation'
import type { BoardPage, BoardPlace } from '../ports/activation-storage'
import type { ActivationObjects } from './activation-database'
import { activationIn } from './activation-record'
import { activationSearch } from './activation-search'

/** What to read of the board. */
export type PageRequest = {
  readonly after: BoardPlace | null
  readonly limit: number
  readonly search: string
  readonly signal?: AbortSignal
}

/**
 * Reads one page of the board through a cursor, so that 10,000 records cost no more than 50.
 * Rejects with the signal's reason when it aborts.
 */
export async function readPage(
  store: ActivationObjects<'readonly'>,
  request: PageRequest,
): Promise<BoardPage> {
  const { after, limit, signal } = request
  const index = store.index('board')
  const fits = activationSearch(request.search)
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
