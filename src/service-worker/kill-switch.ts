export {}

declare const self: ServiceWorkerGlobalScope

// What an operator puts in the place of service-worker.js to take a broken version off every phone: this worker deletes
// the app's files, unregisters itself and has the open pages loaded from the server. It never touches the data.
self.addEventListener('install', event => event.waitUntil(self.skipWaiting()))

self.addEventListener('activate', event => event.waitUntil(giveUp()))

async function giveUp(): Promise<void> {
  const { registration, clients, caches } = self
  // Other apps of the same host have their own.
  const own = (await caches.keys()).filter(name => name.endsWith(registration.scope))
  await Promise.all(own.map(name => caches.delete(name)))
  await registration.unregister()
  // Only pages that a worker held: those that the server gave register this one again, and would be loaded for ever.
  const held = await clients.matchAll({ type: 'window' })
  // With what stands behind the # it would stay the same page. One that is closed meanwhile need not be loaded.
  await Promise.allSettled(held.map(client => client.navigate(client.url.replace(/#.*/, ''))))
}
