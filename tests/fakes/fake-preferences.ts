import type { Preferences, PreferenceValues } from '../../src/ports/preferences'

/** Settings in memory, which the phone may refuse to keep. */
export interface FakePreferences extends Preferences {
  /** What is kept. */
  values: PreferenceValues
  refusesWrite: boolean
}

/** The defaults of a new phone. */
export function fakePreferences(): FakePreferences {
  const fake: FakePreferences = {
    values: {
      theme: 'system',
      language: 'system',
      visit: null,
      feedback: true,
      lens: null,
      installHintSeen: false,
      loopConfirms: false,
      scannerKeyboard: 'us',
      pcKeyboard: null,
    },
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
