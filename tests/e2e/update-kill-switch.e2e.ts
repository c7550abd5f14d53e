import { copyFileSync, cpSync, rmSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { buildKillSwitch } from '../../scripts/kill-switch.ts'
import { exchangedServer } from './support/exchanged-server.ts'
import { installationId, job, storedActivations } from './support/job.ts'
import { phone } from './support/phone.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

test.describe.configure({ timeout: 180_000 })

/** A mark that only lasts as long as the page is not loaded anew. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''))
const isSamePage = (page: Page) =>
  page.evaluate(() => document.documentElement.hasAttribute('data-same-page')).catch(() => true)

test('the kill switch takes the app off the phone and leaves its data; a later version is installed again', async () => {
  const { shell, work, guide } = words.en
  const killed = 'node_modules/.cache/yomiage/build-killed'
  rmSync(killed, { recursive: true, force: true })
  cpSync('dist', killed, { recursive: true })
  await buildKillSwitch(killed)
  const server = await exchangedServer('dist')
  const { page, context, faults, close } = await phone({ language: 'en', keepsOffline: true })
  const user = job(page, 'en')
  const left = () =>
    page.evaluate(async () => ({
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }))
  // What is not the app's own stays, and so does the second copy: it is data.
  const stays = ['second copy of yomiage', 'of another app']
  await page.goto(`${server.address}#/settings`)
  await expect(page.getByText(guide.settings.offlineReady)).toBeVisible()
  await page.evaluate(() => caches.open('of another app'))
  await user.button(shell.back).click()
  await user.newPcByTyping()
  await user.typeOnKeypad(installationId.slice(0, 24))
  await mark(page)

  await server.deploy(killed)
  const registeredAgain = context.waitForEvent('serviceworker', {
    predicate: () => context.pages().includes(page),
  })
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect.poll(() => isSamePage(page)).toBe(false)
  await expect(user.heading(work.typing.title)).toBeVisible()
  await expect.poll(left).toEqual({ caches: stays, workers: 0 })
  await mark(page)
  await registeredAgain
  await user.typeOnKeypad(installationId.slice(24))
  await user.useTypedId()
  await user.goToPortal()
  await page.evaluate(() => {
    location.hash = '#/settings'
  })
  await expect(user.heading(guide.settings.title)).toBeVisible()
  await expect(page.getByText(guide.settings.offlineReady)).toHaveCount(0)
  await expect.poll(left).toEqual({ caches: stays, workers: 0 })
  expect(await isSamePage(page)).toBe(true)

  copyFileSync('dist/service-worker.js', `${killed}/service-worker.js`)
  await page.reload()
  await expect(page.getByText(guide.settings.offlineReady)).toBeVisible()
  await server.stop()
  await page.goto(server.address)
  await expect(page.getByText(guide.settings.offlineReady)).toBeVisible()
  expect(await storedActivations(page)).toMatchObject([{ installationId }])
  expect(faults).toEqual([])
  await close()
})
