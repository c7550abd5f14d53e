import type { WakeLock } from '../ports/wake-lock'
import { onReturnToFront } from './device-parts/return-to-front'
import { unavailableWakeLock } from './device-parts/unavailable-wake-lock'

/** Keeps the screen on. The phone takes the lock away at each app switch, so it is asked for again on return. */
export function browserWakeLock(): WakeLock {
  if (!('wakeLock' in navigator)) return unavailableWakeLock
  let wanted = false
  let asking = false
  let lock: WakeLockSentinel | null = null

  async function request() {
    if (asking || (lock && !lock.released)) return
    asking = true
    try {
      lock = await navigator.wakeLock.request('screen')
    } catch {
      // Refused while hidden or by the battery saver; the next return asks again.
      lock = null
    }
    asking = false
    if (!wanted) letGo()
  }

  function letGo() {
    void lock?.release().catch(() => undefined)
    lock = null
  }

  onReturnToFront(() => {
    if (wanted) void request()
  })
  return {
    supported: true,
    hold() {
      wanted = true
      void request()
    },
    release() {
      wanted = false
      letGo()
    },
  }
}
