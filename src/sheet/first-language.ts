import type { Language } from '../i18n/language'

/** The first of the browser's languages that the sheet speaks, else English. */
export function firstLanguage(preferred: readonly string[]): Language {
  const known = preferred.map(tag => tag.slice(0, 2).toLowerCase())
  return known.find((tag): tag is Language => tag === 'ja' || tag === 'en') ?? 'en'
}
