import { type RunKind, readRunPlace, writeRunPlace } from '../../src/domain/run-place'
import type { RunPlaces } from '../../src/ports/run-places'

/** The runs' places in memory, as text; every text written is noted. */
export interface FakeRunPlaces extends RunPlaces {
  readonly written: readonly string[]
}

/** Remembers until the test ends. */
export function fakeRunPlaces(): FakeRunPlaces {
  const places = new Map<RunKind, string>()
  const written: string[] = []
  return {
    written,
    async read(run) {
      const text = places.get(run)
      return text === undefined ? null : readRunPlace(text)
    },
    write(run, place) {
      if (place === null) return void places.delete(run)
      const text = writeRunPlace(place)
      places.set(run, text)
      written.push(text)
    },
  }
}
