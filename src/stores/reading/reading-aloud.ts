import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Said } from '../../domain/readback'
import type { Announcement } from '../../domain/reading/announcement'
import type { SpeechOutcome } from '../../ports/speech'
import type { VoiceStore } from '../voice-store'

/** What is said of a group, and how. */
export type Utterance = {
  readonly said: Said
  readonly announcement: Announcement
  /** 1: at the user's own pace. */
  readonly slowness: number
}

/** One voice for everything that is said of the groups: only the newest counts. */
export type ReadingAloud = {
  readonly saying: ReadonlySignal<Said | null>
  /** Says it; `settled` is called unless something newer, silence or the way out came before its end. */
  say(utterance: Utterance, settled?: (outcome: SpeechOutcome) => void): void
  /** At the user's wish: nothing is said again on return. */
  silence(): void
  /** The app goes to the background; what is cut off by that is kept for the return. */
  leave(): void
  /** Says again what the app switch cut off. */
  comeBack(): void
}

/** Says parts of groups, one at a time. */
export function createReadingAloud(voice: VoiceStore): ReadingAloud {
  const running = signal<Utterance | null>(null)
  let cutOff: Utterance | null = null

  function say(utterance: Utterance, settled: (outcome: SpeechOutcome) => void = () => undefined) {
    // A copy, so that the same words said twice are two utterances.
    const mine = { ...utterance }
    cutOff = null
    running.value = mine
    void voice.say(mine.announcement, mine.slowness).then(outcome => {
      if (running.value !== mine) return
      running.value = null
      // Nobody here cut it off, and no other words: the phone did, for a call or another app.
      if (outcome === 'interrupted' && !voice.speaking.value) cutOff = mine
      settled(outcome)
    })
  }

  function silence() {
    running.value = null
    cutOff = null
    voice.stop()
  }

  return {
    saying: computed(() => running.value?.said ?? null),
    say,
    silence,
    leave() {
      const interrupted = running.value ?? cutOff
      silence()
      cutOff = interrupted
    },
    comeBack() {
      if (cutOff) say(cutOff)
    },
  }
}
