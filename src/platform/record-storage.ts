import type { ActivationId } from '../domain/activation'
import { type BoardState, boardStates } from '../domain/board-state'
import type { Visit } from '../domain/visit'
import type { Stored } from '../ports/activation-storage'
import type { RecordStorage, StateCounts, VisitWriteResult, WriteAllResult } from '../ports/record-storage'
import type { ActivationDatabase } from './storage/activation-database'
import { activationIn, recordOf } from './storage/activation-record'
import { eachBatch } from './storage/record-batches'
import { isIn, type RecordDigest, recordDigest } from './storage/record-digest'
import { readyToWrite, writeVisit } from './storage/record-writes'
import type { StorageChanges } from './storage/storage-changes'
import { visitIn } from './storage/visit-record'

const aborted: Stored<never> = { kind: 'fault', fault: { kind: 'failed', detail: 'aborted' } }

/** The records in this phone's IndexedDB, and in memory what it takes to find them. */
export function browserRecordStorage(database: ActivationDatabase, changes: StorageChanges): RecordStorage {
  let digest: Promise<Stored<RecordDigest>> | null = null

  changes.listen(() => {
    digest = null
  })
  changes.follow(change => {
    if (change === 'much') digest = null
    else void digest?.then(known => known.kind === 'ok' && known.value.put(change.written))
  })

  function wholeDigest(): Promise<Stored<RecordDigest>> {
    digest ??= loadDigest(database)
    const loading = digest
    void loading.then(({ kind }) => {
      if (kind === 'fault' && digest === loading) digest = null
    })
    return loading
  }

  const readMany = (ids: readonly ActivationId[]) =>
    database.read(async activations => {
      const records: unknown[] = await Promise.all(ids.map(id => activations.get(id)))
      return records.flatMap(record => activationIn(record) ?? [])
    })

  return {
    async page(request) {
      const known = await wholeDigest()
      if (known.kind === 'fault') return known
      if (request.signal?.aborted) return aborted
      const { places, more } = known.value.find(request)
      const read = await readMany(places.map(({ id }) => id))
      if (read.kind === 'fault') return read
      if (request.signal?.aborted) return aborted
      const next = (more && places.at(-1)) || null
      return { kind: 'ok', value: { activations: read.value, next, unreadable: 0 } }
    },
    stateCounts: visit =>
      database.read(async activations => {
        const index = activations.index('state')
        const count = async (state: BoardState) =>
          [state, await index.count(stateRange(state, visit))] as const
        return Object.fromEntries(await Promise.all(boardStates.map(count))) as StateCounts
      }),
    each: (filter, take, signal) =>
      eachBatch(database, batch => take(batch.filter(one => isIn(filter, one))), signal),
    readMany,
    async writeAll(activations, visits = []) {
      const written = await database.write(
        async (activationObjects, _place, visitObjects): Promise<WriteAllResult> => {
          const ready = await readyToWrite(activationObjects, visitObjects, activations, visits)
          if (ready.kind !== 'ready') return ready
          await Promise.all([
            ...ready.records.map(record => activationObjects.put(record)),
            ...ready.visits.map(visit => visitObjects.put(visit)),
          ])
          return { kind: 'saved', activations: ready.activations, visits: ready.visits }
        },
      )
      if (written.kind === 'fault') return written
      if (written.value.kind === 'saved') changes.announce('much')
      return written.value
    },
    async removeAll(ids) {
      const removed = await database.write(async activations => {
        await Promise.all(ids.map(id => activations.delete(id)))
        return null
      })
      if (removed.kind === 'ok') changes.announce('much')
      return removed
    },
    visits: () =>
      database.read(async (_activations, _place, visits) => {
        const records: unknown[] = await visits.getAll()
        return records.flatMap(record => visitIn(record) ?? []).sort(openAndNewestFirst)
      }),
    readVisit: id => database.read(async (_activations, _place, visits) => visitIn(await visits.get(id))),
    async writeVisit(visit) {
      const written = await database.write((_activations, _place, visits) => writeVisit(visits, visit))
      const result: VisitWriteResult = written.kind === 'ok' ? written.value : written
      if (result.kind === 'saved') changes.announce('much')
      return result
    },
    async removeVisit(id) {
      const removed = await database.write(async (activations, _place, visits) => {
        await visits.delete(id)
        const range = IDBKeyRange.bound([id], [id, []])
        for (const key of await activations.index('visit').getAllKeys(range)) {
          const activation = activationIn(await activations.get(key))
          if (activation)
            await activations.put(
              recordOf({ ...activation, visitId: null, revision: activation.revision + 1 }),
            )
        }
        return null
      })
      if (removed.kind === 'ok') changes.announce('much')
      return removed
    },
  }
}

async function loadDigest(database: ActivationDatabase): Promise<Stored<RecordDigest>> {
  const digest = recordDigest()
  const read = await eachBatch(database, batch => {
    for (const activation of batch) digest.put(activation)
  })
  return read.kind === 'ok' ? { kind: 'ok', value: digest } : read
}

function stateRange(state: BoardState, visit: Parameters<RecordStorage['stateCounts']>[0]): IDBKeyRange {
  return visit === 'all' ? IDBKeyRange.bound([state], [state, []]) : IDBKeyRange.only([state, visit ?? ''])
}

function openAndNewestFirst(a: Visit, b: Visit): number {
  const open = Number(b.closedAt === null) - Number(a.closedAt === null)
  return open || b.date.localeCompare(a.date) || b.createdAt - a.createdAt
}
