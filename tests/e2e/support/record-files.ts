import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import type { Language } from '../../../src/i18n/language.ts'
import { job } from './job.ts'
import { words } from './words.ts'

/** A file as it was saved from the app, or is given to it. */
export type SavedFile = { readonly name: string; readonly buffer: Buffer }

const passphrase = 'correct horse 電池 staple'

/** The app's own files with everything on this phone, and back. */
export function recordFiles(page: Page, address: string, language: Language) {
  const { shell, day } = words[language]
  const user = job(page, language)
  const open = async (place: 'export' | 'import', title: string) => {
    // The same address twice would be no way there.
    await page.goto(`${address}#/`)
    await page.goto(`${address}#/day/${place}`)
    await user.heading(title).waitFor()
  }

  return {
    async save(kind: 'json' | 'csv' | 'backup'): Promise<SavedFile> {
      const said = day.records.export
      await open('export', said.title)
      const everything = page.getByRole('radio', { name: day.records.scope.all, exact: true })
      if (await everything.isVisible()) await everything.check()
      await page.getByRole('radio', { name: said.kinds[kind].label }).check()
      if (kind === 'backup') {
        await page.getByLabel(said.passphrase, { exact: true }).fill(passphrase)
        await page.getByLabel(said.repeat, { exact: true }).fill(passphrase)
      }
      await user.button(said.make).click()
      await expect(page.getByText(said.madeTitle)).toBeVisible()
      const [download] = await Promise.all([page.waitForEvent('download'), user.button(said.save).click()])
      return { name: download.suggestedFilename(), buffer: readFileSync(await download.path()) }
    },

    /** Chooses the file, opens it if it is locked, and takes all that is new in it. */
    async takeAll(file: SavedFile, pcs: number, visits: number) {
      const said = day.records.import
      await open('import', said.title)
      await page.locator('input[type=file]').setInputFiles({ ...file, mimeType: '' })
      if (file.name.endsWith('.yomiage-backup')) {
        await page.getByLabel(said.passphrase, { exact: true }).fill(passphrase)
        await user.button(said.unlock).click()
      }
      await user.button(said.write(pcs + visits)).click()
      await expect(page.getByText(said.written(pcs, visits))).toBeVisible()
    },

    /** All that the app keeps is gone, as after a lost phone. */
    async wipe() {
      await page.goto(`${address}#/`)
      await page.evaluate(async () => {
        localStorage.clear()
        for (const name of await caches.keys()) await caches.delete(name)
        await new Promise<void>((resolve, reject) => {
          const removal = indexedDB.deleteDatabase('yomiage')
          removal.onsuccess = () => resolve()
          removal.onerror = () => reject(removal.error)
        })
      })
      await page.reload()
      await expect(page.getByText(shell.home.emptyTitle)).toBeVisible()
    },
  }
}
