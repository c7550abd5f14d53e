import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { InstallationId } from '../domain/installation-id'
import { inventedInstallationId } from '../domain/practice/invented-ids'
import type { Ports } from '../ports/ports'
import type { Practice } from '../ports/practice'
import { isPractice } from './portal-address'

/** Training with invented data. */
export type PracticeStore = {
  readonly on: boolean
  /** What the invented PC shows; null outside of practice. */
  readonly installationId: ReadonlySignal<InstallationId | null>
  /** Another invented PC. */
  another(): void
  begin(): void
  /** False where another tab still holds the practice data. */
  leave(): Promise<boolean>
}

/** Practice as far as this tab is in it. */
export function createPracticeStore(ports: Ports, practice: Practice): PracticeStore {
  const installationId = signal<InstallationId | null>(null)
  return {
    on: isPractice(ports),
    installationId: computed(() => installationId.value),
    another() {
      if (!isPractice(ports)) return
      installationId.value = inventedInstallationId(practice.digit)
    },
    begin: practice.begin,
    leave: practice.leave,
  }
}
