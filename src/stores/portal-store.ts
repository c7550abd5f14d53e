import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Activation, confirmationIdOf, installationIdOf } from '../domain/activation'
import { countCopiedGroups, dropRefusal, handOver, keepConfirmationId } from '../domain/activation-moves'
import { installationGroups } from '../domain/installation-id'
import type { WorkStores } from './work-stores'

/** What was copied last; `refused` where the phone did not copy. */
export type Copied =
  | { readonly kind: 'all' }
  | { readonly kind: 'group'; readonly group: number }
  | { readonly kind: 'refused' }

/** The hop to the portal: copy, leave, come back. */
export type PortalStore = {
  readonly copied: ReadonlySignal<Copied | null>
  /** The group that is copied next, 0 to 8; 9 once all are. */
  readonly nextGroup: ReadonlySignal<number>
  /** Another PC with the same installation ID: with its answer, or without. */
  readonly twin: ReadonlySignal<Activation | null>
  /**
   * This installation ID, here or on the twin, was taken to the portal before, which did not refuse it: a second request
   * may cost an activation. As it was on arrival: the tap that takes it there changes nothing.
   */
  readonly asked: ReadonlySignal<boolean>
  /** Copies all digits; inside a tap. */
  copyAll(): void
  /** Copies the next group and counts it, unless the phone refuses; inside a tap. */
  copyNext(): void
  copyFromStart(): void
  /** The user follows the link: copies all unless groups are being copied one by one, and waits for the answer. */
  leave(): void
  /** Takes the twin's confirmation ID; true once it is stored. */
  useTwin(): Promise<boolean>
  /** Looks for the same installation ID on other PCs, and whether it was asked for. */
  lookForTwin(): Promise<void>
}

/** Prepares the digits before the tap, so that copying happens inside it. */
export function createPortalStore({ ports, activation, routes }: WorkStores): PortalStore {
  const copied = signal<Copied | null>(null)
  const twin = signal<Activation | null>(null)
  const open = activation.activation
  const installationId = computed(() => (open.value ? installationIdOf(open.value) : null))
  const nextGroup = computed(() => {
    const stage = open.value?.stage
    return stage && 'copiedGroups' in stage ? stage.copiedGroups : 0
  })

  function wasAsked(activation: Activation | null): boolean {
    const stage = activation?.stage
    return stage?.kind === 'handed-over' && stage.refusal === null && stage.copiedGroups === 0
  }

  const asked = signal(wasAsked(open.value))

  async function copy(text: string, result: Copied): Promise<boolean> {
    const done = await ports.clipboard.write(text)
    copied.value = done ? result : { kind: 'refused' }
    return done
  }

  function copyAll() {
    if (installationId.value) void copy(installationId.value, { kind: 'all' })
  }

  return {
    copied: computed(() => copied.value),
    nextGroup,
    twin: computed(() => twin.value),
    asked: computed(() => asked.value),
    copyAll,
    copyNext() {
      const group = nextGroup.value
      const digits = installationId.value && installationGroups(installationId.value)[group]?.digits
      if (!digits) return
      void copy(digits, { kind: 'group', group }).then(
        done => done && activation.change(now => countCopiedGroups(now, group + 1)),
      )
    },
    copyFromStart() {
      copied.value = null
      void activation.change(now => countCopiedGroups(now, 0))
    },
    leave() {
      const now = open.value
      if (!now) return
      if (nextGroup.value === 0) copyAll()
      void activation.change(open => dropRefusal(handOver(open)))
      routes.comeBackTo({
        kind: 'activation',
        id: now.id,
        place: nextGroup.value % 9 === 0 ? 'answer' : 'portal',
      })
    },
    async useTwin() {
      const stage = twin.value?.stage
      if (!stage || !('confirmationId' in stage)) return false
      const { confirmationId, acceptedAnyway } = stage
      return activation.change(now => keepConfirmationId(now, confirmationId, acceptedAnyway))
    },
    async lookForTwin() {
      const now = open.value
      if (!now || !installationId.value) return
      asked.value = wasAsked(now)
      const others = await ports.activationStorage.withInstallationId(installationId.value)
      if (others.kind === 'fault') return
      const rest = others.value.filter(other => other.id !== now.id)
      twin.value = rest.find(other => confirmationIdOf(other) !== null) ?? rest[0] ?? null
      asked.value = wasAsked(now) || wasAsked(twin.value)
    },
  }
}
