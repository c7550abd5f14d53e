import type { Stored } from '../ports/activation-storage'
import { databaseVersion, migrate, storeName } from './activation-migrations'
import { completed, openDatabase } from './indexed-db'
import { openingFaultOf, storageFaultOf } from './storage-fault'

/** What is done with the store of activations within one transaction. */
type Work<T> = (activations: IDBObjectStore) => Promise<T>

/** A database whose connection heals itself: phones cut it whenever the app was in the background. */
export interface ActivationDatabase {
  read<T>(work: Work<T>): Promise<Stored<T>>
  /** Settles once the transaction is complete; with strict durability that means on the disk. */
  write<T>(work: Work<T>): Promise<Stored<T>>
}

/** `blocked` settles only while another tab holds an older version open. */
type Handle = { readonly connection: Promise<IDBDatabase>; readonly blocked: Promise<'blocked'> }

/** The database of that name on this phone. Nothing is opened before the first work. */
export function activationDatabase(name: string, version = databaseVersion): ActivationDatabase {
  let current: Handle | null = null

  function handle(): Handle {
    if (current) return current
    const opened: Handle = openHandle(name, version, () => {
      if (current === opened) current = null
    })
    current = opened
    return opened
  }

  async function attempt<T>(mode: IDBTransactionMode, work: Work<T>): Promise<Stored<T>> {
    const used = handle()
    let connection: IDBDatabase
    try {
      const opened = await Promise.race([used.connection, used.blocked])
      if (opened === 'blocked') return { kind: 'fault', fault: { kind: 'blocked' } }
      connection = opened
    } catch (error) {
      if (current === used) current = null
      return { kind: 'fault', fault: openingFaultOf(error) }
    }
    try {
      return { kind: 'ok', value: await transact(connection, mode, work) }
    } catch (error) {
      const fault = storageFaultOf(error)
      const cutOff = current !== used && fault.kind === 'failed'
      if (fault.kind !== 'connection-lost' && !cutOff) return { kind: 'fault', fault }
      if (current === used) current = null
      connection.close()
      return { kind: 'fault', fault: { kind: 'connection-lost' } }
    }
  }

  /** Where the connection is lost under the work, opens it again and does the work once more. */
  async function run<T>(mode: IDBTransactionMode, work: Work<T>): Promise<Stored<T>> {
    const first = await attempt(mode, work)
    if (first.kind === 'ok' || first.fault.kind !== 'connection-lost') return first
    return attempt(mode, work)
  }

  return {
    read: work => run('readonly', work),
    write: work => run('readwrite', work),
  }
}

async function transact<T>(connection: IDBDatabase, mode: IDBTransactionMode, work: Work<T>): Promise<T> {
  const transaction = connection.transaction(storeName, mode, { durability: 'strict' })
  const [result] = await Promise.all([work(transaction.objectStore(storeName)), completed(transaction)])
  return result
}

function openHandle(name: string, version: number, onLost: () => void): Handle {
  let sayBlocked: (blocked: 'blocked') => void = () => undefined
  const blocked = new Promise<'blocked'>(resolve => {
    sayBlocked = resolve
  })
  const onBlocked = () => sayBlocked('blocked')
  return { connection: openDatabase({ name, version, upgrade: migrate, onBlocked, onLost }), blocked }
}
