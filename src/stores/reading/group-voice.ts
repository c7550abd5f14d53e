import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ReadbackGroup, Said } from '../../domain/readback'
import { troubledSlowness } from '../../domain/readback-trouble'
import { type Announcement, digitsAnnouncement, groupAnnouncement } from '../../domain/reading/announcement'
import { onceMore } from '../../domain/reading/ear-check'
import type { SpeechOutcome } from '../../ports/speech'
import type { VoiceStore } from '../voice-store'
import { createReadingAloud } from './reading-aloud'

/** Says the group shown, or parts of it, in the user's style; slower where it was misheard. */
export type GroupVoice = {
  readonly on: ReadonlySignal<boolean>
  readonly saying: ReadonlySignal<Said | null>
  setOn(on: boolean): void
  /** Says a part; with the voice off, or no group, it is silence. `settled` as in `ReadingAloud`. */
  say(said: Said, settled?: (outcome: SpeechOutcome) => void): void
  /** Answers a wrong read-back: "again", and the triplet or the group that differed. */
  correct(part: 0 | 1 | 'both'): void
  /** The whole group shown was heard to its end just now, with the settings as they are. */
  wasHeard(): boolean
  silence(): void
  leave(): void
  comeBack(): void
  /** Nothing is said any more, whoever asks, until `open`. */
  close(): void
  open(): void
}

/** Speaks for `shown`. */
export function createGroupVoice(
  voice: VoiceStore,
  shown: ReadonlySignal<ReadbackGroup | null>,
  troubled: ReadonlySignal<boolean>,
): GroupVoice {
  const aloud = createReadingAloud(voice)
  const on = signal(true)
  let closed = false
  let heard: { readonly index: number; readonly settings: object } | null = null

  function wordsOf({ letter, digits }: ReadbackGroup, said: Said): Announcement {
    const style = voice.preferences.style.value
    switch (said.kind) {
      case 'group':
        return groupAnnouncement(letter, digits, style, voice.preferences.values.value.letters)
      case 'triplet':
        return digitsAnnouncement(digits.slice(said.triplet * 3, said.triplet * 3 + 3), style)
      case 'digit':
        return digitsAnnouncement(digits.charAt(said.place), style)
    }
  }

  function speak(
    said: Said,
    change: (words: Announcement) => Announcement,
    settled: (outcome: SpeechOutcome) => void,
  ) {
    heard = null
    const group = shown.value
    if (!group || !on.value || closed) return aloud.silence()
    const settings = voice.preferences.values.value
    const slowness = troubled.value ? troubledSlowness : 1
    aloud.say({ said, announcement: change(wordsOf(group, said)), slowness }, outcome => {
      if (outcome === 'ended' && said.kind === 'group') heard = { index: group.index, settings }
      settled(outcome)
    })
  }

  return {
    on: computed(() => on.value),
    saying: aloud.saying,
    setOn(next) {
      on.value = next
    },
    say: (said, settled = () => undefined) => speak(said, words => words, settled),
    correct(part) {
      const said: Said = part === 'both' ? { kind: 'group' } : { kind: 'triplet', triplet: part }
      speak(said, onceMore, () => undefined)
    },
    wasHeard: () =>
      heard !== null &&
      heard.index === shown.value?.index &&
      heard.settings === voice.preferences.values.value,
    silence: aloud.silence,
    leave: aloud.leave,
    comeBack: aloud.comeBack,
    close() {
      closed = true
      aloud.silence()
    },
    open() {
      closed = false
    },
  }
}
