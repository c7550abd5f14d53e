import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { exchangedServer } from './support/exchanged-server.ts'
import { confirmationId, installationId, job, storedActivations } from './support/job.ts'
import { newerBuild } from './support/newer-build.ts'
import { phone } from './support/phone.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

test.describe.configure({ timeout: 180_000 })

const entryOf = (folder: string) =>
  /assets\/index-[\w-]+\.js/.exec(readFileSync(`${folder}/index.html`, 'utf8'))?.[0] ?? ''

/** The app comes to the front; done once that version waits beside the running one. */
async function arrives(page: Page, folder: string) {
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect
    .poll(() =>
      page.evaluate(async entry => {
        const registration = await navigator.serviceWorker.getRegistration()
        const fetched = await caches.match(new URL(entry, location.href))
        return Boolean(fetched && registration?.waiting && !registration.installing)
      }, entryOf(folder)),
    )
    .toBe(true)
}

/** A mark that only lasts as long as the page is not loaded anew. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''))
const isSamePage = (page: Page) =>
  page.evaluate(() => document.documentElement.hasAttribute('data-same-page')).catch(() => true)

/** The version that a page runs. */
const runs = (page: Page, folder: string) =>
  expect(page.locator(`script[src$="${entryOf(folder)}"]`)).toHaveCount(1)

test('a version skipped, taken back and brought again while typing, answering and reading: no digit is lost', async () => {
  const language = 'ja'
  const { day, shell, work, guide } = words[language]
  const [oldest, previous, current] = [newerBuild('0.0.1-n-2'), newerBuild('0.0.1-n-1'), 'dist']
  const server = await exchangedServer(oldest)
  const { page, context, faults, close } = await phone({ language, keepsOffline: true })
  const user = job(page, language)
  const apply = async (folder: string) => {
    await mark(page)
    await page.evaluate(() => {
      location.hash = '#/'
    })
    await user.button(day.board.update.apply).click()
    await expect.poll(() => isSamePage(page)).toBe(false)
    await runs(page, folder)
  }
  await page.goto(`${server.address}#/settings`)
  await expect(page.getByText(guide.settings.offlineReady)).toBeVisible()
  await user.button(shell.back).click()

  // N-2 to N, with N-1 fetched between and never wanted.
  await user.newPcByTyping()
  await user.typeOnKeypad(installationId.slice(0, 12))
  await server.deploy(previous)
  await arrives(page, previous)
  await user.typeOnKeypad(installationId.slice(12, 20))
  await server.deploy(current)
  await arrives(page, current)
  await user.typeOnKeypad(installationId.slice(20, 24))
  await apply(current)
  await expect(page.getByText(shell.steps.taking(24))).toBeVisible()
  await user.button(`${shell.actions.taking} PC-01`).click()
  await user.typeOnKeypad(installationId.slice(24))
  await user.useTypedId()

  // N back to N-1, with the portal open and half of the answer typed.
  await user.goToPortal()
  await user.hopToPortal()
  await server.deploy(previous)
  await arrives(page, previous)
  await user.waitForAnswerScreen()
  await user.typeOnKeypad(confirmationId.slice(0, 20))
  await apply(previous)
  await user.button(`${shell.actions['handed-over']} PC-01`).click()
  await expect(page.getByText(work.answer.progress(3))).toBeVisible()
  await user.typeOnKeypad(confirmationId.slice(20))
  await user.keep()

  // N-1 to N, let in by another tab amid the reading: this page's own parts are gone.
  await user.confirmUpTo(1, 4)
  await server.deploy(current)
  await arrives(page, current)
  await mark(page)
  const other = await context.newPage()
  await other.goto(`${server.address}#/settings`)
  await job(other, language).button(guide.settings.update).click({ timeout: 20_000 })
  await runs(other, current)
  await other.close()
  await user.confirmUpTo(4, 6)
  expect(await isSamePage(page)).toBe(true)
  await expect.poll(() => storedActivations(page)).toMatchObject([{ stage: { confirmedGroups: 5 } }])
  await page.reload()
  await runs(page, current)
  await server.stop()
  await user.confirmUpTo(6, 9)
  await user.finishLicensed('PC-01')
  await expect
    .poll(() => storedActivations(page))
    .toMatchObject([{ installationId, confirmationId, stage: { kind: 'licensed', acceptedAnyway: [] } }])
  expect(faults).toEqual([])
  await close()
})
