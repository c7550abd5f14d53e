import type { IDBPObjectStore } from 'idb'
import type { Stored } from '../../ports/activation-storage'
import type { Clock } from '../../ports/clock'
import { type Connection, type Opening, openActivations } from './activation-connection'
import { type ActivationSchema, databaseVersion } from './activation-migrations'
import { abortQuietly } from './quiet-abort'
import { settledWithin } from './settled-within'
import { storageFaultOf } from './storage-fault'

/** The stores that a piece of work reaches. */
export type Stores = ['activations', 'place', 'visits']

/** The store of activations within one transaction. */
export type ActivationObjects<Mode extends IDBTransactionMode> = IDBPObjectStore<
  ActivationSchema,
  Stores,
  'activations',
  Mode
>

/** What is done within one transaction. */
type Work<Mode extends IDBTransactionMode, T> = (
  activations: ActivationObjects<Mode>,
  place: IDBPObjectStore<ActivationSchema, Stores, 'place', Mode>,
  visits: IDBPObjectStore<ActivationSchema, Stores, 'visits', Mode>,
) => Promise<T>

/** A database whose connection heals itself: phones cut it whenever the app was in the background. */
export interface ActivationDatabase {
  read<T>(work: Work<'readonly', T>): Promise<Stored<T>>
  /**
   * Settles once the transaction is complete; with strict durability that means on the disk. Work that fails leaves
   * nothing behind. `records` says how many are written, where they are many: then it is waited for longer.
   */
  write<T>(work: Work<'readwrite', T>, records?: number): Promise<Stored<T>>
}

/** In milliseconds: a transaction that has not settled by then has lost its connection without a word. */
const transactionPatience = 10_000
const recordPatience = 5

/** The database of that name on this phone. Nothing is opened before the first work. */
export function activationDatabase(
  name: string,
  clock: Clock,
  version = databaseVersion,
): ActivationDatabase {
  let current: Opening | null = null

  function opening(): Opening {
    if (current) return current
    const opened: Opening = openActivations(name, version, clock, () => drop(opened))
    current = opened
    return opened
  }

  function drop(opened: Opening): void {
    if (current === opened) current = null
  }

  /** Where the connection is lost under the work, opens it again and does the work `repeats` times more. */
  async function run<Mode extends IDBTransactionMode, T>(
    mode: Mode,
    work: Work<Mode, T>,
    patience = transactionPatience,
    repeats = 1,
  ): Promise<Stored<T>> {
    const used = opening()
    const opened = await Promise.race([used.connection, used.blocked])
    if (opened.kind === 'fault') {
      if (opened.fault.kind !== 'blocked') drop(used)
      return opened
    }
    const connection = opened.value
    try {
      const done = await settledWithin(transact(connection, mode, work), patience, clock)
      if (done !== 'late') return { kind: 'ok', value: done.result }
    } catch (error) {
      const fault = storageFaultOf(error)
      const cutOff = current !== used && fault.kind === 'failed'
      if (fault.kind !== 'connection-lost' && !cutOff) return { kind: 'fault', fault }
    }
    drop(used)
    connection.close()
    return repeats > 0
      ? run(mode, work, patience, repeats - 1)
      : { kind: 'fault', fault: { kind: 'connection-lost' } }
  }

  return {
    read: work => run('readonly', work),
    write: (work, records = 0) => run('readwrite', work, transactionPatience + records * recordPatience),
  }
}

async function transact<Mode extends IDBTransactionMode, T>(
  connection: Connection,
  mode: Mode,
  work: Work<Mode, T>,
): Promise<{ readonly result: T }> {
  const transaction = connection.transaction(['activations', 'place', 'visits'], mode, {
    durability: 'strict',
  })
  const working = work(
    transaction.objectStore('activations'),
    transaction.objectStore('place'),
    transaction.objectStore('visits'),
  )
  // What was written before the work failed would be kept otherwise.
  working.catch(() => abortQuietly(transaction))
  const [result] = await Promise.all([working, transaction.done])
  return { result }
}
