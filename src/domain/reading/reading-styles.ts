import type { ReadingLanguage, ReadingStyle } from './reading-style'
import { englishStyles } from './styles/en'
import { japaneseStyles } from './styles/ja'

/** Every reading style; the first of a language is its default. */
export const readingStyles: readonly ReadingStyle[] = [...japaneseStyles, ...englishStyles]

/** The styles of one language, its default first. */
export function stylesOf(language: ReadingLanguage): readonly ReadingStyle[] {
  return readingStyles.filter(style => style.language === language)
}

/** The style of that name; where there is none, the default of the language. */
export function readingStyle(id: string | null, language: 'ja' | 'en'): ReadingStyle {
  const fallback = language === 'ja' ? japaneseStyles[0] : englishStyles[0]
  return readingStyles.find(style => style.id === id) ?? fallback
}
