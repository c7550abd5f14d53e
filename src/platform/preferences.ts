import type { Preferences, PreferenceValues } from '../ports/preferences'
import { flag, nullable, number, object, oneOf, text, withDefault } from './storage/shape'

/** What holds until the user chooses. */
export const defaultPreferences: PreferenceValues = {
  theme: 'system',
  language: 'system',
  speechRate: 1,
  voices: { ja: null, en: null },
  feedback: true,
  lens: null,
  installHintSeen: false,
}

type Voices = PreferenceValues['voices']
type Lens = NonNullable<PreferenceValues['lens']>

const name = withDefault(nullable(text()), null)

/** Each setting on its own: one that cannot be read falls back without taking the others with it. */
const readValues = object<PreferenceValues>({
  theme: withDefault(oneOf('system', 'light', 'dark', 'sunlight'), defaultPreferences.theme),
  language: withDefault(oneOf('system', 'ja', 'en'), defaultPreferences.language),
  speechRate: withDefault(number(0.5, 2), defaultPreferences.speechRate),
  voices: withDefault(object<Voices>({ ja: name, en: name }), defaultPreferences.voices),
  feedback: withDefault(flag, defaultPreferences.feedback),
  lens: withDefault(nullable(object<Lens>({ id: text(), label: text() })), null),
  installHintSeen: withDefault(flag, defaultPreferences.installHintSeen),
})

/** The preferences, as one JSON text in localStorage. */
export function browserPreferences(key = 'yomiage'): Preferences {
  let refused: Partial<PreferenceValues> = {}
  const read = () => ({ ...stored(key), ...refused })
  return {
    read,
    write(change) {
      const values = { ...read(), ...change }
      if (store(key, values)) {
        refused = {}
        return true
      }
      refused = { ...refused, ...change }
      return false
    },
  }
}

function stored(key: string): PreferenceValues {
  try {
    return readValues(JSON.parse(localStorage.getItem(key) ?? '{}')) ?? defaultPreferences
  } catch {
    return defaultPreferences
  }
}

function store(key: string, values: PreferenceValues): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(values))
    return true
  } catch {
    return false
  }
}
