import type { AppUpdate, UpdateState } from '../ports/app-update'
import type { Clock } from '../ports/clock'
import { browserClock } from './clock'
import type { ServiceWorkerLife } from './updates/service-worker-life'
import { unavailableAppUpdate } from './updates/unavailable-app-update'

/**
 * Milliseconds from the load of a page without a service worker to registering one. In WebKit a page that is left
 * while its first service worker is being installed keeps it installing for ever; few pages are left that late.
 */
const settling = 2_000

/** The app's versions, as the service worker keeps them. It is registered after the first screen has been loaded. */
export function browserAppUpdate(
  scriptUrl = './service-worker.js',
  clock: Clock = browserClock(),
): AppUpdate {
  if (!('serviceWorker' in navigator)) return unavailableAppUpdate
  const listeners = new Set<() => void>()
  let state: UpdateState = navigator.serviceWorker.controller ? 'offline-ready' : 'installing'
  let life: Promise<ServiceWorkerLife | null> | null = null

  function tell(next: UpdateState) {
    if (next === state) return
    state = next
    for (const listener of listeners) listener()
  }

  async function begin(): Promise<ServiceWorkerLife | null> {
    try {
      const { followServiceWorker } = await import('./updates/service-worker-life')
      return await followServiceWorker(scriptUrl, tell)
    } catch (error) {
      // A certificate that is not trusted never gets better; a lost network does, so the next check tries again.
      if (error instanceof DOMException && error.name === 'SecurityError') tell('unsupported')
      else life = null
      return null
    }
  }

  const follow = () => {
    life ??= begin()
    return life
  }

  const start = () => {
    if (navigator.serviceWorker.controller) void follow()
    else clock.after(settling, () => void follow())
  }
  if (document.readyState === 'complete') start()
  else window.addEventListener('load', start, { once: true })

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    check: async () => (await follow())?.check(),
    apply: () => void follow().then(followed => followed?.apply()),
  }
}
