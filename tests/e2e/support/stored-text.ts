import type { Page } from '@playwright/test'

/** All that the app keeps on this phone besides its own files: every database and both small stores, as one text. */
export function storedText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }]
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue
      const database = await answered(indexedDB.open(name))
      for (const store of database.objectStoreNames)
        kept.push(await answered(database.transaction(store).objectStore(store).getAll()))
      database.close()
    }
    return JSON.stringify(kept)
  })
}
