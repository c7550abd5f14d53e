import type { AppUpdate, UpdateState } from '../../src/ports/app-update'

/** Versions that come by hand. */
export interface FakeAppUpdate extends AppUpdate {
  readonly checked: number
  readonly applied: number
  become(state: UpdateState): void
}

/** An app that is being installed. */
export function fakeAppUpdate(): FakeAppUpdate {
  const listeners = new Set<() => void>()
  let state: UpdateState = 'installing'
  let checked = 0
  let applied = 0
  return {
    get checked() {
      return checked
    },
    get applied() {
      return applied
    },
    become(next) {
      state = next
      for (const listener of listeners) listener()
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async check() {
      checked += 1
    },
    apply() {
      applied += 1
    },
  }
}
