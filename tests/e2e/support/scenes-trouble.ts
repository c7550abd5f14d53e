import { expect, type Page } from '@playwright/test'
import type { Activation } from '../../../src/domain/activation.ts'
import type { Language } from '../../../src/i18n/language.ts'
import { job } from './job.ts'
import { partsGone } from './parts-gone.ts'
import { seed } from './sample-activations.ts'
import type { Visit } from './scenes.ts'
import { words } from './words.ts'

/** What keeps a PC from being stored, read or shown, and a place whose part of the app is gone. */
export async function troubleScenes(
  {
    page,
    address,
    language,
    visit,
  }: {
    readonly page: Page
    readonly address: string
    readonly language: Language
    readonly visit: Visit
  },
  { taking, kept }: { readonly taking: Activation; readonly kept: Activation },
): Promise<void> {
  const { shell, work, day } = words[language]
  const user = job(page, language)
  const go = (path: string) => page.goto(`${address}#/${path}`)

  await seed(page, [taking])
  await go('')
  await page.reload()
  await go(`pc/${taking.id}/type`)
  await user.heading(work.typing.title).waitFor()
  await refuseWrites(page, true)
  await user.button('9').click()
  await user.heading(work.saving.failedTitle).waitFor()
  await visit('saving-failed')
  await user.button(work.saving.showCode).click()
  await page.getByRole('img', { name: work.saving.code }).waitFor()
  await visit('saving-failed-code')
  await refuseWrites(page, false)
  await remove(page, taking)
  await user.button(work.saving.retry).click()
  await user.heading(work.saving.deletedTitle).waitFor()
  await visit('saving-deleted-elsewhere')
  await user.button(work.saving.keepDeleted).click()

  await seed(page, [{ ...kept, stage: { ...kept.stage, kind: 'lost' } as never }])
  await go(`pc/${kept.id}/overview`)
  await expect(page.getByText(work.saving.damaged)).toBeVisible()
  await visit('record-damaged')
  await seed(page, [kept])

  const gone = await partsGone(page)
  gone.add('readback').add('day-place')
  await go('')
  await page.reload()
  await go(`pc/${kept.id}/readback`)
  await user.heading(shell.chunk.title).waitFor()
  await visit('part-missing')
  await go('day/visits')
  await user.button(shell.chunk.retry).waitFor()
  await expect(page.getByText(day.visits.title)).toHaveCount(0)
  await visit('place-missing')
  gone.clear()
}

/** The phone is full, or has room again. */
function refuseWrites(page: Page, refused: boolean): Promise<void> {
  return page.evaluate(isFull => {
    const own = Object.getOwnPropertyDescriptor(window, 'putAsBefore')?.value ?? IDBObjectStore.prototype.put
    Object.assign(window, { putAsBefore: own })
    IDBObjectStore.prototype.put = isFull
      ? () => {
          throw new DOMException('', 'QuotaExceededError')
        }
      : own
  }, refused)
}

/** As another tab deletes it. */
function remove(page: Page, { id }: Activation): Promise<void> {
  return page.evaluate(
    key =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('yomiage')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const removing = opening.result.transaction('activations', 'readwrite')
          removing.objectStore('activations').delete(key)
          removing.onerror = () => reject(removing.error)
          removing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    id,
  )
}
