import { expect, type Page, test } from '@playwright/test'
import { job } from './support/job.ts'
import { phone } from './support/phone.ts'
import { scenesClip, walkEveryScreen } from './support/scenes.ts'
import { screenClip } from './support/screen-clips.ts'
import { serveApp } from './support/served-app.ts'
import { languages, words } from './support/words.ts'

const narrow = { width: 320, height: 640 } as const
const usual = { width: 390, height: 844 } as const

for (const language of languages) {
  test(`nothing is cut off at 320 px or in letters of double size, in ${language}`, async () => {
    test.setTimeout(240_000)
    const served = await serveApp()
    const { page, close } = await phone({ language, viewport: narrow, clip: screenClip(scenesClip) })
    const found: string[] = []
    await walkEveryScreen(page, served.address, language, async name => {
      found.push(...(await cutOff(page, `${name} at 320 px`)))
      await page.setViewportSize(usual)
      await setTextSize(page, '200%')
      found.push(...(await cutOff(page, `${name} at 200 %`)))
      await setTextSize(page, '')
      await page.setViewportSize(narrow)
    })
    expect(found).toEqual([])
    await close()
    await served.stop()
  })
}

/** As the phone's own setting for larger text does it. */
const setTextSize = (page: Page, size: string) =>
  page.evaluate(value => {
    document.documentElement.style.fontSize = value
  }, size)

/** Screens wider than the phone, and buttons whose words do not fit into them. */
function cutOff(page: Page, name: string): Promise<string[]> {
  return page.evaluate(async screen => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished))
    const root = document.documentElement
    const over = root.scrollWidth - root.clientWidth
    const clipped = [...document.querySelectorAll('button, a[href], label')]
      .filter(element => element.checkVisibility() && element.scrollWidth > element.clientWidth)
      .filter(element => getComputedStyle(element).display !== 'inline')
      .map(element => `${screen}: ${element.scrollWidth - element.clientWidth} px of ${element.textContent}`)
    return over > 0 ? [...clipped, `${screen}: ${over} px wider than the phone`] : clipped
  }, name)
}

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
  expect(await barColour()).not.toBe(light.bar)
  const dark = { background: await background(), bar: await barColour() }
  await choose(words.en.guide.settings.languages.ja)
  await expect(japanese.heading(words.ja.guide.settings.title)).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  expect(await background()).toBe(dark.background)

  await page.reload()
  await expect(japanese.heading(words.ja.guide.settings.title)).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  expect({ background: await background(), bar: await barColour() }).toEqual(dark)
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
