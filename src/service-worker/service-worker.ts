import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching'

declare const self: ServiceWorkerGlobalScope & {
  /** Filled in by the build: every file of this version, with its revision. */
  readonly __WB_MANIFEST: (PrecacheEntry | string)[]
}

// The app has one page and relative addresses, so it only works at the scope itself; what stands behind the # stays.
self.addEventListener('fetch', event => {
  const { scope } = self.registration
  const { pathname } = new URL(event.request.url)
  const elsewhere = !/\.[a-z0-9]+$/i.test(pathname) && pathname !== new URL(scope).pathname
  if (event.request.mode === 'navigate' && elsewhere) event.respondWith(Response.redirect(scope))
})

precacheAndRoute(self.__WB_MANIFEST, {
  directoryIndex: 'index.html',
  cleanURLs: false,
  ignoreURLParametersMatching: [/^utm_/, /^fbclid$/, /^practice$/],
})
cleanupOutdatedCaches()

// A new version waits until the user says so: nothing changes under a read-back.
self.addEventListener('message', event => {
  if (event.data?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting())
})

self.addEventListener('activate', event => {
  event.waitUntil(self.clients.claim())
})
