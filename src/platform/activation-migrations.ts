/** The one store of the database. */
export const storeName = 'activations'

/** Step n brings version n to version n + 1. Steps that were ever released are never changed, only followed. */
const migrations: readonly ((database: IDBDatabase) => void)[] = [
  database => {
    const activations = database.createObjectStore(storeName, { keyPath: 'id' })
    // Read backwards it gives open work first, and the newest first.
    activations.createIndex('board', ['open', 'createdAt', 'id'])
    activations.createIndex('installationId', 'installationId')
    activations.createIndex('confirmationId', 'confirmationId')
  },
]

/** The version that this app reads and writes. */
export const databaseVersion = migrations.length

/** Brings the database from any older version to this one, within one transaction. */
export function migrate(database: IDBDatabase, from: number): void {
  for (const step of migrations.slice(from)) step(database)
}
