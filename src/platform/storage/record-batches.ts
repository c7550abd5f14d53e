import type { Activation } from '../../domain/activation'
import type { Stored } from '../../ports/activation-storage'
import type { RecordFilter } from '../../ports/record-storage'
import type { ActivationDatabase, ActivationObjects } from './activation-database'
import { visitRange } from './activation-page'
import { type ActivationRecord, activationIn } from './activation-record'

/** How many records are read at once: enough to be fast, few enough to leave the page alive in between. */
const batchSize = 250

const aborted: Stored<never> = { kind: 'fault', fault: { kind: 'failed', detail: 'aborted' } }

/**
 * Hands over every readable activation of a visit, or of all, in batches and each once, in the order of their names
 * in storage; counts those that cannot be read. A batch may be empty.
 */
export async function eachBatch(
  database: ActivationDatabase,
  visit: RecordFilter['visit'],
  take: (batch: readonly Activation[]) => void | Promise<void>,
  signal?: AbortSignal,
): Promise<Stored<{ readonly unreadable: number }>> {
  // One visit is a small part of everything: its names are read first, and then only its records.
  const named =
    visit === 'all' || visit === null
      ? null
      : await database.read(activations => activations.index('visit').getAllKeys(visitRange(visit)))
  if (named?.kind === 'fault') return named
  const names = named?.value ?? null
  let unreadable = 0
  let last: string | null = null
  for (let start = 0; ; start += batchSize) {
    const after: string | null = last
    const read: Stored<readonly ActivationRecord[]> = await database.read(activations =>
      names ? readNamed(activations, names.slice(start, start + batchSize)) : readAfter(activations, after),
    )
    if (read.kind === 'fault') return read
    if (signal?.aborted) return aborted
    const batch = read.value.flatMap(record => activationIn(record) ?? [])
    unreadable += read.value.length - batch.length
    await take(batch)
    const more = names ? start + batchSize < names.length : read.value.length === batchSize
    if (!more) return { kind: 'ok', value: { unreadable } }
    last = read.value.at(-1)?.id ?? null
  }
}

/** By name, which never changes: whatever is written meanwhile, none comes twice. */
function readAfter(activations: ActivationObjects<'readonly'>, last: string | null) {
  return activations.getAll(last === null ? null : IDBKeyRange.lowerBound(last, true), batchSize)
}

async function readNamed(activations: ActivationObjects<'readonly'>, names: readonly string[]) {
  const records = await Promise.all(names.map(async name => activations.get(name)))
  return records.flatMap(record => record ?? [])
}
