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

/** The phone's voices of a language: those that need no network first, then those of the country spoken for. */
export function voicesFor(
  all: readonly SpeechSynthesisVoice[],
  language: ReadingLanguage,
): readonly SpeechSynthesisVoice[] {
  const rank = (voice: SpeechSynthesisVoice) =>
    (voice.localService ? 0 : 2) + (tagOf(voice) === languageTags[language].toLowerCase() ? 0 : 1)
  return all.filter(voice => tagOf(voice).split('-')[0] === language).sort((a, b) => rank(a) - rank(b))
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

/** Android writes `ja_JP`, others `ja-JP`. */
function tagOf({ lang }: SpeechSynthesisVoice): string {
  return lang.replace('_', '-').toLowerCase()
}
