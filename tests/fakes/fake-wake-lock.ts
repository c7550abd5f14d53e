import type { WakeLock } from '../../src/ports/wake-lock'

/** Says whether the screen is held on. */
export interface FakeWakeLock extends WakeLock {
  readonly held: boolean
}

/** A screen that is never dark. */
export function fakeWakeLock(): FakeWakeLock {
  let held = false
  return {
    supported: true,
    get held() {
      return held
    },
    hold() {
      held = true
    },
    release() {
      held = false
    },
  }
}
