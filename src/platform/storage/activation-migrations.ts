import type { DBSchema, IDBPDatabase } from 'idb'
import type { ActivationRecord } from './activation-record'

/** The database as the newest migration leaves it. */
export interface ActivationSchema extends DBSchema {
  activations: {
    key: string
    value: ActivationRecord
    indexes: {
      board: [open: number, createdAt: number, id: string]
      installationId: string
      confirmationId: string
    }
  }
  /** Where the user was: one path, under the key `last`. */
  place: { key: 'last'; value: string }
}

/** Step n brings version n to version n + 1. Steps that were ever released are never changed, only followed. */
const migrations: readonly ((database: IDBPDatabase<ActivationSchema>) => void)[] = [
  database => {
    const activations = database.createObjectStore('activations', { keyPath: 'id' })
    // Read backwards it gives open work first, and the newest first.
    activations.createIndex('board', ['open', 'createdAt', 'id'])
    activations.createIndex('installationId', 'installationId')
    activations.createIndex('confirmationId', 'confirmationId')
    database.createObjectStore('place')
  },
]

/** The version that this app reads and writes. */
export const databaseVersion = migrations.length

/** Brings the database from any older version to this one, within one transaction. */
export function migrate(database: IDBPDatabase<ActivationSchema>, from: number): void {
  for (const step of migrations.slice(from)) step(database)
}
