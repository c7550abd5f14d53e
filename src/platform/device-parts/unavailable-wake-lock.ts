import type { WakeLock } from '../../ports/wake-lock'

/** Phones that cannot keep the screen on: iPhone home screen apps before iOS 18.4. */
export const unavailableWakeLock: WakeLock = {
  supported: false,
  hold: () => undefined,
  release: () => undefined,
}
