import type { ClipPlaces } from './clip-places'
import { clipPlaces as englishPlaces } from './clips/en'
import englishSound from './clips/en.m4a?url'
import { clipPlaces as japanesePlaces } from './clips/ja'
import japaneseSound from './clips/ja.m4a?url'

/** The recorded words of a language: one sound file, and where each word lies in it. */
export type ClipRecording = { readonly address: string; readonly places: ClipPlaces }

/** The languages that the built-in voice speaks. Made by `npm run voice:clips`. */
export const clipRecordings = {
  ja: { address: japaneseSound, places: japanesePlaces },
  en: { address: englishSound, places: englishPlaces },
} as const satisfies Record<string, ClipRecording>

/** A language of the built-in voice. */
export type ClipLanguage = keyof typeof clipRecordings

/** Whether the built-in voice speaks this language. */
export function hasClips(language: string): language is ClipLanguage {
  return language in clipRecordings
}
