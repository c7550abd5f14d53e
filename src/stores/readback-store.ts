import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { confirmationIdOf, isDone } from '../domain/activation'
import { confirmGroups } from '../domain/activation-moves'
import { confirmationGroups } from '../domain/confirmation-id'
import { groupLetters } from '../domain/id-shape'
import {
  confirmedFromStart,
  confirmGroup,
  isReadBack,
  jumpTo,
  previousGroup,
  type ReadbackPosition,
  repeatGroup,
  startReadback,
  type TileState,
  tileStates,
} from '../domain/readback'
import { digitReadings, groupAnnouncement } from '../domain/reading/announcement'
import type { Instruments } from '../ports/instruments'
import { chosenFeedback } from './entry-store'
import { createVoiceStore, type VoiceStore } from './voice-store'
import type { WorkStores } from './work-stores'

/** The group being read: its place 0 to 7, letter, six digits and their readings. */
export type ReadbackGroup = {
  readonly index: number
  readonly letter: (typeof groupLetters)[number]
  readonly digits: string
  readonly readings: readonly string[]
}

/** Reading a confirmation ID aloud in a closed loop: say, colleague reads back, confirm. */
export type ReadbackStore = {
  readonly voice: VoiceStore
  /** Null once all eight are confirmed. */
  readonly group: ReadonlySignal<ReadbackGroup | null>
  readonly tiles: ReadonlySignal<readonly TileState[]>
  readonly nextLetter: ReadonlySignal<string | null>
  readonly voiceOn: ReadonlySignal<boolean>
  /** Starts reading and keeps the screen on; returns the way to end it. */
  start(): () => void
  /** The colleague read it back correctly; on to the next. */
  confirm(): void
  again(): void
  previous(): void
  jump(index: number): void
  restart(): void
  setVoiceOn(on: boolean): void
}

/** Stores after every confirmed group how far the reading is, so that it resumes there. */
export function createReadbackStore(app: WorkStores, instruments: Instruments): ReadbackStore {
  const { activation, preferences } = app
  const voice = createVoiceStore(app, instruments)
  const give = chosenFeedback(instruments.feedback, () => preferences.values.value.feedback)
  const stage = activation.activation.value?.stage
  const stored = stage && 'confirmedGroups' in stage ? stage.confirmedGroups : 0
  const position = signal<ReadbackPosition>(startReadback(stored))
  const voiceOn = signal(true)

  const groups = computed(() => {
    const id = activation.activation.value && confirmationIdOf(activation.activation.value)
    return id ? confirmationGroups(id) : []
  })
  const group = computed<ReadbackGroup | null>(() => {
    const index = position.value.current
    const letter = index === null ? undefined : groupLetters[index]
    const digits = index === null ? undefined : groups.value[index]?.digits
    if (index === null || !letter || !digits) return null
    return { index, letter, digits, readings: digitReadings(digits, voice.preferences.style.value) }
  })

  function say() {
    const now = group.value
    if (now && voiceOn.value) {
      const { letters } = voice.preferences.values.value
      void voice.say(groupAnnouncement(now.letter, now.digits, voice.preferences.style.value, letters))
    } else voice.stop()
  }

  function go(next: ReadbackPosition) {
    position.value = next
    say()
  }

  /** A licensed PC stays so: it is only listened to again. */
  function keep(next: ReadbackPosition) {
    void activation.change(open => (isDone(open) ? open : confirmGroups(open, confirmedFromStart(next))))
  }

  return {
    voice,
    group,
    tiles: computed(() => tileStates(position.value)),
    nextLetter: computed(() => {
      const { current } = confirmGroup(position.value)
      return current === null ? null : (groupLetters[current] ?? null)
    }),
    voiceOn: computed(() => voiceOn.value),
    start() {
      instruments.wakeLock.hold()
      say()
      const silenceOnLoss = effect(() => {
        if (!activation.activation.value) voice.stop()
      })
      return () => {
        silenceOnLoss()
        voice.stop()
        instruments.wakeLock.release()
      }
    },
    confirm() {
      const next = confirmGroup(position.value)
      give(isReadBack(next) ? 'whole' : 'group')
      go(next)
      keep(next)
    },
    again: () => go(repeatGroup(position.value)),
    previous() {
      const next = previousGroup(position.value)
      go(next)
      keep(next)
    },
    jump: index => go(jumpTo(position.value, index)),
    restart: () => go(startReadback(0)),
    setVoiceOn(on) {
      voiceOn.value = on
      say()
    },
  }
}
