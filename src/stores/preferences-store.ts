import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Ports } from '../ports/ports'
import type { PreferenceValues } from '../ports/preferences'

/** What the user chose for this phone, and what follows from it. */
export type PreferencesStore = {
  readonly values: ReadonlySignal<PreferenceValues>
  /** The language shown and spoken: the user's choice, or the phone's first that the app speaks. */
  readonly language: ReadonlySignal<'ja' | 'en'>
  change(change: Partial<PreferenceValues>): void
}

/** Keeps the preferences as signals; a write that the phone refuses lasts until the app closes. */
export function createPreferencesStore({ preferences, device }: Ports): PreferencesStore {
  const values = signal(preferences.read())
  return {
    values: computed(() => values.value),
    language: computed(() => {
      const { language } = values.value
      if (language !== 'system') return language
      const preferred = device.languages.find(tag => /^(ja|en)\b/i.test(tag))
      return preferred?.toLowerCase().startsWith('ja') ? 'ja' : 'en'
    }),
    change: change => {
      values.value = { ...values.value, ...change }
      preferences.write(change)
    },
  }
}
