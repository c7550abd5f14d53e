import type { Activation } from '../domain/activation'
import type { ActivationStorage, WriteResult } from '../ports/activation-storage'
import type { Clock } from '../ports/clock'
import { browserClock } from './clock'
import { type ActivationDatabase, activationDatabase } from './storage/activation-database'
import { readPage } from './storage/activation-page'
import { activationIn, unreadable } from './storage/activation-record'
import { writeActivation } from './storage/activation-write'
import { type KeptCounts, keptCounts } from './storage/kept-counts'
import { type StorageChanges, storageChanges } from './storage/storage-changes'

/** Newest first, as the board shows them. */
const newestFirst = (a: Activation, b: Activation) => b.createdAt - a.createdAt

/** The activations in this phone's IndexedDB. */
export function browserActivationStorage(
  databaseName: string,
  clock: Clock = browserClock(),
  database: ActivationDatabase = activationDatabase(databaseName, clock),
  changes: StorageChanges = storageChanges(databaseName),
  counts: KeptCounts = keptCounts(database, changes),
): ActivationStorage {
  const withId = (index: 'installationId' | 'confirmationId', id: string) =>
    database.read(async activations => {
      const records: unknown[] = await activations.index(index).getAll(id)
      return records.flatMap(record => activationIn(record) ?? []).sort(newestFirst)
    })

  return {
    async page(request) {
      const whole = request.after === null && !request.visit
      const [page, counted] = await Promise.all([
        database.read(activations => readPage(activations, request)),
        whole ? counts('all') : null,
      ])
      if (page.kind === 'fault' || counted === null) return page
      if (counted.kind === 'fault') return counted
      const unreadable = page.value.unreadable + counted.value.unreadable
      return { kind: 'ok', value: { ...page.value, unreadable } }
    },
    async counts(visit) {
      const counted = await counts(visit ?? 'all')
      if (counted.kind === 'fault') return counted
      const { states, total } = counted.value
      return { kind: 'ok', value: { total, done: states.licensed } }
    },
    async read(id) {
      const record = await database.read<unknown>(activations => activations.get(id))
      if (record.kind === 'fault') return record
      if (record.value === undefined) return { kind: 'ok', value: null }
      const activation = activationIn(record.value)
      return activation ? { kind: 'ok', value: activation } : unreadable(record.value)
    },
    write(activation) {
      const saved: Activation = { ...activation, revision: activation.revision + 1 }
      return changes.store({ written: [saved] }, async (): Promise<WriteResult> => {
        const written = await database.write(activations => writeActivation(activations, saved))
        return written.kind === 'ok' ? written.value : written
      })
    },
    remove: id =>
      changes.store({ removed: [id] }, () =>
        database.write(async activations => {
          await activations.delete(id)
          return null
        }),
      ),
    withInstallationId: id => withId('installationId', id),
    withConfirmationId: id => withId('confirmationId', id),
    persist: async () => {
      try {
        return await navigator.storage.persist()
      } catch {
        // Some phones have nothing to ask.
        return false
      }
    },
    onChangedElsewhere: changes.listen,
  }
}
