import type { Activation, ActivationId } from '../../src/domain/activation'
import { boardStateOf, boardStates } from '../../src/domain/board-state'
import type { Visit, VisitId } from '../../src/domain/visit'
import { isIn, recordDigest } from '../../src/platform/storage/record-digest'
import type { StorageFault, Stored } from '../../src/ports/activation-storage'
import type { RecordStorage, StateCounts } from '../../src/ports/record-storage'
import type { FakeActivationStorage } from './fake-activation-storage'

/** The records of the same fake phone, and its visits. */
export interface FakeRecordStorage extends RecordStorage {
  /** What every writing meets, until it is null again. */
  writeFault: StorageFault | null
  /** What every reading meets, until it is null again. */
  readFault: StorageFault | null
  /** The searches of the pages asked for, in order. */
  readonly searches: readonly string[]
  storedVisit(id: VisitId): Visit | null
  /** Puts visits there, as an earlier session left them. */
  keepVisits(...visits: readonly Visit[]): void
}

/** Keeps visits in memory; its activations are those of the other fake. */
export function fakeRecordStorage(storage: FakeActivationStorage): FakeRecordStorage {
  const visits = new Map<VisitId, Visit>()
  const searches: string[] = []
  const copy = <T>(value: T): T => structuredClone(value)

  function read<T>(value: () => T): Promise<Stored<T>> {
    const fault = fake.readFault ?? storage.readFault
    return storage.answer(fault ? { kind: 'fault', fault } : { kind: 'ok', value: value() })
  }

  const writeFault = () => fake.writeFault ?? storage.writeFault

  const fake: FakeRecordStorage = {
    writeFault: null,
    readFault: null,
    searches,
    storedVisit: id => visits.get(id) ?? null,
    keepVisits(...kept) {
      for (const visit of kept) visits.set(visit.id, copy({ ...visit, revision: visit.revision + 1 }))
    },
    prepare: () => undefined,
    async page(request) {
      searches.push(request.search)
      const digest = recordDigest()
      for (const activation of storage.all()) digest.put(activation)
      const { places, more } = digest.find(request)
      const page = await read(() => ({
        activations: places.flatMap(({ id }) => storage.stored(id) ?? []),
        next: (more && places.at(-1)) || null,
        unreadable: 0,
      }))
      return request.signal?.aborted ? { kind: 'fault', fault: { kind: 'failed', detail: 'aborted' } } : page
    },
    stateCounts: visit =>
      read(() => {
        const fitting = storage.all().filter(one => isIn({ visit, states: [] }, one))
        const count = (state: (typeof boardStates)[number]) =>
          fitting.filter(one => boardStateOf(one) === state).length
        return Object.fromEntries(boardStates.map(state => [state, count(state)])) as StateCounts
      }),
    async each(filter, take, signal) {
      const read = fake.readFault ?? storage.readFault
      if (read) return { kind: 'fault', fault: read }
      if (signal?.aborted) return { kind: 'fault', fault: { kind: 'failed', detail: 'aborted' } }
      await take(copy(storage.all().filter(one => isIn(filter, one))))
      return { kind: 'ok', value: { unreadable: 0 } }
    },
    readMany: ids => read(() => ids.flatMap(id => storage.stored(id) ?? [])),
    async writeAll(activations, newVisits = []) {
      const fault = writeFault()
      if (fault) return { kind: 'fault', fault }
      const ids = [
        ...activations.filter(one => (storage.stored(one.id)?.revision ?? 0) !== one.revision),
        ...newVisits.filter(one => (visits.get(one.id)?.revision ?? 0) !== one.revision),
      ].map(({ id }) => id)
      if (ids.length > 0) return { kind: 'conflict', ids }
      storage.keep(...activations)
      fake.keepVisits(...newVisits)
      const next = <T extends { readonly revision: number }>(one: T) => ({
        ...one,
        revision: one.revision + 1,
      })
      return { kind: 'saved', activations: activations.map(next), visits: newVisits.map(next) }
    },
    async removeAll(ids: readonly ActivationId[]) {
      const fault = writeFault()
      if (fault) return { kind: 'fault', fault }
      for (const id of ids) await storage.remove(id)
      return { kind: 'ok', value: null }
    },
    visits: () =>
      read(() =>
        [...visits.values()].sort(
          (a, b) =>
            Number(b.closedAt === null) - Number(a.closedAt === null) ||
            b.date.localeCompare(a.date) ||
            b.createdAt - a.createdAt,
        ),
      ),
    readVisit: id => read(() => visits.get(id) ?? null),
    async writeVisit(visit) {
      const fault = writeFault()
      if (fault) return { kind: 'fault', fault }
      const stored = visits.get(visit.id) ?? null
      if ((stored?.revision ?? 0) !== visit.revision) return { kind: 'conflict', stored: copy(stored) }
      const saved = { ...visit, revision: visit.revision + 1 }
      visits.set(visit.id, copy(saved))
      return { kind: 'saved', visit: saved }
    },
    async removeVisit(id) {
      const fault = writeFault()
      if (fault) return { kind: 'fault', fault }
      visits.delete(id)
      const left: Activation[] = storage.all().filter(one => one.visitId === id)
      storage.keep(...left.map(one => ({ ...one, visitId: null })))
      return { kind: 'ok', value: null }
    },
  }
  return fake
}
