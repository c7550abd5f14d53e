import { fastestRate, slowestRate } from '../domain/reading/pace'
import { type ReadingLanguage, readingLanguages } from '../domain/reading/reading-style'
import type { ReadingPreferences, ReadingPreferenceValues } from '../ports/reading-preferences'
import { flag, nullable, number, object, oneOf, type Reader, text, withDefault } from './storage/shape'
import { storedValues } from './stored-values'

/** What holds until the user chooses. */
export const defaultReadingPreferences: ReadingPreferenceValues = {
  style: null,
  letters: 'plain',
  rate: 1,
  tripletPause: 'normal',
  groupPause: 6,
  voice: 'phone',
  voices: {},
  mode: 'closed-loop',
  wideNext: false,
  leftHanded: false,
}

const voiceNames: Reader<ReadingPreferenceValues['voices']> = value => {
  if (typeof value !== 'object' || value === null) return undefined
  const named = Object.entries(value).filter(
    (entry): entry is [ReadingLanguage, string] =>
      typeof entry[1] === 'string' && readingLanguages.some(language => language === entry[0]),
  )
  return Object.fromEntries(named)
}

/** Each setting on its own: one that cannot be read falls back without taking the others with it. */
const readValues = object<ReadingPreferenceValues>({
  style: withDefault(nullable(text()), null),
  letters: withDefault(oneOf('plain', 'nato'), defaultReadingPreferences.letters),
  rate: withDefault(number(slowestRate, fastestRate), defaultReadingPreferences.rate),
  tripletPause: withDefault(oneOf('short', 'normal', 'long'), defaultReadingPreferences.tripletPause),
  groupPause: withDefault(number(1, 30), defaultReadingPreferences.groupPause),
  voice: withDefault(oneOf('phone', 'built-in'), defaultReadingPreferences.voice),
  voices: withDefault(voiceNames, defaultReadingPreferences.voices),
  mode: withDefault(oneOf('closed-loop', 'continuous'), defaultReadingPreferences.mode),
  wideNext: withDefault(flag, defaultReadingPreferences.wideNext),
  leftHanded: withDefault(flag, defaultReadingPreferences.leftHanded),
})

/** The settings of reading aloud, as one JSON text in localStorage. */
export function browserReadingPreferences(key = 'yomiage-reading'): ReadingPreferences {
  return storedValues(key, readValues, defaultReadingPreferences)
}
