import { type RunKind, readRunPlace, writeRunPlace } from '../domain/run-place'
import type { RunPlaces } from '../ports/run-places'
import type { ActivationDatabase } from './storage/activation-database'

const keys: Readonly<Record<RunKind, string>> = { portal: 'portal-run', delivery: 'delivery-run' }

/** Keeps the runs' places beside the activations, as the app's last place is kept. */
export function browserRunPlaces(database: ActivationDatabase): RunPlaces {
  return {
    async read(run) {
      const stored = await database.read<unknown>((_activations, place) => place.get(keys[run]))
      return stored.kind === 'ok' && typeof stored.value === 'string' ? readRunPlace(stored.value) : null
    },
    write(run, runPlace) {
      void database.write<unknown>((_activations, place) =>
        runPlace === null ? place.delete(keys[run]) : place.put(writeRunPlace(runPlace), keys[run]),
      )
    },
  }
}
