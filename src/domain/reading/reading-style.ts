import type { groupLetters } from '../id-shape'

/** The letter above one group of a confirmation ID. */
export type GroupLetter = (typeof groupLetters)[number]

/** Every language in which digits are read aloud; independent of the app's own language. */
export const readingLanguages = ['ja', 'en', 'zh', 'ko', 'de', 'fr', 'es', 'pt', 'it', 'vi', 'th'] as const

/** A language in which digits are read aloud. */
export type ReadingLanguage = (typeof readingLanguages)[number]

/** Every reading style's name; a language's styles stand together, its default first. */
export const readingStyleIds = [
  'ja-mishearing-proof',
  'ja-standard',
  'en-plain',
  'en-icao',
  'zh-telephone',
  'zh-plain',
  'zh-radio',
  'ko-telephone',
  'ko-radio',
  'de-zwo',
  'de-plain',
  'fr-plain',
  'fr-radio',
  'es-plain',
  'pt-meia',
  'pt-plain',
  'it-plain',
  'vi-plain',
  'th-telephone',
  'th-plain',
] as const

/** The language, a hyphen and the way of reading, such as `ja-mishearing-proof`. */
export type ReadingStyleId = (typeof readingStyleIds)[number]

/** How the letters A to H are named: as in the alphabet, or by the radio alphabet's words. */
export type LetterStyle = 'plain' | 'nato'

/** Ten words, for 0 to 9. */
export type TenWords = readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]

/** The words for A to H. */
export type LetterWords = Readonly<Record<GroupLetter, string>>

/** What a language says around the digits; shared by its styles. */
export type ReadingTongue = {
  readonly language: ReadingLanguage
  readonly letters: Readonly<Record<LetterStyle, LetterWords>>
  /** The name of an installation group 1 to 9, as it follows `beforeName`; place 0 is not used. */
  readonly groupNumbers: TenWords
  /** Said before a group's name ("Group"); empty where the language says nothing there. */
  readonly beforeName: string
  /** Said after a group's name: this group does not add up, say it again. */
  readonly askAgain: string
  /** Said before what follows for another time ("Again"). */
  readonly again: string
  readonly marks: PauseMarks
}

/** Punctuation that makes a speech engine pause; a pause's length is otherwise out of our hands. */
export type PauseMarks = {
  /** Between two digits of a triplet. */
  readonly digit: string
  /** Between the triplets; shorter, as usual, longer. The usual one also stands after a name. */
  readonly triplet: Readonly<Record<TripletPause, string>>
  /** At the end of everything. */
  readonly end: string
}

/** How long the pause between the two triplets is. */
export type TripletPause = 'short' | 'normal' | 'long'

/** One way of saying digits; everything is words, so that no engine reads a number. */
export type ReadingStyle = ReadingTongue & {
  readonly id: ReadingStyleId
  /** The words for 0 to 9, as they also stand under the figures. */
  readonly digits: TenWords
  /** As they are spelled for a speech engine, where it reads `digits` wrongly. */
  readonly spokenDigits?: TenWords
}
