import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ReadbackGroup } from '../../domain/readback'
import { type GroupTrouble, isTroubled, noTrouble } from '../../domain/readback-trouble'

/** What went wrong with each group, as long as the screen is open. */
export type TroubleStore = {
  /** The group shown needs more care. */
  readonly troubled: ReadonlySignal<boolean>
  mistakes(group: number): number
  setMistakes(group: number, mistakes: number): void
  /** It was asked for again, although it had been heard to its end. */
  countRepeat(group: number): void
  forget(): void
}

/** Nothing went wrong at first. */
export function createTroubleStore(shown: ReadonlySignal<ReadbackGroup | null>): TroubleStore {
  const troubles = signal<Readonly<Record<number, GroupTrouble>>>({})
  const troubleOf = (group: number) => troubles.value[group] ?? noTrouble

  function update(group: number, change: Partial<GroupTrouble>) {
    troubles.value = { ...troubles.value, [group]: { ...troubleOf(group), ...change } }
  }

  return {
    troubled: computed(() => shown.value !== null && isTroubled(troubleOf(shown.value.index))),
    mistakes: group => troubleOf(group).mistakes,
    setMistakes: (group, mistakes) => update(group, { mistakes }),
    countRepeat: group => update(group, { repeats: troubleOf(group).repeats + 1 }),
    forget() {
      troubles.value = {}
    },
  }
}
