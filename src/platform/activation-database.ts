import { type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb'
import type { Stored } from '../ports/activation-storage'
import { type ActivationSchema, databaseVersion, migrate } from './activation-migrations'
import { openingFaultOf, storageFaultOf } from './storage-fault'

/** An open connection, in idb's words. */
export type Connection = IDBPDatabase<ActivationSchema>

type Store<Mode extends IDBTransactionMode> = IDBPObjectStore<
  ActivationSchema,
  ['activations'],
  'activations',
  Mode
>

/** Reads within one transaction. */
export async function reading<T>(
  connection: Connection,
  work: (activations: Store<'readonly'>) => Promise<T>,
): Promise<T> {
  const transaction = connection.transaction('activations', 'readonly')
  const [result] = await Promise.all([work(transaction.store), transaction.done])
  return result
}

/** Writes within one transaction; settles once it is complete, which with strict durability means on the disk. */
export async function writing<T>(
  connection: Connection,
  work: (activations: Store<'readwrite'>) => Promise<T>,
): Promise<T> {
  const transaction = connection.transaction('activations', 'readwrite', { durability: 'strict' })
  const [result] = await Promise.all([work(transaction.store), transaction.done])
  return result
}

/** A connection that heals itself: phones cut it whenever the app was in the background. */
export interface ActivationDatabase {
  /** Does some work; where the connection is lost under it, opens it again and does the work once more. */
  run<T>(work: (connection: Connection) => Promise<T>): Promise<Stored<T>>
}

/** `blocked` settles only while another tab holds an older version open. */
type Handle = { readonly connection: Promise<Connection>; readonly blocked: Promise<'blocked'> }

/** The database of that name on this phone. Nothing is opened before the first `run`. */
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

  async function attempt<T>(work: (connection: Connection) => Promise<T>): Promise<Stored<T>> {
    const used = handle()
    let connection: Connection
    try {
      const opened = await Promise.race([used.connection, used.blocked])
      if (opened === 'blocked') return { kind: 'fault', fault: { kind: 'blocked' } }
      connection = opened
    } catch (error) {
      if (current === used) current = null
      return { kind: 'fault', fault: openingFaultOf(error) }
    }
    try {
      return { kind: 'ok', value: await work(connection) }
    } catch (error) {
      const fault = storageFaultOf(error)
      const cutOff = current !== used && fault.kind === 'failed'
      if (fault.kind !== 'connection-lost' && !cutOff) return { kind: 'fault', fault }
      if (current === used) current = null
      connection.close()
      return { kind: 'fault', fault: { kind: 'connection-lost' } }
    }
  }

  return {
    async run(work) {
      const first = await attempt(work)
      if (first.kind === 'ok' || first.fault.kind !== 'connection-lost') return first
      return attempt(work)
    },
  }
}

function openHandle(name: string, version: number, drop: () => void): Handle {
  let sayBlocked: (blocked: 'blocked') => void = () => undefined
  const blocked = new Promise<'blocked'>(resolve => {
    sayBlocked = resolve
  })
  const connection = openConnection(name, version, drop, () => sayBlocked('blocked'))
  return { connection, blocked }
}

async function openConnection(
  name: string,
  version: number,
  drop: () => void,
  blocked: () => void,
): Promise<Connection> {
  const connection: Connection = await openDB<ActivationSchema>(name, version, {
    upgrade: (database, from, _to, upgrade) => migrate(database, from, upgrade),
    blocked,
    // A newer version in another tab wants to upgrade: out of its way, or it waits for ever.
    blocking: () => {
      drop()
      connection.close()
    },
    terminated: drop,
  })
  return connection
}
