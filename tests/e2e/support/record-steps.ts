import { readFileSync } from 'node:fs'
import { type Download, expect, type Page } from '@playwright/test'
import type { Activation } from '../../../src/domain/activation.ts'
import { writeRecordFile } from '../../../src/domain/records/record-file-writer.ts'
import type { Language } from '../../../src/i18n/language.ts'
import { sampleVisit, seedVisit, visitActivations } from './given-records.ts'
import { job } from './job.ts'
import { phone } from './phone.ts'
import { words } from './words.ts'

/** What the tests' backups are encrypted with. */
export const passphrase = 'correct horse 電池 staple'

/** A file as the user chooses it. */
export type ChosenFile = { readonly name: string; readonly buffer: Buffer }

/** A phone in the middle of a visit. */
export async function phoneWithVisit(address: string, language: Language) {
  const own = await phone({ language, sharp: true })
  await own.page.goto(address)
  await expect(own.page.getByText(words[language].shell.home.emptyTitle)).toBeVisible()
  await seedVisit(own.page, sampleVisit(language), visitActivations(language))
  await own.page.reload()
  return own
}

/** Opens a place of the records, and waits for its title. */
export async function openPlace(page: Page, place: string, title: string) {
  await page.goto(`${appAddress(page)}#/day/${place}`)
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
}

/** Makes a file of everything and saves it. */
export async function exported(page: Page, language: Language, kind: 'json' | 'csv' | 'backup') {
  const words_ = words[language].day.records.export
  await openPlace(page, 'export', words_.title)
  await page.getByRole('radio', { name: words_.kinds[kind].label }).check()
  if (kind === 'backup') await fillPassphrase(page, language)
  return made(page, language)
}

/** Types the passphrase of the tests twice. */
export async function fillPassphrase(page: Page, language: Language) {
  const words_ = words[language].day.records.export
  await page.getByLabel(words_.passphrase, { exact: true }).fill(passphrase)
  await page.getByLabel(words_.repeat, { exact: true }).fill(passphrase)
}

/** Makes the file that is chosen and saves it. */
export async function made(page: Page, language: Language): Promise<ChosenFile> {
  const words_ = words[language].day.records.export
  await job(page, language).button(words_.make).click()
  await expect(page.getByText(words_.madeTitle)).toBeVisible()
  return downloaded(page, () => job(page, language).button(words_.save).click())
}

/** What a tap hands to the downloads. */
export async function downloaded(page: Page, tap: () => Promise<void>): Promise<ChosenFile> {
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([
    page.waitForEvent('download'),
    tap(),
  ])
  return { name: download.suggestedFilename(), buffer: readFileSync(await download.path()) }
}

/** Chooses a file for import; with `size`, one of that many zeros. */
export async function chooseFile(
  page: Page,
  language: Language,
  { name, buffer }: ChosenFile,
  size?: number,
) {
  await openPlace(page, 'import', words[language].day.records.import.title)
  const field = page.locator('input[type=file]')
  if (size === undefined) await field.setInputFiles({ name, mimeType: '', buffer })
  else {
    await field.evaluate(
      (input: HTMLInputElement, [fileName, bytes]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([new Uint8Array(bytes)], fileName))
        input.files = transfer.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
      },
      [name, size] as const,
    )
  }
}

/** Opens a backup that was chosen. */
export async function unlock(page: Page, language: Language, typed: string) {
  const words_ = words[language].day.records.import
  await page.getByLabel(words_.passphrase, { exact: true }).fill(typed)
  await job(page, language).button(words_.unlock).click()
}

/** All that the app keeps is gone, as after a lost phone. */
export async function wipe(page: Page) {
  await page.goto(`${appAddress(page)}#/`)
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
  await expect(page.getByText(words.en.shell.home.emptyTitle)).toBeVisible()
}

/** A file as another phone wrote it. */
export function recordFile(activations: readonly Activation[]): ChosenFile {
  const text = writeRecordFile(
    { visits: [sampleVisit('en')], activations },
    { profile: 'full', exportedAt: Date.UTC(2026, 10, 21), app: '0.1.0' },
  )
  return { name: 'other-phone.json', buffer: Buffer.from(text) }
}

/** The app's own address, without its fragment. */
function appAddress(page: Page) {
  return page.url().replace(/#.*$/, '')
}
