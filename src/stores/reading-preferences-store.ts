import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ReadingStyle } from '../domain/reading/reading-style'
import { readingStyle } from '../domain/reading/reading-styles'
import type { Instruments } from '../ports/instruments'
import type { ReadingPreferenceValues } from '../ports/reading-preferences'
import type { AppStores } from './app-stores'

/** How the user wants digits read aloud, and what follows from it. */
export type ReadingPreferencesStore = {
  readonly values: ReadonlySignal<ReadingPreferenceValues>
  /** The chosen style, or the default of the app's language. */
  readonly style: ReadonlySignal<ReadingStyle>
  change(change: Partial<ReadingPreferenceValues>): void
}

/** Keeps the settings of reading aloud as signals; a write that the phone refuses lasts until the app closes. */
export function createReadingPreferencesStore(
  { preferences }: AppStores,
  { readingPreferences }: Instruments,
): ReadingPreferencesStore {
  const values = signal(readingPreferences.read())
  return {
    values: computed(() => values.value),
    style: computed(() => readingStyle(values.value.style, preferences.language.value)),
    change(change) {
      values.value = { ...values.value, ...change }
      readingPreferences.write(change)
    },
  }
}
