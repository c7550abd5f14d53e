import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { BoardState } from '../../domain/board-state'
import type { Visit } from '../../domain/visit'
import { type ActivationRecord, activationIn, recordOf } from './activation-record'

/** The database as the newest migration leaves it. */
export interface ActivationSchema extends DBSchema {
  activations: {
    key: string
    value: ActivationRecord
    indexes: {
      board: [open: number, createdAt: number, id: string]
      installationId: string
      confirmationId: string
      visit: [visit: string, open: number, createdAt: number, id: string]
      state: [state: BoardState, visit: string]
    }
  }
  visits: { key: string; value: Visit }
  /** Where the user was: one path, under the key `last`. */
  place: { key: string; value: string }
}

/** The transaction of an upgrade. */
type Upgrade = IDBPTransaction<ActivationSchema, StoreNames<ActivationSchema>[], 'versionchange'>

/** How many records an upgrade holds in memory at once. */
const batchSize = 500

/** Step n brings version n to version n + 1. Steps that were ever released are never changed, only followed. */
const migrations: readonly ((
  database: IDBPDatabase<ActivationSchema>,
  upgrade: Upgrade,
) => void | Promise<void>)[] = [
  database => {
    const activations = database.createObjectStore('activations', { keyPath: 'id' })
    // Read backwards it gives open work first, and the newest first.
    activations.createIndex('board', ['open', 'createdAt', 'id'])
    activations.createIndex('installationId', 'installationId')
    activations.createIndex('confirmationId', 'confirmationId')
    database.createObjectStore('place')
  },
  async (database, upgrade) => {
    database.createObjectStore('visits', { keyPath: 'id' })
    const activations = upgrade.objectStore('activations')
    activations.createIndex('visit', ['visit', 'open', 'createdAt', 'id'])
    activations.createIndex('state', ['state', 'visit'])
    // Whole batches: a cursor takes several times as long. Damaged records stay as they are.
    let records = await activations.getAll(null, batchSize)
    for (let last = records.at(-1); last; last = records.at(-1)) {
      const read = records.flatMap(record => activationIn(record) ?? [])
      await Promise.all(read.map(async activation => activations.put(recordOf(activation))))
      records = await activations.getAll(IDBKeyRange.lowerBound(last.id, true), batchSize)
    }
  },
]

/** The version that this app reads and writes. */
export const databaseVersion = migrations.length

/** Brings the database from any older version to this one, within one transaction. */
export async function migrate(
  database: IDBPDatabase<ActivationSchema>,
  from: number,
  upgrade: Upgrade,
): Promise<void> {
  for (const step of migrations.slice(from)) await step(database, upgrade)
}
