import type { Clock } from '../ports/clock'
import type { Speech, SpeechOutcome, Utterance } from '../ports/speech'
import { browserClock } from './clock'
import { setAudioSession } from './sound/audio-session'
import { chosenVoice, languageTags, needsNetwork, voiceOf, voicesFor } from './sound/speech-voices'
import { unavailableSpeech } from './sound/unavailable-speech'

/** No sound within this time means that no voice will come: engines get stuck without a word. */
const startMilliseconds = 700

/** Engines that were just silenced swallow what is said to them in the same breath. */
const breathMilliseconds = 60

/** Reads aloud with the phone's own voices; `unavailableSpeech` where the browser has none of it. */
export function browserSpeech(clock: Clock = browserClock()): Speech {
  if (!('speechSynthesis' in window) || !('SpeechSynthesisUtterance' in window)) return unavailableSpeech
  const synthesis = window.speechSynthesis
  let stopCurrent: (outcome: SpeechOutcome) => void = () => undefined
  let silencedAt = Number.NEGATIVE_INFINITY
  // Browsers load the list only after it was asked for.
  synthesis.getVoices()

  function silence() {
    silencedAt = clock.now()
    synthesis.cancel()
  }

  function speak(utterance: Utterance, signal: AbortSignal): Promise<SpeechOutcome> {
    stopCurrent('interrupted')
    if (signal.aborted) return Promise.resolve('interrupted')
    const voices = voicesFor(synthesis.getVoices(), utterance.language)
    if (!navigator.onLine && needsNetwork(voices, utterance.voice)) return Promise.resolve('no-voice')
    return new Promise(resolve => {
      const spoken = utteranceOf(utterance, voices)
      const cleanUps: (() => void)[] = []
      let started = false

      const settle = (outcome: SpeechOutcome) => {
        for (const cleanUp of cleanUps) cleanUp()
        if (stopCurrent === stop) stopCurrent = () => undefined
        resolve(outcome)
      }
      const stop = (outcome: SpeechOutcome) => {
        settle(outcome)
        silence()
      }
      const watch = (milliseconds: number, callback: () => void) =>
        cleanUps.push(clock.after(milliseconds, callback))
      const listen = (target: EventTarget, type: string, listener: (event: Event) => void) => {
        target.addEventListener(type, listener)
        cleanUps.push(() => target.removeEventListener(type, listener))
      }

      // Held on to until it has ended: browsers collect a forgotten utterance, and its end never comes.
      stopCurrent = stop
      listen(spoken, 'start', () => {
        started = true
        watch(longestMilliseconds(utterance), () => stop('ended'))
      })
      listen(spoken, 'end', () => settle(started ? 'ended' : 'no-voice'))
      listen(spoken, 'error', event => settle(outcomeOf(event, started)))
      listen(signal, 'abort', () => stop('interrupted'))
      listen(document, 'visibilitychange', () => {
        if (document.visibilityState === 'hidden') stop('interrupted')
      })
      watch(startMilliseconds, () => {
        if (!started) stop('no-voice')
      })
      setAudioSession('playback')
      if (synthesis.speaking || synthesis.pending) silence()
      // At once where possible: iPhones let the first words through only within the tap itself.
      if (clock.now() - silencedAt >= breathMilliseconds) synthesis.speak(spoken)
      else watch(breathMilliseconds, () => synthesis.speak(spoken))
    })
  }

  return {
    speak,
    voices: language => voicesFor(synthesis.getVoices(), language).map(voice => voiceOf(voice, language)),
    onVoicesChange(listener) {
      synthesis.addEventListener('voiceschanged', listener)
      return () => synthesis.removeEventListener('voiceschanged', listener)
    },
  }
}

function utteranceOf(
  { words, language, rate, voice }: Utterance,
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisUtterance {
  const spoken = new SpeechSynthesisUtterance(words)
  spoken.lang = languageTags[language]
  spoken.rate = rate
  spoken.voice = chosenVoice(voices, voice)
  return spoken
}

/** Longer than any voice takes for these words; a Japanese character is a syllable, an English one is not. */
function longestMilliseconds({ words, language, rate }: Utterance): number {
  const perCharacter = language === 'ja' ? 400 : 200
  return 3000 + (words.length * perCharacter) / rate
}

function outcomeOf(event: Event, started: boolean): SpeechOutcome {
  const cause = 'error' in event ? event.error : null
  if (started || cause === 'interrupted' || cause === 'canceled') return 'interrupted'
  return 'no-voice'
}
