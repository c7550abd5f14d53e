import type { ReadingLanguage } from '../../domain/reading/reading-style'
import type { Instruments } from '../../ports/instruments'

/** Short sentences for the technician, in the app's language; the reading style is the colleague's. */
export type LoopVoice = {
  /** Cuts off the sentence before. Silent where the phone has no voice: tone and screen say it, too. */
  say(sentence: string): void
  stop(): void
}

/** Speaks by the phone's voice: the built-in one knows digits only. */
export function createLoopVoice(
  { speech, readingPreferences }: Instruments,
  language: () => ReadingLanguage,
): LoopVoice {
  let running = new AbortController()

  function stop() {
    running.abort()
    running = new AbortController()
  }

  return {
    stop,
    say(words) {
      stop()
      const chosen = language()
      const voice = readingPreferences.read().voices[chosen] ?? null
      void speech.speak({ words, language: chosen, rate: 1, voice }, running.signal)
    },
  }
}
