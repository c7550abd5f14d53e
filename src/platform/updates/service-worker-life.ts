import { Workbox } from 'workbox-window'
import type { UpdateState } from '../../ports/app-update'
import { trustedScriptUrl } from '../trusted-scripts'

/** A registered service worker: what may be asked of it. */
export interface ServiceWorkerLife {
  check(): Promise<void>
  apply(): void
}

/**
 * Registers the service worker and follows its versions: every one that gets ready, not only the first.
 * Rejects where the browser refuses or the network fails.
 */
export async function followServiceWorker(
  scriptUrl: string,
  tell: (state: UpdateState) => void,
): Promise<ServiceWorkerLife> {
  const workers = navigator.serviceWorker
  let controlled = workers.controller !== null
  let switching = false
  let replaced = false
  const workbox = new Workbox(trustedScriptUrl(scriptUrl), { updateViaCache: 'none' })
  const registration = await workbox.register({ immediate: true })
  if (!registration) throw new Error('not registered')

  const report = () => {
    const newer = replaced || (registration.waiting !== null && registration.active !== null)
    tell(newer ? 'update-ready' : registration.active ? 'offline-ready' : 'installing')
  }
  const watch = () => registration.installing?.addEventListener('statechange', report)

  workbox.addEventListener('installed', report)
  workbox.addEventListener('activated', report)
  workbox.addEventListener('controlling', () => {
    if (switching) {
      switching = false
      location.reload()
      return
    }
    // The first worker takes this page over as it is; a later one was let in by another tab.
    replaced ||= controlled
    controlled = true
    report()
  })
  // Workbox stops listening for versions after the first that it did not ask for itself, and follows none that was
  // on its way before; the registration tells of all.
  registration.addEventListener('updatefound', watch)
  watch()
  report()

  return {
    async check() {
      try {
        await workbox.update()
      } catch {
        // No network, or the server is away: the version that is here goes on.
        report()
      }
    },
    apply() {
      if (registration.waiting) {
        switching = true
        workbox.messageSkipWaiting()
      } else if (replaced) location.reload()
    },
  }
}
