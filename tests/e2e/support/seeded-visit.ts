import type { Page } from '@playwright/test'
import type { Visit } from '../../../src/domain/visit.ts'

/** Puts a visit into the app's own database and makes it the current one from the next start on. */
export async function seedVisit(page: Page, visit: Visit): Promise<void> {
  await page.evaluate(
    row =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('yomiage')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const writing = opening.result.transaction('visits', 'readwrite')
          writing.objectStore('visits').put(row)
          writing.onerror = () => reject(writing.error)
          writing.oncomplete = () => {
            opening.result.close()
            const kept = JSON.parse(localStorage.getItem('yomiage') ?? '{}')
            localStorage.setItem('yomiage', JSON.stringify({ ...kept, visit: row.id }))
            resolve()
          }
        }
      }),
    visit,
  )
}
