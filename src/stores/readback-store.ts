import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { isDone } from '../domain/activation'
import { confirmGroups } from '../domain/activation-moves'
import { confirmationShape, groupLetters } from '../domain/id-shape'
import {
  confirmAllGroups,
  confirmedFromStart,
  confirmGroup,
  isReadBack,
  jumpTo,
  previousGroup,
  type ReadbackGroup,
  type ReadbackPosition,
  type Said,
  startReadback,
  type TileState,
} from '../domain/readback'
import type { EarCheck } from '../domain/reading/ear-check'
import type { Instruments } from '../ports/instruments'
import { chosenFeedback } from './entry-store'
import { createEarStore } from './reading/ear-store'
import { createGroupReader } from './reading/group-reader'
import { createGroupVoice } from './reading/group-voice'
import { createReadbackPlace } from './reading/readback-place'
import { beginVisit } from './reading/readback-visit'
import type { Run } from './reading/running'
import { createTroubleStore } from './reading/trouble-store'
import { createVoiceStore, type VoiceStore } from './voice-store'
import type { WorkStores } from './work-stores'

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
  /** This group was misheard or asked for again twice: it is said slower, and single digits are to be offered. */
  readonly troubled: ReadonlySignal<boolean>
  /** Starts reading, keeps the screen on and claims the media keys; returns the way to end it. */
  start(): () => void
  /**
   * The colleague read it back correctly; on to the next. In the whole pass: on to the next one only. A tap right
   * after the group has changed belonged to the former one and does nothing; so does one against the check by ear.
   */
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
  /** Silence, and a run stands still. */
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
  const settings = voice.preferences.values
  const give = chosenFeedback(instruments.feedback, () => preferences.values.value.feedback)
  const place = createReadbackPlace(activation, voice.preferences.style)
  const trouble = createTroubleStore(place.group)
  const aloud = createGroupVoice(voice, place.group, trouble.troubled)
  const hidden = signal(false)
  const ear = createEarStore(place.group, trouble, {
    right: () => give('group'),
    wrong(part) {
      give('refused')
      aloud.correct(part)
    },
  })
  const reader = createGroupReader(app.ports.clock, place, aloud, {
    onShow: ear.startOver,
    groupPause: () => settings.value.groupPause,
  })

  /** A licensed PC stays so: it is only listened to again. */
  function keep(next: ReadbackPosition) {
    void activation.change(open => (isDone(open) ? open : confirmGroups(open, confirmedFromStart(next))))
  }

  /** False where a tap cannot mean that this group was read back. */
  function mayConfirm(): boolean {
    if (reader.justChanged()) return false
    if (ear.contradicts()) give('refused')
    return !ear.contradicts()
  }

  const store: ReadbackStore = {
    voice,
    group: place.group,
    tiles: place.tiles,
    nextLetter: place.nextLetter,
    voiceOn: aloud.on,
    saying: aloud.saying,
    run: reader.run,
    pass: computed(() => (place.whole.value === null ? 'groups' : 'whole')),
    hidden: computed(() => hidden.value),
    ear: ear.check,
    troubled: trouble.troubled,
    start() {
      aloud.open()
      reader.arrive()
      const end = beginVisit(app, instruments, voice, {
        onKey: key => ({ next: store.confirm, previous: store.previous, again: store.again })[key](),
        onLeave() {
          reader.endRun()
          aloud.leave()
        },
        onReturn: aloud.comeBack,
        onOtherId() {
          reader.reset()
          aloud.silence()
          ear.close()
          place.resume()
        },
        onClosedLoop() {
          if (place.whole.value === null) reader.endRun()
        },
      })
      if (settings.value.mode === 'continuous' && aloud.on.value) reader.go()
      else reader.say()
      return () => {
        end()
        reader.reset()
        aloud.close()
      }
    },
    confirm() {
      if (!place.group.value || !mayConfirm()) return
      const whole = place.whole.value
      if (whole === confirmationShape.groupCount - 1) return reader.endWholePass()
      if (whole !== null) return reader.showWhole(whole + 1)
      const next = confirmGroup(place.position.value)
      if (isReadBack(next)) give('whole')
      else if (ear.check.value?.verdict !== 'right') give('group')
      reader.show(next)
      keep(next)
    },
    confirmAll() {
      if (reader.run.value.kind !== 'finished' || !mayConfirm()) return
      const next = confirmAllGroups(place.position.value)
      give('whole')
      reader.show(next)
      keep(next)
    },
    again() {
      if (place.group.value && aloud.wasHeard()) trouble.countRepeat(place.group.value.index)
      reader.say()
    },
    previous() {
      if (place.whole.value !== null) return reader.showWhole(Math.max(0, place.whole.value - 1))
      const next = previousGroup(place.position.value)
      reader.show(next)
      keep(next)
    },
    jump(index) {
      if (place.whole.value === null) reader.show(jumpTo(place.position.value, index))
      else if (groupLetters[index]) reader.showWhole(index)
    },
    restart() {
      reader.reset()
      trouble.forget()
      if (settings.value.mode !== 'continuous') return reader.show(startReadback())
      place.show(startReadback())
      reader.go()
    },
    sayTriplet: triplet => reader.sayPart({ kind: 'triplet', triplet }),
    sayDigit: digit => reader.sayPart({ kind: 'digit', place: digit }),
    go: reader.go,
    halt() {
      reader.endRun()
      aloud.silence()
    },
    startWholePass: reader.startWholePass,
    endWholePass: reader.endWholePass,
    setVoiceOn(on) {
      aloud.setOn(on)
      if (!on) reader.endRun()
      aloud.say({ kind: 'group' })
    },
    setHidden(on) {
      hidden.value = on
    },
    openEar() {
      reader.endRun()
      ear.open()
    },
    hear: ear.hear,
    unhear: ear.unhear,
    closeEar: ear.close,
  }
  return store
}
