import type { Activation, ActivationId } from '../domain/activation'
import type { Visit } from '../domain/visit'
import type { Stored } from '../ports/activation-storage'
import type { RecordStorage, VisitWriteResult, WriteAllResult } from '../ports/record-storage'
import type { ActivationDatabase, ActivationObjects } from './storage/activation-database'
import { visitRange } from './storage/activation-page'
import { activationIn, recordOf } from './storage/activation-record'
import { type KeptCounts, keptCounts } from './storage/kept-counts'
import { liveDigest } from './storage/live-digest'
import { eachBatch } from './storage/record-batches'
import { isIn } from './storage/record-digest'
import { inBatches, nextRevision, readyToWrite, writeVisit } from './storage/record-writes'
import type { StorageChanges } from './storage/storage-changes'
import { visitIn } from './storage/visit-record'

const aborted: Stored<never> = { kind: 'fault', fault: { kind: 'failed', detail: 'aborted' } }

/** The records in this phone's IndexedDB, and in memory what it takes to find them. */
export function browserRecordStorage(
  database: ActivationDatabase,
  changes: StorageChanges,
  counts: KeptCounts = keptCounts(database, changes),
): RecordStorage {
  const wholeDigest = liveDigest(database, changes)

  const readMany = (ids: readonly ActivationId[]) =>
    database.read(async activations => {
      const records: unknown[] = await Promise.all(ids.map(async id => activations.get(id)))
      return records.flatMap(record => activationIn(record) ?? [])
    })

  return {
    prepare: () => void wholeDigest(),
    async page(request) {
      const known = await wholeDigest()
      if (known.kind === 'fault') return known
      if (request.signal?.aborted) return aborted
      const { digest, unreadable } = known.value
      const { places, more } = digest.find(request)
      const read = await readMany(places.map(({ id }) => id))
      if (read.kind === 'fault') return read
      if (request.signal?.aborted) return aborted
      const next = (more && places.at(-1)) || null
      const counted = request.after === null && request.filter.visit === 'all' ? unreadable : 0
      return { kind: 'ok', value: { activations: read.value, next, unreadable: counted } }
    },
    async stateCounts(visit) {
      const counted = await counts(visit)
      return counted.kind === 'ok' ? { kind: 'ok', value: counted.value.states } : counted
    },
    each: (filter, take, signal) =>
      eachBatch(
        database,
        filter.visit,
        async batch => {
          const fitting = batch.filter(one => isIn(filter, one))
          if (fitting.length > 0) await take(fitting)
        },
        signal,
      ),
    readMany,
    writeAll(activations, visits = []) {
      const change = { written: activations.map(nextRevision), visits: visits.map(nextRevision) }
      return changes.store(change, async (): Promise<WriteAllResult> => {
        const written = await database.write(
          async (activationObjects, _place, visitObjects): Promise<WriteAllResult> => {
            const ready = await readyToWrite(activationObjects, visitObjects, change.written, change.visits)
            if (ready.kind !== 'ready') return ready
            await inBatches(ready.records, async record => activationObjects.put(record))
            await inBatches(change.visits, async visit => visitObjects.put(visit))
            return { kind: 'saved', activations: change.written, visits: change.visits }
          },
          activations.length,
        )
        return written.kind === 'ok' ? written.value : written
      })
    },
    removeAll: ids =>
      changes.store({ removed: ids }, () =>
        database.write(async activations => {
          await inBatches(ids, async id => activations.delete(id))
          return null
        }, ids.length),
      ),
    visits: () =>
      database.read(async (_activations, _place, visits) => {
        const records: unknown[] = await visits.getAll()
        return records.flatMap(record => visitIn(record) ?? []).sort(openAndNewestFirst)
      }),
    readVisit: id => database.read(async (_activations, _place, visits) => visitIn(await visits.get(id))),
    writeVisit(visit) {
      const saved = nextRevision(visit)
      return changes.store({ visits: [saved] }, async (): Promise<VisitWriteResult> => {
        const written = await database.write((_activations, _place, visits) => writeVisit(visits, saved))
        return written.kind === 'ok' ? written.value : written
      })
    },
    async removeVisit(id) {
      const belonging = async (activations: ActivationObjects<IDBTransactionMode>) => {
        const records: unknown[] = await activations.index('visit').getAll(visitRange(id))
        return records.flatMap(record => activationIn(record) ?? []).map(withoutVisit)
      }
      const left = await database.read(belonging)
      if (left.kind === 'fault') return left
      return changes.store({ written: left.value, removed: [id] }, () =>
        database.write(async (activations, _place, visits) => {
          await visits.delete(id)
          const now = await belonging(activations)
          await inBatches(now, async activation => activations.put(recordOf(activation)))
          return null
        }, left.value.length),
      )
    },
  }
}

function withoutVisit(activation: Activation): Activation {
  return nextRevision({ ...activation, visitId: null })
}

function openAndNewestFirst(a: Visit, b: Visit): number {
  const open = Number(b.closedAt === null) - Number(a.closedAt === null)
  return open || b.date.localeCompare(a.date) || b.createdAt - a.createdAt
}
