import { usualPace } from './pace'
import type { GroupLetter, LetterStyle, ReadingLanguage, ReadingStyle, TripletPause } from './reading-style'

/** One word that is said, and the pause after it. Words are the names of the digit clips, too. */
export type SpokenWord = {
  readonly word: string
  readonly pause: 'none' | 'digit' | 'triplet' | 'end'
}

/** What is said in one go: words with pauses, never a figure. */
export type Announcement = {
  readonly style: ReadingStyle
  readonly words: readonly SpokenWord[]
}

/** The word for each digit, to stand under the figures. */
export function digitReadings(digits: string, style: ReadingStyle): string[] {
  return Array.from(digits, digit => style.digits[Number(digit)] ?? '')
}

/** One group of a confirmation ID: its letter, three digits, three digits. */
export function groupAnnouncement(
  letter: GroupLetter,
  digits: string,
  style: ReadingStyle,
  letters: LetterStyle,
): Announcement {
  return { style, words: [...name(style.letters[letters][letter], style), ...sayDigits(digits, style)] }
}

/** One installation group, numbered 1 to 9: its number, three digits, the other three or four. */
export function installationGroupAnnouncement(
  groupNumber: number,
  digits: string,
  style: ReadingStyle,
): Announcement {
  const said = style.groupNumbers[groupNumber] ?? ''
  return { style, words: [...name(said, style), ...sayDigits(digits, style)] }
}

/** A few digits alone: one triplet again, or a single digit. */
export function digitsAnnouncement(digits: string, style: ReadingStyle): Announcement {
  return { style, words: sayDigits(digits, style) }
}

/** What is said when a group does not add up; `name` is its letter, or its number 1 to 9. */
export function askAgainAnnouncement(
  group: GroupLetter | number,
  style: ReadingStyle,
  letters: LetterStyle,
): Announcement {
  const said = typeof group === 'number' ? (style.groupNumbers[group] ?? '') : style.letters[letters][group]
  const words = name(said, style).map(({ word }) => ({ word, pause: 'none' }) as const)
  return { style, words: [...words, { word: style.askAgain, pause: 'end' }] }
}

/**
 * The words as one text for a speech engine, with punctuation for the pauses; `tripletPause` is the one between the
 * triplets, a name keeps the usual one. What follows a full stop begins with a capital: "three. one" is read without
 * any pause, "three. One" with one.
 */
export function spokenText({ style, words }: Announcement, tripletPause = usualPace.tripletPause): string {
  let text = ''
  for (const [place, { word, pause }] of words.entries()) {
    text += /\.\s+$/.test(text) ? capitalised(word) : word
    const betweenTriplets = words[place - 1]?.pause === 'digit'
    text += markOf(style, pause, betweenTriplets ? tripletPause : usualPace.tripletPause)
  }
  return text
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function name(said: string, style: ReadingStyle): SpokenWord[] {
  const before: SpokenWord[] = style.beforeName === '' ? [] : [{ word: style.beforeName, pause: 'none' }]
  return [...before, { word: said, pause: 'triplet' }]
}

function sayDigits(digits: string, style: ReadingStyle): SpokenWord[] {
  const words = style.spokenDigits ?? style.digits
  return Array.from(digits, (digit, place) => ({
    word: words[Number(digit)] ?? '',
    pause: place === digits.length - 1 ? 'end' : place === 2 ? 'triplet' : 'digit',
  }))
}

function markOf(style: ReadingStyle, pause: SpokenWord['pause'], tripletPause: TripletPause): string {
  if (pause === 'none') return gap(style.language)
  return pause === 'triplet' ? style.marks.triplet[tripletPause] : style.marks[pause]
}

function gap(language: ReadingLanguage): string {
  return language === 'ja' || language === 'zh' || language === 'th' ? '' : ' '
}
