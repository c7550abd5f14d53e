import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { confirmationIdOf } from '../../domain/activation'
import { confirmationGroups } from '../../domain/confirmation-id'
import { groupLetters } from '../../domain/id-shape'
import {
  blindTwins,
  confirmGroup,
  type ReadbackGroup,
  type ReadbackPosition,
  startReadback,
  type TileState,
  tileStates,
} from '../../domain/readback'
import { digitReadings } from '../../domain/reading/announcement'
import type { ReadingStyle } from '../../domain/reading/reading-style'
import type { ActivationStore } from '../activation-store'

/** Which group is shown: the next to be read back, or one of the whole pass. */
export type ReadbackPlace = {
  readonly position: ReadonlySignal<ReadbackPosition>
  /** The whole pass's group (0 to 7); null outside of it. */
  readonly whole: ReadonlySignal<number | null>
  readonly group: ReadonlySignal<ReadbackGroup | null>
  readonly tiles: ReadonlySignal<readonly TileState[]>
  /** The letter behind the one shown; null behind the last. */
  readonly nextLetter: ReadonlySignal<string | null>
  show(position: ReadbackPosition): void
  showWhole(group: number | null): void
  /** Goes on behind the groups that are stored as read back. */
  resume(): void
}

/** Starts behind the stored groups. */
export function createReadbackPlace(
  { activation }: ActivationStore,
  style: ReadonlySignal<ReadingStyle>,
): ReadbackPlace {
  const position = signal(startReadback(storedGroups()))
  const whole = signal<number | null>(null)

  function storedGroups(): number {
    const stage = activation.value?.stage
    return stage && 'confirmedGroups' in stage ? stage.confirmedGroups : 0
  }

  const id = computed(() => activation.value && confirmationIdOf(activation.value))
  const groups = computed(() => (id.value ? confirmationGroups(id.value) : []))
  const index = computed(() => whole.value ?? position.value.current)

  return {
    position: computed(() => position.value),
    whole: computed(() => whole.value),
    group: computed(() => {
      const letter = index.value === null ? undefined : groupLetters[index.value]
      const digits = index.value === null ? undefined : groups.value[index.value]?.digits
      if (index.value === null || !letter || !digits) return null
      const readings = digitReadings(digits, style.value)
      return { index: index.value, letter, digits, readings, twins: blindTwins(digits) }
    }),
    tiles: computed(() => tileStates(position.value, index.value)),
    nextLetter: computed(() => {
      const next = whole.value === null ? confirmGroup(position.value).current : whole.value + 1
      return next === null ? null : (groupLetters[next] ?? null)
    }),
    show(next) {
      whole.value = null
      position.value = next
    },
    showWhole(group) {
      whole.value = group
    },
    resume() {
      whole.value = null
      position.value = startReadback(storedGroups())
    },
  }
}
