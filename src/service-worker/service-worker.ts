import { cleanupOutdatedCaches, type PrecacheEntry } from 'workbox-precaching'
import { shareFragment, type TakeShared } from '../domain/intake/share-hand-over'
import { precacheAndAnswer } from './precache'
import { receiveShare } from './received-share'
import { shareShelf } from './share-shelf'

declare const self: ServiceWorkerGlobalScope & {
  /** Filled in by the build: every file of this version, with its revision. */
  readonly __WB_MANIFEST: PrecacheEntry[]
}

type Message = { readonly type: 'SKIP_WAITING' } | TakeShared | undefined

const shelf = shareShelf(
  (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds)
    return () => clearTimeout(timer)
  },
  () => crypto.randomUUID(),
)

// The app has one page and relative addresses, so it only works at the scope itself; what stands behind the # stays.
self.addEventListener('fetch', event => {
  const { scope } = self.registration
  const { method, mode, destination, url } = event.request
  const { pathname } = new URL(url)
  const posted = method === 'POST' && mode === 'navigate' && destination === 'document'
  if (posted && pathname === new URL(scope).pathname) return event.respondWith(keptShare(event))
  const elsewhere = !/\.[a-z0-9]+$/i.test(pathname) && pathname !== new URL(scope).pathname
  if (mode === 'navigate' && elsewhere) event.respondWith(Response.redirect(scope))
})

/** Keeps what the phone's share sheet posted, and leads to the page that asks for it. */
async function keptShare(event: FetchEvent): Promise<Response> {
  const { scope } = self.registration
  const { token, done } = shelf.put(await receiveShare(event.request, new URL(scope).origin))
  // Without this the browser ends an idle service worker, and what it keeps is gone.
  event.waitUntil(done)
  return Response.redirect(scope + shareFragment(token), 303)
}

precacheAndAnswer(self, self.__WB_MANIFEST, {
  directoryIndex: 'index.html',
  cleanURLs: false,
  ignoreURLParametersMatching: [/^utm_/, /^fbclid$/, /^practice$/],
})
cleanupOutdatedCaches()

// A new version waits until the user says so: nothing changes under a read-back.
self.addEventListener('message', event => {
  const message = event.data as Message
  if (message?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting())
  if (message?.type === 'TAKE_SHARED') event.ports[0]?.postMessage(shelf.take(message.token))
})

self.addEventListener('activate', event => {
  event.waitUntil(self.clients.claim())
})
