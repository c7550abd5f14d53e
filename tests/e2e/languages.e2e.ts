import { expect } from '@playwright/test'
import { job } from './support/job.ts'
import { phone } from './support/phone.ts'
import { serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

test('language and appearance take effect at once and outlast a reload', async () => {
  const served = await serveApp()
  const { page, close } = await phone({ language: 'en', theme: 'light' })
  const english = job(page, 'en')
  const japanese = job(page, 'ja')
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const barColour = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].find(
          ({ media }) => matchMedia(media).matches,
        )?.content,
    )
  await page.goto(`${served.address}#/settings`)
  await expect(english.heading(words.en.guide.settings.title)).toBeVisible()
  const light = { background: await background(), bar: await barColour() }

  const choose = (name: string) => page.getByRole('radio', { name, exact: true }).check()
  await choose(words.en.guide.settings.themes.dark)
  await expect.poll(background).not.toBe(light.background)
  await expect.poll(barColour).not.toBe(light.bar)
  const dark = { background: await background(), bar: await barColour() }
  await choose(words.en.guide.settings.languages.ja)
  await expect(japanese.heading(words.ja.guide.settings.title)).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  expect(await background()).toBe(dark.background)

  await page.reload()
  await expect(japanese.heading(words.ja.guide.settings.title)).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  expect(await background()).toBe(dark.background)
  await expect.poll(barColour).toBe(dark.bar)
  await expect(page.getByRole('radio', { name: words.ja.guide.settings.themes.dark })).toBeChecked()
  await japanese.button(words.ja.shell.back).click()
  await expect(page.getByText(words.ja.shell.home.emptyTitle)).toBeVisible()

  await japanese.button(words.ja.shell.home.settings).click()
  await choose(words.ja.guide.settings.themes.light)
  await expect.poll(background).toBe(light.background)
  await page.getByRole('radio', { name: words.ja.guide.settings.languages.en, exact: true }).check()
  await expect(english.heading(words.en.guide.settings.title)).toBeVisible()
  await page.reload()
  await expect(english.heading(words.en.guide.settings.title)).toBeVisible()
  expect({ background: await background(), bar: await barColour() }).toEqual(light)
  await close()
  await served.stop()
})
