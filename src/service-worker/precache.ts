import { PrecacheController, type PrecacheEntry, PrecacheRoute } from 'workbox-precaching'

type PrecacheRouteOptions = ConstructorParameters<typeof PrecacheRoute>[1]

/**
 * How many files are on their way at once. One after the other, as Workbox does it, each waits for an answer of its own:
 * twenty seconds where one takes a tenth of a second.
 */
const lanes = 6

/** Keeps every file of this version, several at once; a file that an earlier version left is not fetched again. */
class LanedPrecache extends PrecacheController {
  readonly #entries: readonly PrecacheEntry[]

  constructor(entries: readonly PrecacheEntry[]) {
    super()
    this.#entries = entries
  }

  override install(event: ExtendableEvent) {
    const waiting = [...this.#entries]
    const lane = async () => {
      for (let entry = waiting.shift(); entry; entry = waiting.shift()) await this.#keep(entry, event)
    }
    const kept = Promise.all(Array.from({ length: lanes }, lane)).then(
      () => ({ updatedURLs: [], notUpdatedURLs: [] }),
      reason => {
        // The version is not installed: what is still waiting would be fetched for nothing.
        waiting.length = 0
        throw reason
      },
    )
    event.waitUntil(kept)
    return kept
  }

  async #keep({ url, revision }: PrecacheEntry, event: ExtendableEvent): Promise<void> {
    const { href } = new URL(url, location.href)
    const cacheKey = this.getCacheKeyForURL(href)
    // A name without a hash may mean an older file in the browser's own cache.
    const request = new Request(href, { cache: revision ? 'reload' : 'default', credentials: 'same-origin' })
    await Promise.all(this.strategy.handleAll({ event, request, params: { cacheKey } }))
  }
}

/** Keeps these files when this version is installed, forgets those of the one before, and answers with them. */
export function precacheAndAnswer(
  scope: ServiceWorkerGlobalScope,
  entries: readonly PrecacheEntry[],
  options: PrecacheRouteOptions,
): void {
  const precache = new LanedPrecache(entries)
  precache.precache([...entries])
  const route = new PrecacheRoute(precache, options)
  scope.addEventListener('fetch', event => {
    const { request } = event
    const url = new URL(request.url)
    const asked = { event, request, url, sameOrigin: url.origin === location.origin }
    if (request.method !== 'GET') return
    const found = route.match(asked)
    if (found) event.respondWith(route.handler.handle({ ...asked, params: found as never }))
  })
}
