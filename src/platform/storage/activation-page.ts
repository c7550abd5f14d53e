import type { Activation } from '../../domain/activation'
import { boardStates } from '../../domain/board-state'
import type { VisitId } from '../../domain/visit'
import type { BoardPage, BoardPlace } from '../../ports/activation-storage'
import type { ActivationObjects } from './activation-database'
import { activationIn } from './activation-record'

/** What to read of the board. */
export type PageRequest = {
  readonly after: BoardPlace | null
  readonly limit: number
  /** None: all activations. */
  readonly visit?: VisitId | null
  readonly signal?: AbortSignal
}

/**
 * Reads one page of the board through a cursor, so that 10,000 records cost no more than 50.
 * Rejects with the signal's reason when it aborts.
 */
export async function readPage(
  store: ActivationObjects<'readonly'>,
  { after, limit, visit, signal }: PageRequest,
): Promise<BoardPage> {
  const board = store.index('board')
  const activations: Activation[] = []
  let unreadable = 0
  let taken = 0
  let last: BoardPlace | null = null
  let cursor = visit
    ? await store.index('visit').openCursor(visitRange(visit, after), 'prev')
    : await board.openCursor(after && IDBKeyRange.upperBound(keyOf(after), true), 'prev')
  while (cursor) {
    signal?.throwIfAborted()
    if (taken === limit) return { activations, next: last, unreadable }
    const record = cursor.value
    const activation = activationIn(record)
    if (activation) activations.push(activation)
    // Those without a known state and visit are found by counting: most of them are in no index.
    else if (boardStates.includes(record.state) && typeof record.visit === 'string') unreadable += 1
    taken += 1
    last = { open: record.open, createdAt: record.createdAt, id: record.id }
    cursor = await cursor.continue()
  }
  return { activations, next: null, unreadable }
}

/** The keys of one visit in an index that begins with it, down from a place. */
export function visitRange(visit: string, after: BoardPlace | null = null): IDBKeyRange {
  // Within an index an array is greater than any number.
  return IDBKeyRange.bound([visit], after ? [visit, ...keyOf(after)] : [visit, []], false, true)
}

function keyOf({ open, createdAt, id }: BoardPlace) {
  return [open, createdAt, id]
}
