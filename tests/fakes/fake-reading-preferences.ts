import { defaultReadingPreferences } from '../../src/platform/reading-preferences'
import type { ReadingPreferences, ReadingPreferenceValues } from '../../src/ports/reading-preferences'

/** Settings of reading aloud in memory, which the phone may refuse to keep. */
export interface FakeReadingPreferences extends ReadingPreferences {
  /** What is kept. */
  values: ReadingPreferenceValues
  refusesWrite: boolean
}

/** The defaults of a new phone. */
export function fakeReadingPreferences(): FakeReadingPreferences {
  const fake: FakeReadingPreferences = {
    values: defaultReadingPreferences,
    refusesWrite: false,
    read: () => fake.values,
    write(change) {
      if (fake.refusesWrite) return false
      fake.values = { ...fake.values, ...change }
      return true
    },
  }
  return fake
}
