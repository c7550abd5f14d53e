import type { ActivationId } from './activation'

/** PCs that are taken up one after another, in an order the user may change. */
export type RunQueue = {
  /** All of the run, those that are finished included. */
  readonly order: readonly ActivationId[]
  /** They got what the run is for. */
  readonly finished: readonly ActivationId[]
  /** Jumped over or refused: they come again when the user takes them up. */
  readonly setAside: readonly ActivationId[]
  /** The one being worked on; null when all are finished or set aside. */
  readonly current: ActivationId | null
}

/** A run that begins with the first one. */
export function newQueue(order: readonly ActivationId[]): RunQueue {
  return { order, finished: [], setAside: [], current: order[0] ?? null }
}

/** How far the run is: the current one is number `at` (from 1) of `total`. */
export function turnOf({ order, finished }: RunQueue): { readonly at: number; readonly total: number } {
  return { at: Math.min(finished.length + 1, order.length), total: order.length }
}

/** It got what the run is for; the next one is up. */
export function finish(queue: RunQueue, id: ActivationId): RunQueue {
  if (!queue.order.includes(id) || queue.finished.includes(id)) return queue
  const finished = [...queue.finished, id]
  return onFrom(id, { ...queue, finished, setAside: without(queue.setAside, id) })
}

/** Not now; the next one is up. */
export function setAside(queue: RunQueue, id: ActivationId): RunQueue {
  if (!isOpen(queue, id)) return queue
  return onFrom(id, { ...queue, setAside: [...queue.setAside, id] })
}

/** Those that were set aside are up again, the first of them at once where nothing else is. */
export function takeUp(queue: RunQueue): RunQueue {
  const next = { ...queue, setAside: [] }
  return queue.current === null ? { ...next, current: next.order.find(id => isOpen(next, id)) ?? null } : next
}

/** This one is up now, whether or not it was set aside; a finished one is not taken up again. */
export function jumpTo(queue: RunQueue, id: ActivationId): RunQueue {
  if (!queue.order.includes(id) || queue.finished.includes(id)) return queue
  return { ...queue, current: id, setAside: without(queue.setAside, id) }
}

/** Changes places with the next one before (-1) or behind (1) that is not finished. */
export function move(queue: RunQueue, id: ActivationId, step: -1 | 1): RunQueue {
  const rest = queue.order.filter(one => !queue.finished.includes(one))
  const at = rest.indexOf(id)
  const other = at === -1 ? undefined : rest[at + step]
  if (other === undefined) return queue
  const order = queue.order.map(one => (one === id ? other : one === other ? id : one))
  return { ...queue, order }
}

/**
 * Brings a run up to date with what happened meanwhile.
 * @param waiting those that need what the run is for, in the order in which new ones are added
 * @param got those that have it; all others are no longer part of the run
 */
export function catchUp(
  queue: RunQueue,
  waiting: readonly ActivationId[],
  got: ReadonlySet<ActivationId>,
): RunQueue {
  const wait = new Set(waiting)
  const kept = queue.order.filter(id => wait.has(id) || got.has(id))
  const next = {
    order: [...kept, ...waiting.filter(id => !queue.order.includes(id))],
    finished: kept.filter(id => !wait.has(id)),
    setAside: queue.setAside.filter(id => wait.has(id)),
  }
  const open = next.order.filter(id => isOpen(next, id))
  return { ...next, current: open.find(id => id === queue.current) ?? open[0] ?? null }
}

/** Goes on behind `id` where that was the current one: with the next open one, then with the first of all. */
function onFrom(id: ActivationId, queue: RunQueue): RunQueue {
  if (queue.current !== id) return queue
  const at = queue.order.indexOf(id)
  const round = [...queue.order.slice(at + 1), ...queue.order]
  return { ...queue, current: round.find(one => isOpen(queue, one)) ?? null }
}

/** Neither finished nor set aside. */
function isOpen({ order, finished, setAside: aside }: Omit<RunQueue, 'current'>, id: ActivationId): boolean {
  return order.includes(id) && !finished.includes(id) && !aside.includes(id)
}

function without(ids: readonly ActivationId[], id: ActivationId): readonly ActivationId[] {
  return ids.filter(one => one !== id)
}
