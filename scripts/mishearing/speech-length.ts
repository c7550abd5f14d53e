import type { Announcement, SpokenWord } from '../../src/domain/reading/announcement'
import type { Pace } from '../../src/domain/reading/pace'
import type { ReadingLanguage } from '../../src/domain/reading/reading-style'

/** Seconds at the voice's own speed: the first syllable of a word (in Japanese: mora), and each further one. */
type SyllableTime = { readonly first: number; readonly further: number }

/** Rounded up from espeak-ng 1.51 at its usual 175 words a minute, word by word; docs/reading-aloud.md has the run. */
const syllableTimes: Readonly<Record<ReadingLanguage, SyllableTime>> = {
  ja: { first: 0.24, further: 0.12 },
  en: { first: 0.38, further: 0.08 },
  zh: { first: 0.46, further: 0.2 },
  ko: { first: 0.37, further: 0.08 },
  de: { first: 0.4, further: 0.08 },
  fr: { first: 0.3, further: 0.1 },
  es: { first: 0.33, further: 0.12 },
  pt: { first: 0.35, further: 0.12 },
  it: { first: 0.27, further: 0.24 },
  vi: { first: 0.26, further: 0.2 },
  th: { first: 0.46, further: 0.2 },
}

/** Seconds of silence at the voice's own speed; an engine stretches them with the words. */
const pauseTimes = { none: 0, digit: 0.25, end: 0 } as const
const tripletTimes = { short: 0.3, normal: 0.4, long: 0.6 } as const

/** How long an announcement lasts, in seconds: by syllables, with each taken as long as the language's slowest. */
export function speechLength({ style, words }: Announcement, { rate, tripletPause }: Pace): number {
  const { first, further } = syllableTimes[style.language]
  const seconds = words.map(({ word, pause }, place) => {
    const said = first + further * (syllables(word, style.language) - 1)
    return said + pauseTime(pause, words[place - 1]?.pause === 'digit' ? tripletPause : 'normal')
  })
  return seconds.reduce((sum, one) => sum + one, 0) / rate
}

function pauseTime(pause: SpokenWord['pause'], tripletPause: Pace['tripletPause']): number {
  return pause === 'triplet' ? tripletTimes[tripletPause] : pauseTimes[pause]
}

/** How many syllables a word has, at least one; in doubt too many rather than too few. */
export function syllables(word: string, language: ReadingLanguage): number {
  return Math.max(1, word.match(syllableMarks(language))?.length ?? 1)
}

function syllableMarks(language: ReadingLanguage): RegExp {
  switch (language) {
    case 'ja':
      // Every kana but the small ones that only change the one before; a kanji counts as one of its two morae.
      return /[\p{scx=Katakana}\p{scx=Hiragana}\p{Script=Han}](?<![ァィゥェォャュョ])/gu
    case 'ko':
      return /\p{Script=Hangul}/gu
    case 'zh':
      return /\p{Script=Han}|[aeiouy]+/giu
    case 'th':
      // A vowel sign, or อ standing as the vowel after a consonant; เ and า around a consonant are one vowel.
      return /เ[ก-ฮ][่-๋]?า|[ะัาิีึืุูเแโใไ]|(?<=[ก-ฬฮ])อ/gu
    case 'en':
    case 'fr':
      // The last e is silent.
      return /[aeiouyà-öø-ÿœ]+(?!(?<=[^aeiouyà-öø-ÿœ]e)\b)/gi
    default:
      return /[aeiouyà-öø-ÿœơưạ-ỹ]+/gi
  }
}
