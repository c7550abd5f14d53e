/** What a watched page tells of its database, in the order in which it happened. */
export type PageNote =
  /** Something was handed to the database, or an upgrade of it began. */
  | { readonly kind: 'began' }
  /** A transaction that wrote is complete: from now on all of it is acknowledged. */
  | {
      readonly kind: 'complete'
      readonly written: readonly StoredRecord[]
      readonly removed: readonly string[]
    }

/** A record as it was handed over: an activation's fields, and those for the indexes. */
export type StoredRecord = Readonly<Record<string, unknown>> & {
  readonly id: string
  readonly revision: number
}

/** The function that a watched page is given, for notes as JSON. */
export const tellNote = 'tellNote'

/**
 * Runs in the page before the app: tells what goes into the store of activations, and when its transaction is
 * complete. Of an upgrade only that it goes on: what it must keep is known beforehand.
 */
export function watchDatabase(): void {
  type Watched = { readonly written: StoredRecord[]; readonly removed: string[] }
  const watched = new WeakMap<IDBTransaction, Watched>()
  const { put, delete: remove } = IDBObjectStore.prototype
  const tell = (note: PageNote) => Reflect.get(globalThis, 'tellNote')?.(JSON.stringify(note))

  function noteIn(store: IDBObjectStore): Watched | null {
    const { transaction, name } = store
    if (name !== 'activations') return null
    tell({ kind: 'began' })
    if (transaction.mode === 'versionchange') return null
    const known = watched.get(transaction)
    if (known) return known
    const noted: Watched = { written: [], removed: [] }
    watched.set(transaction, noted)
    transaction.addEventListener('complete', () => tell({ kind: 'complete', ...noted }))
    return noted
  }

  IDBObjectStore.prototype.put = function (value, key) {
    const request = put.call(this, value, key)
    noteIn(this)?.written.push(value)
    return request
  }
  IDBObjectStore.prototype.delete = function (query) {
    const request = remove.call(this, query)
    noteIn(this)?.removed.push(String(query))
    return request
  }
}
