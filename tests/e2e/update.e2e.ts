import { expect, type Page } from '@playwright/test'
import { installationId, job } from './support/job.ts'
import { newerBuild } from './support/newer-build.ts'
import { phone } from './support/phone.ts'
import { serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

const half = installationId.slice(0, 24)

/** The app comes to the front and looks for a newer version; done once that one waits beside the running one. */
async function newerVersionArrives(page: Page) {
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
    .toBe('installed')
}

/** A mark that only lasts as long as the page is not loaded anew. */
const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''))
const isSamePage = (page: Page) =>
  page.evaluate(() => document.documentElement.hasAttribute('data-same-page'))

const cases = [
  ['home', 'ja'],
  ['settings', 'en'],
] as const

for (const [place, language] of cases) {
  const { day, shell, work, guide } = words[language]

  test(`a newer version waits until it is wanted, then is applied on ${place}, in ${language}`, async () => {
    const version = `9.9.9-${place}-${language}`
    const old = await serveApp()
    const { page, faults, close } = await phone({ language, keepsOffline: true })
    const user = job(page, language)
    await page.goto(`${old.address}#/settings`)
    await expect(page.getByText(guide.settings.offlineReady)).toBeVisible()
    await expect(page.getByText(version)).toHaveCount(0)
    await user.button(shell.back).click()
    await user.newPcByTyping()
    await user.typeOnKeypad(half.slice(0, 12))
    await mark(page)

    await old.stop()
    const served = await serveApp(newerBuild(version), Number(new URL(old.address).port))
    await newerVersionArrives(page)
    await user.typeOnKeypad(half.slice(12))
    await expect(user.heading(work.typing.title)).toBeVisible()
    await expect(page.getByText(day.board.update.ready)).toHaveCount(0)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(await isSamePage(page)).toBe(true)

    await user.button(shell.back).click()
    await expect(page.getByText(day.board.update.ready)).toBeVisible()
    if (place === 'home') await user.button(day.board.update.apply).click()
    else {
      await user.button(day.board.update.later).click()
      await expect(page.getByText(day.board.update.ready)).toHaveCount(0)
      await user.button(shell.home.settings).click()
      await user.button(guide.settings.update).click()
    }
    await expect.poll(() => isSamePage(page).catch(() => true)).toBe(false)

    await page.goto(`${served.address}#/settings`)
    await expect(page.getByText(version)).toBeVisible()
    await user.button(shell.back).click()
    await expect(page.getByText(shell.steps.taking(half.length))).toBeVisible()
    await expect(page.getByText(day.board.update.ready)).toHaveCount(0)
    await user.button(`${shell.actions.taking} ${shell.home.fallbackName}`).click()
    await user.typeOnKeypad(installationId.slice(half.length))
    await user.useTypedId()
    expect(faults).toEqual([])
    await close()
    await served.stop()
  })
}
