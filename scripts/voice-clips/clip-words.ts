import { groupLetters } from '../../src/domain/id-shape'
import { stylesOf } from '../../src/domain/reading/reading-styles'

/** The languages that the built-in voice speaks. */
export const clipLanguages = ['ja', 'en'] as const

/** A language of the built-in voice. */
export type ClipLanguage = (typeof clipLanguages)[number]

/** Every word that an announcement in this language can hold, in every style, each once. */
export function clipWords(language: ClipLanguage): readonly string[] {
  const words = stylesOf(language).flatMap(style => [
    ...(style.spokenDigits ?? style.digits),
    ...groupLetters.flatMap(letter => [style.letters.plain[letter], style.letters.nato[letter]]),
    ...style.groupNumbers,
    style.beforeName,
    style.askAgain,
    style.again,
  ])
  return [...new Set(words)].filter(word => word !== '')
}
