import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { confirmationIdOf, isDone } from '../domain/activation'
import { confirmGroups } from '../domain/activation-moves'
import { confirmationGroups } from '../domain/confirmation-id'
import { groupLetters } from '../domain/id-shape'
import {
  blindTwins,
  confirmedFromStart,
  confirmGroup,
  isReadBack,
  jumpTo,
  previousGroup,
  type ReadbackGroup,
  type ReadbackPosition,
  repeatGroup,
  type Said,
  startReadback,
  type TileState,
  tileStates,
} from '../domain/readback'
import { digitReadings, digitsAnnouncement, groupAnnouncement } from '../domain/reading/announcement'
import { type EarCheck, hearDigits, listenTo, unhearDigit } from '../domain/reading/ear-check'
import type { Instruments } from '../ports/instruments'
import { chosenFeedback } from './entry-store'
import { createVoiceStore, type VoiceStore } from './voice-store'
import type { WorkStores } from './work-stores'

/** Reading by itself: still, saying a group, waiting before the next one, or everything was said. */
export type Run =
  | { readonly kind: 'halted' }
  | { readonly kind: 'reading' }
  /** Seconds until the next group. */
  | { readonly kind: 'waiting'; readonly seconds: number }
  /** Every group that waited was said, and none is confirmed by that: `confirmAll` is the one action to offer. */
  | { readonly kind: 'finished' }

/** Reading a confirmation ID aloud in a closed loop: say, colleague reads back, confirm. */
export type ReadbackStore = {
  readonly voice: VoiceStore
  /** Null once all eight are confirmed; in the whole pass the one being read. */
  readonly group: ReadonlySignal<ReadbackGroup | null>
  readonly tiles: ReadonlySignal<readonly TileState[]>
  readonly nextLetter: ReadonlySignal<string | null>
  readonly voiceOn: ReadonlySignal<boolean>
  /** What is heard now; null: silence. */
  readonly saying: ReadonlySignal<Said | null>
  /** Reading by itself: the continuous mode and the whole pass. */
  readonly run: ReadonlySignal<Run>
  /** `whole`: the final pass, A to H once more; nothing is confirmed by it. */
  readonly pass: ReadonlySignal<'groups' | 'whole'>
  /** The digits are hidden from shoulder surfers; not stored. */
  readonly hidden: ReadonlySignal<boolean>
  /** The check by ear; null: closed. */
  readonly ear: ReadonlySignal<EarCheck | null>
  /** This group was misheard twice: it is said slower, and single digits are to be offered. */
  readonly troubled: ReadonlySignal<boolean>
  /** Starts reading, keeps the screen on and claims the media keys; returns the way to end it. */
  start(): () => void
  /** The colleague read it back correctly; on to the next. In the whole pass: on to the next one only. */
  confirm(): void
  /** After a run has finished: the colleague has everything; confirms all eight. */
  confirmAll(): void
  again(): void
  previous(): void
  jump(index: number): void
  restart(): void
  sayTriplet(triplet: 0 | 1): void
  sayDigit(place: number): void
  /** Reads on by itself, from the group shown. */
  go(): void
  /** Silence, and the run stands still. */
  halt(): void
  startWholePass(): void
  /** Leaves the whole pass before its end. */
  endWholePass(): void
  setVoiceOn(on: boolean): void
  setHidden(on: boolean): void
  openEar(): void
  /** Takes in digits that the colleague reads back. */
  hear(text: string): void
  unhear(): void
  closeEar(): void
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
  const hidden = signal(false)
  const ear = signal<EarCheck | null>(null)
  const saying = signal<Said | null>(null)
  const run = signal<Run>({ kind: 'halted' })
  const pass = signal<'groups' | 'whole'>('groups')

  const groups = computed(() => {
    const id = activation.activation.value && confirmationIdOf(activation.activation.value)
    return id ? confirmationGroups(id) : []
  })
  const group = computed<ReadbackGroup | null>(() => {
    const index = position.value.current
    const letter = index === null ? undefined : groupLetters[index]
    const digits = index === null ? undefined : groups.value[index]?.digits
    if (index === null || !letter || !digits) return null
    const readings = digitReadings(digits, voice.preferences.style.value)
    return { index, letter, digits, readings, twins: blindTwins(digits) }
  })

  function say(said: Said = { kind: 'group' }) {
    const now = group.value
    saying.value = null
    if (!now || !voiceOn.value) return voice.stop()
    const { style, values } = voice.preferences
    saying.value = said
    const digits = said.kind === 'triplet' ? now.digits.slice(said.triplet * 3, said.triplet * 3 + 3) : null
    const words =
      said.kind === 'group'
        ? groupAnnouncement(now.letter, now.digits, style.value, values.value.letters)
        : digitsAnnouncement(
            said.kind === 'digit' ? (now.digits[said.place] ?? '') : (digits ?? ''),
            style.value,
          )
    void voice.say(words).then(() => {
      if (saying.value === said) saying.value = null
    })
  }

  function go(next: ReadbackPosition) {
    position.value = next
    ear.value = ear.value && group.value && listenTo(group.value.digits, 0)
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
    saying: computed(() => saying.value),
    run: computed(() => run.value),
    pass: computed(() => pass.value),
    hidden: computed(() => hidden.value),
    ear: computed(() => ear.value),
    troubled: computed(() => (ear.value?.mistakes ?? 0) >= 2),
    sayTriplet: triplet => say({ kind: 'triplet', triplet }),
    sayDigit: place => say({ kind: 'digit', place }),
    confirmAll: () => go(startReadback(8)),
    go() {
      run.value = { kind: 'reading' }
      say()
    },
    halt() {
      run.value = { kind: 'halted' }
      voice.stop()
    },
    startWholePass() {
      pass.value = 'whole'
    },
    endWholePass() {
      pass.value = 'groups'
    },
    setHidden(on) {
      hidden.value = on
    },
    openEar() {
      ear.value = group.value && listenTo(group.value.digits, 0)
    },
    hear(text) {
      ear.value = ear.value && group.value && hearDigits(ear.value, group.value.digits, text)
    },
    unhear() {
      ear.value = ear.value && group.value && unhearDigit(ear.value, group.value.digits)
    },
    closeEar() {
      ear.value = null
    },
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
