import type { Activation } from '../domain/activation'
import type { ActivationStorage, BoardCounts, WriteResult } from '../ports/activation-storage'
import { activationDatabase, type Connection, reading, writing } from './activation-database'
import { readPage } from './activation-page'
import { activationIn, unreadable } from './activation-record'
import { writeActivation } from './activation-write'
import { changesElsewhere } from './changes-elsewhere'

/** Newest first, as the board shows them. */
const newestFirst = (a: Activation, b: Activation) => b.createdAt - a.createdAt

/** The activations in this phone's IndexedDB. */
export function browserActivationStorage(databaseName = 'yomiage'): ActivationStorage {
  const database = activationDatabase(databaseName)
  const changes = changesElsewhere(databaseName)

  const withId = (index: 'installationId' | 'confirmationId', id: string) =>
    database.run(async connection => {
      const records: unknown[] = await reading(connection, activations => activations.index(index).getAll(id))
      return records.flatMap(record => activationIn(record) ?? []).sort(newestFirst)
    })

  return {
    page: request => database.run(connection => readPage(connection, request)),
    counts: () => database.run(countActivations),
    async read(id) {
      const record = await database.run<unknown>(connection =>
        reading(connection, activations => activations.get(id)),
      )
      if (record.kind === 'fault') return record
      if (record.value === undefined) return { kind: 'ok', value: null }
      const activation = activationIn(record.value)
      return activation ? { kind: 'ok', value: activation } : unreadable
    },
    async write(activation) {
      const written = await database.run(connection => writeActivation(connection, activation))
      const result: WriteResult = written.kind === 'ok' ? written.value : written
      if (result.kind === 'saved') changes.announce()
      return result
    },
    async remove(id) {
      const removed = await database.run(connection =>
        writing(connection, async activations => {
          await activations.delete(id)
          return null
        }),
      )
      if (removed.kind === 'ok') changes.announce()
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

function countActivations(connection: Connection): Promise<BoardCounts> {
  return reading(connection, async activations => {
    const index = activations.index('board')
    const [total, done] = await Promise.all([index.count(), index.count(IDBKeyRange.bound([0], [1]))])
    return { total, done }
  })
}
