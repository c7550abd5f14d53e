import type { Activation } from '../../domain/activation'
import type { Stored } from '../../ports/activation-storage'
import type { ActivationDatabase } from './activation-database'
import { activationIn } from './activation-record'

/** How many records are read at once: enough to be fast, few enough to leave the page alive in between. */
const batchSize = 1000

const aborted: Stored<never> = { kind: 'fault', fault: { kind: 'failed', detail: 'aborted' } }

/** Hands over every readable activation in batches, by name of the record; counts those that cannot be read. */
export async function eachBatch(
  database: ActivationDatabase,
  take: (batch: readonly Activation[]) => void | Promise<void>,
  signal?: AbortSignal,
): Promise<Stored<{ readonly unreadable: number }>> {
  let unreadable = 0
  let last: string | null = null
  for (;;) {
    if (signal?.aborted) return aborted
    const after: string | null = last
    const read = await database.read(async activations => {
      const range = after === null ? null : IDBKeyRange.lowerBound(after, true)
      const records: { readonly id: string }[] = await activations.getAll(range, batchSize)
      return records
    })
    if (read.kind === 'fault') return read
    const batch = read.value.flatMap(record => activationIn(record) ?? [])
    unreadable += read.value.length - batch.length
    if (batch.length > 0) await take(batch)
    if (read.value.length < batchSize) return { kind: 'ok', value: { unreadable } }
    last = read.value.at(-1)?.id ?? null
  }
}
