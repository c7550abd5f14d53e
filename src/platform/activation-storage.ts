import type { Activation } from '../domain/activation'
import type { ActivationStorage, WriteResult } from '../ports/activation-storage'
import type { Clock } from '../ports/clock'
import { browserClock } from './clock'
import { type ActivationDatabase, activationDatabase } from './storage/activation-database'
import { readPage, visitRange } from './storage/activation-page'
import { activationIn, unreadable } from './storage/activation-record'
import { writeActivation } from './storage/activation-write'
import { type StorageChanges, storageChanges } from './storage/storage-changes'

/** Newest first, as the board shows them. */
const newestFirst = (a: Activation, b: Activation) => b.createdAt - a.createdAt

/** The activations in this phone's IndexedDB. */
export function browserActivationStorage(
  databaseName = 'yomiage',
  clock: Clock = browserClock(),
  database: ActivationDatabase = activationDatabase(databaseName, clock),
  changes: StorageChanges = storageChanges(databaseName),
): ActivationStorage {
  const withId = (index: 'installationId' | 'confirmationId', id: string) =>
    database.read(async activations => {
      const records: unknown[] = await activations.index(index).getAll(id)
      return records.flatMap(record => activationIn(record) ?? []).sort(newestFirst)
    })

  return {
    page: request => database.read(activations => readPage(activations, request)),
    counts: visit =>
      database.read(async activations => {
        if (visit) {
          const index = activations.index('visit')
          const done = IDBKeyRange.bound([visit, 0], [visit, 1])
          return { total: await index.count(visitRange(visit)), done: await index.count(done) }
        }
        const board = activations.index('board')
        return { total: await board.count(), done: await board.count(IDBKeyRange.bound([0], [1])) }
      }),
    async read(id) {
      const record = await database.read<unknown>(activations => activations.get(id))
      if (record.kind === 'fault') return record
      if (record.value === undefined) return { kind: 'ok', value: null }
      const activation = activationIn(record.value)
      return activation ? { kind: 'ok', value: activation } : unreadable
    },
    async write(activation) {
      const written = await database.write(activations => writeActivation(activations, activation))
      const result: WriteResult = written.kind === 'ok' ? written.value : written
      if (result.kind === 'saved') changes.announce({ written: [result.activation] })
      return result
    },
    async remove(id) {
      const removed = await database.write(async activations => {
        await activations.delete(id)
        return null
      })
      if (removed.kind === 'ok') changes.announce({ removed: [id] })
      return removed
    },
    withInstallationId: id => withId('installationId', id),
    withConfirmationId: id => withId('confirmationId', id),
    persist: async () => {
      try {
        return (await navigator.storage?.persist?.()) ?? false
      } catch {
        return false
      }
    },
    onChangedElsewhere: changes.listen,
  }
}
