import type { Page } from '@playwright/test'

/** Bytes for the app at first. */
const roomAtFirst = 10_000_000

/**
 * A phone with little storage, that can be full and have room again. To be made before the app is opened: Chromium
 * remembers for half a minute how much there was, unless something larger than that is to be stored.
 */
export async function scarceStorage(page: Page, address: string) {
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(address)
  const leave = (quotaSize?: number) =>
    session.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize ? { quotaSize } : {}) })
  await leave(roomAtFirst)
  return {
    async fill() {
      await leave(1)
      const refused = await page.evaluate(storeMuch, roomAtFirst)
      if (refused !== 'QuotaExceededError') throw new Error(`The storage is not full: ${refused}`)
    },
    free: () => leave(),
  }
}

function storeMuch(bytes: number): Promise<string | null> {
  return new Promise(resolve => {
    const opening = indexedDB.open('something-large', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('bytes')
    opening.onerror = () => resolve(opening.error?.name ?? null)
    opening.onsuccess = () => {
      const writing = opening.result.transaction('bytes', 'readwrite')
      // Larger pieces would be kept as files, and not be counted.
      const piece = new Uint8Array(50_000)
      for (let at = 0; at < bytes; at += piece.length) writing.objectStore('bytes').put(piece, at)
      writing.oncomplete = () => resolve(null)
      writing.onabort = () => resolve(writing.error?.name ?? null)
    }
  })
}
