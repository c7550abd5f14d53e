import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { UpdateState } from '../ports/app-update'
import type { Ports } from '../ports/ports'

/** The app's own version and its newer one. */
export type UpdateStore = {
  readonly state: ReadonlySignal<UpdateState>
  /** The question was put away for this time. */
  readonly postponed: ReadonlySignal<boolean>
  check(): Promise<void>
  apply(): void
  postpone(): void
}

/** Follows the versions; asks for a newer one whenever the app comes back to the front. */
export function createUpdateStore({ appUpdate, device }: Ports): UpdateStore {
  const state = signal(appUpdate.state())
  const postponed = signal(false)
  appUpdate.subscribe(() => {
    state.value = appUpdate.state()
  })
  device.onReturn(() => void appUpdate.check())
  return {
    state: computed(() => state.value),
    postponed: computed(() => postponed.value),
    check: () => appUpdate.check(),
    apply: () => appUpdate.apply(),
    postpone: () => {
      postponed.value = true
    },
  }
}
