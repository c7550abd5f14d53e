import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb'
import type { ActivationRecord } from './activation-record'

/** The database as the newest migration leaves it. */
export interface ActivationSchema extends DBSchema {
  activations: {
    key: string
    value: ActivationRecord
    indexes: {
      /** open, createdAt, id: read backwards, open work first and the newest first. */
      board: [open: number, createdAt: number, id: string]
      installationId: string
      confirmationId: string
    }
  }
}

type Upgrade = IDBPTransaction<ActivationSchema, 'activations'[], 'versionchange'>
type Migration = (database: IDBPDatabase<ActivationSchema>, upgrade: Upgrade) => void

/** Step n brings version n to version n + 1. Steps that were ever released are never changed, only followed. */
const migrations: readonly Migration[] = [
  database => {
    const activations = database.createObjectStore('activations', { keyPath: 'id' })
    activations.createIndex('board', ['open', 'createdAt', 'id'])
    activations.createIndex('installationId', 'installationId')
    activations.createIndex('confirmationId', 'confirmationId')
  },
]

/** The version that this app reads and writes. */
export const databaseVersion = migrations.length

/** Brings the database from any older version to this one, within one transaction. */
export function migrate(database: IDBPDatabase<ActivationSchema>, from: number, upgrade: Upgrade): void {
  for (const step of migrations.slice(from)) step(database, upgrade)
}
