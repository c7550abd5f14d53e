import type { ReadingLanguage, ReadingStyle } from './reading-style'
import { germanStyles } from './styles/de'
import { englishStyles } from './styles/en'
import { spanishStyles } from './styles/es'
import { frenchStyles } from './styles/fr'
import { italianStyles } from './styles/it'
import { japaneseStyles } from './styles/ja'
import { koreanStyles } from './styles/ko'
import { portugueseStyles } from './styles/pt'
import { thaiStyles } from './styles/th'
import { vietnameseStyles } from './styles/vi'
import { chineseStyles } from './styles/zh'

const byLanguage: Readonly<Record<ReadingLanguage, readonly [ReadingStyle, ...ReadingStyle[]]>> = {
  ja: japaneseStyles,
  en: englishStyles,
  zh: chineseStyles,
  ko: koreanStyles,
  de: germanStyles,
  fr: frenchStyles,
  es: spanishStyles,
  pt: portugueseStyles,
  it: italianStyles,
  vi: vietnameseStyles,
  th: thaiStyles,
}

/** Every reading style; the first of a language is its default. */
export const readingStyles: readonly ReadingStyle[] = Object.values(byLanguage).flat()

/** The styles of one language, its default first. */
export function stylesOf(language: ReadingLanguage): readonly [ReadingStyle, ...ReadingStyle[]] {
  return byLanguage[language]
}

/** The style of that name; where there is none, the default of the language. */
export function readingStyle(id: string | null, language: ReadingLanguage): ReadingStyle {
  return readingStyles.find(style => style.id === id) ?? byLanguage[language][0]
}
