import type { IDBPObjectStore } from 'idb'
import type { Activation } from '../../domain/activation'
import type { Visit } from '../../domain/visit'
import type { VisitWriteResult, WriteAllResult } from '../../ports/record-storage'
import type { ActivationObjects, Stores } from './activation-database'
import type { ActivationSchema } from './activation-migrations'
import { type ActivationRecord, activationIn, recordOf } from './activation-record'
import { visitIn } from './visit-record'

/** The store of visits within one transaction. */
export type VisitObjects = IDBPObjectStore<ActivationSchema, Stores, 'visits', 'readwrite'>

/** What a write of many puts into the database, or why it must not. */
type Ready =
  | { readonly kind: 'ready'; readonly records: readonly ActivationRecord[] }
  | Extract<WriteAllResult, { kind: 'conflict' }>

/** So many are asked for at once: with thousands the page would stand still. */
const batchSize = 200

/**
 * Does it for all of them within one transaction, batch after batch; each in a promise of its own, as one that throws at
 * once would leave the others unheard.
 */
export async function inBatches<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (let start = 0; start < all.length; start += batchSize) {
    results.push(...(await Promise.all(all.slice(start, start + batchSize).map(work))))
  }
  return results
}

/** Compares every revision, each the next one, with what is stored, before anything is written. */
export async function readyToWrite(
  activationObjects: ActivationObjects<'readwrite'>,
  visitObjects: VisitObjects,
  activations: readonly Activation[],
  visits: readonly Visit[],
): Promise<Ready> {
  const storedActivations = await inBatches(activations, async ({ id }) => activationObjects.get(id))
  const storedVisits = await inBatches(visits, async ({ id }) => visitObjects.get(id))
  const refused = [
    ...activations.filter((one, index) => !follows(one, storedActivations[index], activationIn)),
    ...visits.filter((one, index) => !follows(one, storedVisits[index], visitIn)),
    ...namedTwice(activations),
    ...namedTwice(visits),
  ]
  if (refused.length > 0) return { kind: 'conflict', ids: [...new Set(refused.map(({ id }) => id))] }
  return { kind: 'ready', records: activations.map(recordOf) }
}

/** The second would go over the first, unseen. */
function namedTwice<T extends { readonly id: string }>(values: readonly T[]): readonly T[] {
  const seen = new Set<string>()
  return values.filter(({ id }) => seen.size === seen.add(id).size)
}

/** Writes one visit, of the next revision, if the stored one still has the revision before (0: there is none yet). */
export async function writeVisit(visits: VisitObjects, visit: Visit): Promise<VisitWriteResult> {
  const record: unknown = await visits.get(visit.id)
  if (!follows(visit, record, visitIn)) return { kind: 'conflict', stored: visitIn(record) }
  await visits.put(visit)
  return { kind: 'saved', visit }
}

/** Whether a write has seen what is stored. A record that cannot be read is never written over. */
function follows<T extends { readonly revision: number }>(
  next: T,
  record: unknown,
  read: (record: unknown) => T | null,
): boolean {
  if (record === undefined) return next.revision === 1
  const stored = read(record)
  if (stored === null) return false
  if (stored.revision + 1 === next.revision) return true
  // The connection broke after this very write had gone through, and it is being repeated.
  return JSON.stringify(stored) === JSON.stringify(read(next))
}

/** The same as it is stored next. */
export function nextRevision<T extends { readonly revision: number }>(value: T): T {
  return { ...value, revision: value.revision + 1 }
}
