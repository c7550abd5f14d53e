import type { Clock } from '../ports/clock'
import type { LastPlace } from '../ports/last-place'
import type { ActivationDatabase } from './storage/activation-database'
import { settledWithin } from './storage/settled-within'

/** In milliseconds: the first screen waits longer for no answer. After a kill a slow phone may take over a second to give it. */
const patience = 3000

/** Keeps the last place beside the activations: localStorage loses what it was given shortly before a kill. */
export function browserLastPlace(database: ActivationDatabase, clock: Clock): LastPlace {
  return {
    async read() {
      const stored = database.read<unknown>((_activations, place) => place.get('last'))
      const path = await settledWithin(stored, patience, clock)
      return path !== 'late' && path.kind === 'ok' && typeof path.value === 'string' ? path.value : null
    },
    write: path => void database.write((_activations, place) => place.put(path, 'last')),
  }
}
