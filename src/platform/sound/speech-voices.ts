import type { ReadingLanguage } from '../../domain/reading/reading-style'
import type { Voice } from '../../ports/speech'

/** The full language tags that utterances carry. */
export const languageTags: Readonly<Record<ReadingLanguage, string>> = {
  ja: 'ja-JP',
  en: 'en-US',
  zh: 'zh-CN',
  ko: 'ko-KR',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  pt: 'pt-BR',
  it: 'it-IT',
  vi: 'vi-VN',
  th: 'th-TH',
}

/** Some engines of Android write the language with three letters; `cmn` is spoken standard Chinese. */
const threeLetters: Readonly<Record<string, ReadingLanguage>> = {
  jpn: 'ja',
  eng: 'en',
  cmn: 'zh',
  zho: 'zh',
  kor: 'ko',
  deu: 'de',
  fra: 'fr',
  spa: 'es',
  por: 'pt',
  ita: 'it',
  vie: 'vi',
  tha: 'th',
}

/** The phone's voices of a language: those that need no network first, then those of the country spoken for. */
export function voicesFor(
  all: readonly SpeechSynthesisVoice[],
  language: ReadingLanguage,
): readonly SpeechSynthesisVoice[] {
  const rank = (voice: SpeechSynthesisVoice) =>
    (voice.localService ? 0 : 2) + (isOfUsualCountry(voice, language) ? 0 : 1)
  return all.filter(voice => languageOf(voice) === language).sort((a, b) => rank(a) - rank(b))
}

/** A voice in the port's words. */
export function voiceOf(voice: SpeechSynthesisVoice, language: ReadingLanguage): Voice {
  return { name: voice.name, language, needsNetwork: !voice.localService }
}

/**
 * The voice to speak with: the one of that name, or null to leave it to the phone. It is only left to the phone
 * when it cannot choose one that is silent without a network.
 */
export function chosenVoice(
  voices: readonly SpeechSynthesisVoice[],
  name: string | null,
): SpeechSynthesisVoice | null {
  const named = voices.find(voice => voice.name === name)
  if (named) return named
  const local = voices.filter(voice => voice.localService)
  if (local.length === voices.length) return null
  return local.find(voice => voice.default) ?? local[0] ?? null
}

/** Whether what would be said with that voice needs a network. `voices`: all of the language, none where unknown. */
export function needsNetwork(voices: readonly SpeechSynthesisVoice[], name: string | null): boolean {
  const chosen = chosenVoice(voices, name)
  if (chosen) return !chosen.localService
  return voices.length > 0 && voices.every(voice => !voice.localService)
}

function languageOf(voice: SpeechSynthesisVoice): string | null {
  const [language = '', ...rest] = tagParts(voice)
  // Hong Kong's voices say Cantonese, which has other words for the digits.
  if (language === 'zh' && rest.includes('hk')) return null
  return threeLetters[language] ?? language
}

function isOfUsualCountry(voice: SpeechSynthesisVoice, language: ReadingLanguage): boolean {
  const [, country = ''] = languageTags[language].toLowerCase().split('-')
  return tagParts(voice).some(part => part === country)
}

/** Android writes `ja_JP`, others `ja-JP` or `zh-Hans-CN`. */
function tagParts({ lang }: SpeechSynthesisVoice): string[] {
  return lang.toLowerCase().split(/[-_]/)
}
