import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Announcement, spokenText } from '../domain/reading/announcement'
import { type Pace, slowestRate } from '../domain/reading/pace'
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
  /** Loads the built-in voice's words of the chosen language ahead of the first use. */
  prepare(): void
  /**
   * Says something at the user's pace, `slowness` times as slow (1: as chosen); cuts off what is being said.
   * Tells how it went.
   */
  say(announcement: Announcement, slowness?: number): Promise<SpeechOutcome>
  /** "Try the voice": says it, and waits for the phone's voice even if that stayed silent before. */
  tryOut(announcement: Announcement): Promise<SpeechOutcome>
  stop(): void
}

/** The phone's voice first; the built-in one when that stays silent, or when the user prefers it. */
export function createVoiceStore(app: AppStores, instruments: Instruments): VoiceStore {
  const { speech, clipVoice } = instruments
  const preferences = createReadingPreferencesStore(app, instruments)
  const speaking = signal(false)
  const silent = signal(false)
  const heard = signal<'phone' | 'built-in' | null>(null)
  let running = new AbortController()
  /** The phone's voice that did not start, by its choice: it is not waited for again in every group. */
  let mute: string | null = null

  const chosenName = ({ style }: Announcement) => preferences.values.value.voices[style.language] ?? null
  const choiceOf = (announcement: Announcement) =>
    `${announcement.style.language} ${chosenName(announcement) ?? ''}`

  async function byPhone(announcement: Announcement, { rate, tripletPause }: Pace, aborted: AbortSignal) {
    const words = spokenText(announcement, tripletPause)
    const { language } = announcement.style
    const outcome = await speech.speak({ words, language, rate, voice: chosenName(announcement) }, aborted)
    if (!aborted.aborted && outcome !== 'no-voice') {
      heard.value = 'phone'
      mute = null
    }
    return outcome
  }

  async function byClips(announcement: Announcement, pace: Pace, aborted: AbortSignal) {
    const sounds = () => {
      if (!aborted.aborted) heard.value = 'built-in'
    }
    const outcome = await clipVoice.say(announcement, pace, aborted, sounds)
    if (outcome !== 'no-voice') sounds()
    return outcome
  }

  async function speak(announcement: Announcement, pace: Pace, aborted: AbortSignal) {
    const { voice } = preferences.values.value
    // Chosen again later, the phone's voice gets another chance.
    if (voice === 'built-in') mute = null
    if (!clipVoice.canSay(announcement)) return byPhone(announcement, pace, aborted)
    if (voice === 'built-in' || mute === choiceOf(announcement)) {
      const outcome = await byClips(announcement, pace, aborted)
      return outcome === 'no-voice' && !aborted.aborted ? byPhone(announcement, pace, aborted) : outcome
    }
    const choice = choiceOf(announcement)
    const outcome = await byPhone(announcement, pace, aborted)
    if (outcome !== 'no-voice' || aborted.aborted) return outcome
    const fallback = await byClips(announcement, pace, aborted)
    // Where neither sounds, the phone waits for a tap or is silenced: that says nothing about its voice.
    mute = fallback === 'no-voice' ? null : choice
    return fallback
  }

  function stop() {
    running.abort()
    running = new AbortController()
    speaking.value = false
  }

  async function say(announcement: Announcement, slowness = 1) {
    stop()
    const aborted = running.signal
    const { rate, tripletPause } = preferences.values.value
    speaking.value = true
    const pace = { rate: Math.max(slowestRate, rate / slowness), tripletPause }
    const outcome = await speak(announcement, pace, aborted)
    if (aborted.aborted) return 'interrupted'
    speaking.value = false
    silent.value = outcome === 'no-voice'
    return outcome
  }

  return {
    preferences,
    speaking: computed(() => speaking.value),
    heard: computed(() => heard.value),
    silent: computed(() => silent.value),
    prepare: () => void clipVoice.prepare(preferences.style.value.language),
    say,
    tryOut(announcement) {
      mute = null
      return say(announcement)
    },
    stop,
  }
}
