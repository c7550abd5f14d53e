import { openDB } from 'idb'
import type { Clock } from '../ports/clock'
import type { LastPlace } from '../ports/last-place'

const store = 'place'
const key = 'last'
const patience = 1000

/**
 * Keeps the last place in a small database of its own: what is written to localStorage shortly before the phone
 * kills the browser is lost.
 */
export function browserLastPlace(clock: Clock, databaseName = 'yomiage-place'): LastPlace {
  const opening = openDB(databaseName, 1, {
    upgrade: database => void database.createObjectStore(store),
  }).catch(() => null)
  const read = async (): Promise<string | null> => {
    const path: unknown = await (await opening)?.get(store, key)
    return typeof path === 'string' ? path : null
  }
  return {
    read: () =>
      Promise.race([
        read().catch(() => null),
        new Promise<null>(resolve => void clock.after(patience, () => resolve(null))),
      ]),
    write: path =>
      void opening
        .then(database => {
          const transaction = database?.transaction(store, 'readwrite', { durability: 'strict' })
          return transaction?.store.put(path, key)
        })
        .catch(() => undefined),
  }
}
