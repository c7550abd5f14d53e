import { type IDBPDatabase, openDB } from 'idb'
import type { Stored } from '../../ports/activation-storage'
import type { Clock } from '../../ports/clock'
import { type ActivationSchema, migrate } from './activation-migrations'
import { abortQuietly } from './quiet-abort'
import { settledWithin } from './settled-within'
import { openingFaultOf } from './storage-fault'

/** An open connection, in idb's words. */
export type Connection = IDBPDatabase<ActivationSchema>

/** A connection on its way. `blocked` settles only while another tab holds an older version open. */
export type Opening = {
  readonly connection: Promise<Stored<Connection>>
  readonly blocked: Promise<Stored<never>>
}

/** In milliseconds. WebKit may leave an opening unanswered for ever, after a reload that came while it was creating. */
const openingPatience = 3_000
const mostOpenings = 3

const connectionLost: Stored<never> = { kind: 'fault', fault: { kind: 'connection-lost' } }

/**
 * Opens the database, again where that is not answered. The connection gets out of the way of newer versions and of
 * the page's end by itself; `onLost` says so, and also that the phone cut it.
 */
export function openActivations(name: string, version: number, clock: Clock, onLost: () => void): Opening {
  let sayBlocked: (blocked: Stored<never>) => void = () => undefined
  const blocked = new Promise<Stored<never>>(resolve => {
    sayBlocked = resolve
  })

  /** An upgrade has thousands of records to bring along: once it has begun it is waited for. */
  let upgrading = false

  function open(): Promise<Connection> {
    let upgrade: { abort(): void } | null = null
    let leaving = false
    const giveWay = () => {
      removeEventListener('pagehide', giveWay)
      onLost()
      leaving = true
      if (upgrade) abortQuietly(upgrade)
      void closeOnArrival(opening)
    }
    const opening: Promise<Connection> = openDB<ActivationSchema>(name, version, {
      upgrade(database, from, _to, transaction) {
        upgrade = transaction
        // What aborts it fails the opening too, and is told there.
        transaction.done.catch(() => undefined)
        upgrading = from > 0
        if (leaving) transaction.abort()
        // A step that fails aborts the transaction, which fails the opening.
        else void migrate(database, from, transaction).catch(() => abortQuietly(transaction))
      },
      blocked: () => sayBlocked({ kind: 'fault', fault: { kind: 'blocked' } }),
      blocking: giveWay,
      terminated: onLost,
    })
    // WebKit keeps a page that was left asleep: still creating the database, it would lock out every later page.
    addEventListener('pagehide', giveWay)
    return opening
  }

  async function connect(): Promise<Stored<Connection>> {
    for (let openings = 0; openings < mostOpenings; openings += 1) {
      try {
        const opening = open()
        const first = await settledWithin(Promise.race([opening, blocked]), openingPatience, clock)
        // A blocked one is answered for: it goes on as soon as the other tab lets it.
        if (first !== 'late' || upgrading) return { kind: 'ok', value: await opening }
        void closeOnArrival(opening)
      } catch (error) {
        const fault = openingFaultOf(error)
        if (fault.kind !== 'connection-lost') return { kind: 'fault', fault }
      }
    }
    return connectionLost
  }

  return { connection: connect(), blocked }
}

function closeOnArrival(opening: Promise<Connection>): Promise<void> {
  return opening.then(
    connection => connection.close(),
    () => undefined,
  )
}
