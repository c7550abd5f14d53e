import { expect, type Locator, type Page } from '@playwright/test'
import type { Language } from '../../../src/i18n/language.ts'
import { portalPageText } from './portal.ts'
import { words } from './words.ts'

/** An invented pair with right check digits. */
export const installationId = '683053170746943605786824392067956858452252306331634911025731251'
export const confirmationId = '150314507341014054597874503220540481541081589094'

/** So many digits are tapped; more would take long. */
const mostTapped = 9

/** The main job as the user does it, step by step, in one language. */
export function job(page: Page, language: Language) {
  const { shell, work } = words[language]
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  /** The user comes back to the app, which then shows this. A return right after another counts as the same: it is repeated. */
  async function comeBackTo(shown: Locator) {
    await expect(async () => {
      await page.evaluate(() => window.dispatchEvent(new Event('focus')))
      await expect(shown).toBeVisible({ timeout: 300 })
    }).toPass({ timeout: 20_000, intervals: [100] })
  }
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true })

  /** A screen's own title may hold the same words. */
  const overviewShown = () =>
    expect(
      page.getByRole('heading', { level: 2, name: work.overview.installationId, exact: true }),
    ).toBeVisible()

  return {
    button,
    heading,
    async newPcByTyping() {
      await button(shell.home.addTyping).click()
      await expect(heading(work.typing.title)).toBeVisible()
    },
    async newPcByCamera() {
      await button(shell.home.add).click()
    },
    /** Taps the first digits, and types the others on a keyboard, which is far quicker. */
    async typeOnKeypad(digits: string) {
      for (const digit of digits.slice(0, mostTapped)) await button(digit).click()
      await page.keyboard.type(digits.slice(mostTapped))
    },
    /** A find of the camera, shown but not stored until this tap. */
    async useFoundId() {
      await expect(page.getByText(work.scan.found)).toBeVisible()
      await button(work.scan.use).click()
      await overviewShown()
    },
    async useTypedId() {
      await button(work.typing.use).click()
      await overviewShown()
    },
    async goToPortal() {
      await button(shell.actions.taken).click()
      await expect(heading(work.portal.title)).toBeVisible()
    },
    /** Follows the real link; the portal opens beside the app, which comes back when that page closes. */
    async hopToPortal() {
      const opening = page.context().waitForEvent('page')
      await page.getByRole('link', { name: work.portal.open }).click()
      const portal = await opening
      await portal.waitForLoadState()
      await portal.close()
      await page.bringToFront()
    },
    comeBackTo,
    waitForAnswerScreen() {
      return comeBackTo(heading(work.answer.title))
    },
    async pastePortalText(id = confirmationId) {
      await page.evaluate(text => navigator.clipboard.writeText(text), portalPageText(id, language))
      await button(work.answer.paste).click()
      await expect(page.getByText(work.answer.pasted)).toBeVisible()
    },
    async keep() {
      await button(work.answer.keep).click()
      await expect(page.getByText(work.readback.progress('A', 1), { exact: true })).toBeVisible()
    },
    /** Confirms groups until the one with this number (1 to 8) is shown, or all are done (9). */
    async confirmUpTo(from: number, to: number) {
      for (let group = from; group < to; group++) {
        const letter = 'ABCDEFGH'[group]
        const confirm = button(letter ? work.readback.next(letter) : work.readback.last)
        await confirmWith(confirm, () => confirm.click())
      }
    },
    async finishLicensed(name: string) {
      await button(work.readback.finish).click()
      await button(work.finish.licensed).click()
      await expect(page.getByText(work.finish.doneText(name))).toBeVisible()
    },
  }
}

/** Confirms a group: a tap right after the one before does nothing, so that it is done again until the group changes. */
export async function confirmWith(confirm: Locator, tap: () => Promise<void>) {
  await expect(confirm).toBeVisible()
  await expect(async () => {
    if (await confirm.isVisible()) await tap()
    await expect(confirm).toBeHidden({ timeout: 100 })
  }).toPass()
}

/** Everything stored on this phone, as the database holds it. */
export function storedActivations(page: Page): Promise<Record<string, unknown>[]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('yomiage')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction('activations').objectStore('activations').getAll()
          reading.onsuccess = () => {
            opening.result.close()
            resolve(reading.result)
          }
        }
      }),
  )
}
