import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching'

declare const self: ServiceWorkerGlobalScope & {
  /** Filled in by the build: every file of this version, with its revision. */
  readonly __WB_MANIFEST: (PrecacheEntry | string)[]
}

/** Addresses that name no file are the app itself: it finds its place from the part after the #. */
function appPageFor(url: URL): URL[] {
  const namesFile = /\.[a-z0-9]+$/i.test(url.pathname)
  return namesFile ? [] : [new URL('index.html', self.registration.scope)]
}

precacheAndRoute(self.__WB_MANIFEST, {
  directoryIndex: 'index.html',
  cleanURLs: false,
  urlManipulation: ({ url }) => appPageFor(url),
})
cleanupOutdatedCaches()

// A new version waits until the user says so: nothing changes under a read-back.
self.addEventListener('message', event => {
  if (event.data?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting())
})

self.addEventListener('activate', event => {
  event.waitUntil(self.clients.claim())
})
