import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { defaultReadingStyle, type ReadingStyle, readingStyles } from '../domain/reading-styles'
import type { Instruments } from '../ports/instruments'
import type { AppStores } from './app-stores'

/** Reading words aloud, with the user's voice and speed. */
export type VoiceStore = {
  /** How digits are said in the app's language. */
  readonly style: ReadonlySignal<ReadingStyle>
  readonly speaking: ReadonlySignal<boolean>
  /** The last attempt made no sound: say so, the screen goes on without a voice. */
  readonly silent: ReadonlySignal<boolean>
  /** Says something; cuts off what is being said. */
  say(words: string): void
  stop(): void
}

/** Speaks through the speech port; a new utterance cancels the one before. */
export function createVoiceStore({ preferences }: AppStores, { speech }: Instruments): VoiceStore {
  const speaking = signal(false)
  const silent = signal(false)
  let running = new AbortController()
  const style = computed(() => readingStyles[defaultReadingStyle[preferences.language.value]])

  async function speak(words: string, aborted: AbortSignal) {
    const { speechRate, voices } = preferences.values.value
    const { language } = style.value
    speaking.value = true
    const outcome = await speech.speak(
      { words, language, rate: speechRate, voice: voices[language] },
      aborted,
    )
    if (aborted.aborted) return
    speaking.value = false
    silent.value = outcome === 'no-voice'
  }

  function stop() {
    running.abort()
    running = new AbortController()
    speaking.value = false
  }

  return {
    style,
    speaking: computed(() => speaking.value),
    silent: computed(() => silent.value),
    say(words) {
      stop()
      void speak(words, running.signal)
    },
    stop,
  }
}
