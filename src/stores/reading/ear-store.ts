import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ReadbackGroup } from '../../domain/readback'
import {
  differingPart,
  type EarCheck,
  hearDigits,
  listenTo,
  unhearDigit,
} from '../../domain/reading/ear-check'
import type { TroubleStore } from './trouble-store'

/** Comparing what the colleague reads back with what was said. */
export type EarStore = {
  readonly check: ReadonlySignal<EarCheck | null>
  /** A digit that differs was heard: this group cannot be confirmed as it stands. */
  contradicts(): boolean
  open(): void
  hear(text: string): void
  unhear(): void
  close(): void
  /** Another group is shown: what was heard belonged to the former one. */
  startOver(): void
}

/** What follows from a whole read-back. */
export type EarAnswers = {
  right(): void
  /** `part`: the triplet that holds all differences, or both. */
  wrong(part: 0 | 1 | 'both'): void
}

/** Closed at first; the wrong read-backs are counted in `trouble`. */
export function createEarStore(
  shown: ReadonlySignal<ReadbackGroup | null>,
  trouble: TroubleStore,
  answer: EarAnswers,
): EarStore {
  const check = signal<EarCheck | null>(null)

  function fresh() {
    const group = shown.value
    check.value = group && listenTo(group.digits, trouble.mistakes(group.index))
  }

  function update(change: (check: EarCheck, digits: string) => EarCheck) {
    const group = shown.value
    const before = check.value
    if (!group || !before) return
    const next = change(before, group.digits)
    if (next === before) return
    check.value = next
    trouble.setMistakes(group.index, next.mistakes)
    return next
  }

  return {
    check: computed(() => check.value),
    contradicts: () => check.value !== null && differingPart(check.value) !== null,
    open() {
      if (!check.value) fresh()
    },
    hear(text) {
      const next = update((before, digits) => hearDigits(before, digits, text))
      if (next?.verdict === 'right') answer.right()
      else if (next?.verdict === 'wrong') answer.wrong(differingPart(next) ?? 'both')
    },
    unhear: () => void update(unhearDigit),
    close() {
      check.value = null
    },
    startOver() {
      if (check.value) fresh()
    },
  }
}
