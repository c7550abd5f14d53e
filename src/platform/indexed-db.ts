/** The result of a request, or its error. */
export function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Settles when a transaction is complete; rejects with what aborted it. */
export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'))
  })
}

/** Visits the records behind a cursor until one visit answers false; rejects with what a visit throws. */
export function visitRecords(
  request: IDBRequest<IDBCursorWithValue | null>,
  visit: (record: unknown) => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const cursor = request.result
      try {
        if (cursor && visit(cursor.value)) cursor.continue()
        else resolve()
      } catch (error) {
        reject(error)
      }
    }
  })
}

/** How a database is opened, and what is told while it is open. */
export type DatabaseOptions = {
  readonly name: string
  readonly version: number
  readonly upgrade: (database: IDBDatabase, from: number) => void
  /** Another tab holds an older version open: opening waits for it. */
  readonly onBlocked: () => void
  /** The connection was cut by the phone, or closed to let a newer version upgrade. */
  readonly onLost: () => void
}

/** Opens a database. The connection gets out of the way of newer versions by itself. */
export async function openDatabase(options: DatabaseOptions): Promise<IDBDatabase> {
  const { name, version, upgrade, onBlocked, onLost } = options
  const request = indexedDB.open(name, version)
  request.onblocked = onBlocked
  request.onupgradeneeded = ({ oldVersion }) => upgrade(request.result, oldVersion)
  const database = await answered(request)
  database.onclose = onLost
  database.onversionchange = () => {
    onLost()
    database.close()
  }
  return database
}
