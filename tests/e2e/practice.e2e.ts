import { expect, type Page } from '@playwright/test'
import type { Language } from '../../src/i18n/language.ts'
import { job, storedActivations } from './support/job.ts'
import { phone } from './support/phone.ts'
import { sampleActivations, seed } from './support/sample-activations.ts'
import { serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

const language: Language = 'ja'

test('the whole job practised with invented data, which stays apart and goes at the end', async () => {
  const served = await serveApp()
  const { context, page, foreign, faults, close } = await phone({ language })
  const { shell, work, guide, day } = words[language]
  const said = day.practice
  const user = job(page, language)
  await page.goto(served.address)
  await expect(page.getByText(shell.home.emptyTitle)).toBeVisible()
  await seed(page, [sampleActivations(language).kept])
  const real = await storedActivations(page)
  await page.goto(`${served.address}#/settings`)
  await expect(user.heading(guide.settings.title)).toBeVisible()
  await user.button(said.title).click()
  await expect(page.getByText(said.bar)).toHaveCount(0)
  await user.button(said.begin).click()

  await expect(page.getByText(said.bar)).toBeVisible()
  await expect(page.getByRole('img', { name: said.code })).toBeVisible()
  await user.button(said.copy).click()
  await expect(page.getByText(said.copied)).toBeVisible()
  const id = await page.evaluate(() => navigator.clipboard.readText())
  await user.button(said.toList).click()
  await expect(page.getByText(shell.home.emptyTitle)).toBeVisible()
  await expect(page.getByText(said.bar)).toBeVisible()
  await page.goto(`${served.address}?practice#/new/paste`)
  await user.button(work.paste.button).click()
  await user.button(work.paste.use).click()
  await user.goToPortal()

  const opening = context.waitForEvent('page')
  await page.getByRole('link', { name: work.portal.open }).click()
  const portal = await opening
  await expect(portal.getByText(said.portal.notice)).toBeVisible()
  await expect(portal.getByText(said.bar)).toBeVisible()
  const first = portal.getByLabel(said.portal.group(1))
  await first.fill(`${(Number(id[0]) + 1) % 10}${id.slice(1)}`)
  await expect(portal.getByText(said.portal.wrong)).toBeVisible()
  await expect(portal.getByRole('button', { name: said.portal.submit })).toBeDisabled()
  await first.fill(id)
  await portal.getByRole('button', { name: said.portal.submit }).click()
  await portal.getByRole('button', { name: said.portal.copy }).click()
  await expect(portal.getByText(said.copied)).toBeVisible()
  await portal.close()
  await page.bringToFront()

  await user.waitForAnswerScreen()
  await user.button(work.answer.paste).click()
  await user.keep()
  await user.confirmUpTo(1, 9)
  await user.finishLicensed('PC-01')
  expect(await storedActivations(page)).toEqual(real)
  expect(await databases(page)).toEqual(['yomiage', 'yomiage?practice'])

  await user.button(said.toPractice).click()
  await user.button(said.leave).click()
  await page.getByRole('dialog').getByRole('button', { name: said.leave }).click()
  await expect(user.heading(guide.settings.title)).toBeVisible()
  await expect(page.getByText(said.bar)).toHaveCount(0)
  expect(await storedActivations(page)).toEqual(real)
  expect(await databases(page)).toEqual(['yomiage'])
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter(key => key.endsWith('?practice'))),
  ).toEqual([])
  expect([...foreign]).toEqual([])
  expect(faults).toEqual([])
  await close()
  await served.stop()
})

test('practice works offline, and outside of it nothing is invented', async () => {
  const served = await serveApp()
  const { page, close } = await phone({ language: 'en', keepsOffline: true })
  const said = words.en.day.practice
  await page.goto(served.address)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.goto(`${served.address}#/day/practice`)
  await expect(page.getByText(said.about)).toBeVisible()
  await expect(page.getByRole('img', { name: said.code })).toHaveCount(0)
  await page.goto(`${served.address}#/day/practice-portal`)
  await expect(page.getByText(said.portal.notice)).toBeVisible()
  await expect(page.getByRole('button', { name: said.portal.submit })).toBeDisabled()
  await served.stop()
  await page.goto(`${served.address}?practice#/day/practice`)
  await expect(page.getByText(said.bar)).toBeVisible()
  await expect(page.getByRole('img', { name: said.code })).toBeVisible()
  await close()
})

async function databases(page: Page) {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort())
}
