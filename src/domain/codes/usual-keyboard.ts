import type { KeyboardLayout } from './keyboard-layouts'

/** The keyboard that PCs of a place have, by the language tag of the phone; American where nothing else is known. */
export function usualKeyboard(languageTag: string): KeyboardLayout {
  const [language, region = ''] = languageTag.toLowerCase().split('-')
  if (language === 'ja') return 'jis'
  if (language === 'de') return region === 'ch' ? 'us' : 'qwertz'
  if (language === 'fr') return region === '' || region === 'fr' ? 'azerty' : 'us'
  return 'us'
}
