import { keyboardLayouts } from '../domain/codes/keyboard-layouts'
import type { VisitId } from '../domain/visit'
import type { Preferences, PreferenceValues } from '../ports/preferences'
import { flag, nullable, object, oneOf, text, withDefault } from './storage/shape'
import { storedValues } from './stored-values'

/** What holds until the user chooses. */
export const defaultPreferences: PreferenceValues = {
  theme: 'system',
  language: 'system',
  visit: null,
  feedback: true,
  lens: null,
  installHintSeen: false,
  loopConfirms: false,
  scannerKeyboard: 'us',
  pcKeyboard: null,
}

type Lens = NonNullable<PreferenceValues['lens']>

/** Each setting on its own: one that cannot be read falls back without taking the others with it. */
const readValues = object<PreferenceValues>({
  theme: withDefault(oneOf('system', 'light', 'dark', 'sunlight'), defaultPreferences.theme),
  language: withDefault(oneOf('system', 'ja', 'en'), defaultPreferences.language),
  visit: withDefault(nullable(text<VisitId>()), null),
  feedback: withDefault(flag, defaultPreferences.feedback),
  lens: withDefault(nullable(object<Lens>({ id: text(), label: text() })), null),
  installHintSeen: withDefault(flag, defaultPreferences.installHintSeen),
  loopConfirms: withDefault(flag, defaultPreferences.loopConfirms),
  scannerKeyboard: withDefault(oneOf(...keyboardLayouts), defaultPreferences.scannerKeyboard),
  pcKeyboard: withDefault(nullable(oneOf(...keyboardLayouts)), null),
})

/** The preferences, as one JSON text in localStorage. */
export function browserPreferences(key: string): Preferences {
  return storedValues(key, readValues, defaultPreferences)
}
