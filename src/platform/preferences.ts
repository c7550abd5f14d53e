import * as v from 'valibot'
import type { Preferences, PreferenceValues } from '../ports/preferences'

/** What holds until the user chooses. */
export const defaultPreferences: PreferenceValues = {
  theme: 'system',
  language: 'system',
  speechRate: 1,
  voices: { ja: null, en: null },
  feedback: true,
  lastPath: null,
  lens: null,
  installHintSeen: false,
}

const name = v.fallback(v.nullable(v.string()), null)

/** Each setting on its own: one that cannot be read falls back without taking the others with it. */
const schema: v.GenericSchema<unknown, PreferenceValues> = v.object({
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), defaultPreferences.theme),
  language: v.fallback(v.picklist(['system', 'ja', 'en']), defaultPreferences.language),
  speechRate: v.fallback(v.pipe(v.number(), v.minValue(0.5), v.maxValue(2)), defaultPreferences.speechRate),
  voices: v.fallback(v.object({ ja: name, en: name }), defaultPreferences.voices),
  feedback: v.fallback(v.boolean(), defaultPreferences.feedback),
  lastPath: name,
  lens: v.fallback(v.nullable(v.object({ id: v.string(), label: v.string() })), null),
  installHintSeen: v.fallback(v.boolean(), defaultPreferences.installHintSeen),
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
    const parsed = v.safeParse(schema, JSON.parse(localStorage.getItem(key) ?? '{}'))
    return parsed.success ? parsed.output : defaultPreferences
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
