import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Announcement, spokenText } from '../domain/reading/announcement'
import type { Pace } from '../domain/reading/pace'
import type { Instruments } from '../ports/instruments'
import type { SpeechOutcome } from '../ports/speech'
import type { AppStores } from './app-stores'
import { createReadingPreferencesStore, type ReadingPreferencesStore } from './reading-preferences-store'

/** Reading words aloud, with the user's voice, style and speed. */
export type VoiceStore = {
  readonly preferences: ReadingPreferencesStore
  readonly speaking: ReadonlySignal<boolean>
  /** Which voice made the last sound: the phone's, or the built-in one. Null before the first. */
  readonly heard: ReadonlySignal<'phone' | 'built-in' | null>
  /** The last attempt made no sound: say so, the screen goes on without a voice. */
  readonly silent: ReadonlySignal<boolean>
  /**
   * Says something at the user's pace, `slowness` times as slow (1: as chosen); cuts off what is being said.
   * Tells how it went.
   */
  say(announcement: Announcement, slowness?: number): Promise<SpeechOutcome>
  stop(): void
}

/** The phone's voice first; the built-in one when that stays silent, or when the user prefers it. */
export function createVoiceStore(app: AppStores, { speech, clipVoice, ...rest }: Instruments): VoiceStore {
  const preferences = createReadingPreferencesStore(app, { speech, clipVoice, ...rest })
  const speaking = signal(false)
  const silent = signal(false)
  const heard = signal<'phone' | 'built-in' | null>(null)
  let running = new AbortController()
  /** The phone's voice did not start: it is not waited for again in every group. */
  let phoneIsMute = false

  async function byPhone(announcement: Announcement, { rate, tripletPause }: Pace, signal: AbortSignal) {
    const { language } = announcement.style
    const voice = preferences.values.value.voices[language] ?? null
    const words = spokenText(announcement, tripletPause)
    const outcome = await speech.speak({ words, language, rate, voice }, signal)
    if (outcome === 'no-voice') phoneIsMute = true
    else if (!signal.aborted) heard.value = 'phone'
    return outcome
  }

  async function byClips(announcement: Announcement, pace: Pace, signal: AbortSignal) {
    const outcome = await clipVoice.say(announcement, pace, signal)
    if (outcome !== 'no-voice' && !signal.aborted) heard.value = 'built-in'
    return outcome
  }

  async function speak(announcement: Announcement, pace: Pace, aborted: AbortSignal) {
    const builtIn = preferences.values.value.voice === 'built-in' || phoneIsMute
    if (!clipVoice.canSay(announcement)) return byPhone(announcement, pace, aborted)
    if (builtIn) {
      const outcome = await byClips(announcement, pace, aborted)
      return outcome === 'no-voice' && !aborted.aborted ? byPhone(announcement, pace, aborted) : outcome
    }
    const outcome = await byPhone(announcement, pace, aborted)
    return outcome === 'no-voice' && !aborted.aborted ? byClips(announcement, pace, aborted) : outcome
  }

  function stop() {
    running.abort()
    running = new AbortController()
    speaking.value = false
  }

  return {
    preferences,
    speaking: computed(() => speaking.value),
    heard: computed(() => heard.value),
    silent: computed(() => silent.value),
    async say(announcement, slowness = 1) {
      stop()
      const { signal } = running
      const { rate, tripletPause } = preferences.values.value
      speaking.value = true
      const outcome = await speak(announcement, { rate: rate / slowness, tripletPause }, signal)
      if (signal.aborted) return 'interrupted'
      speaking.value = false
      silent.value = outcome === 'no-voice'
      return outcome
    },
    stop,
  }
}
