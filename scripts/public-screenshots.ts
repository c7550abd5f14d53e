import { mkdirSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { sampleActivations, seed } from '../tests/e2e/support/sample-activations.ts'
import { serveApp } from '../tests/e2e/support/served-app.ts'
import { words } from '../tests/e2e/support/words.ts'
import { chromiumLaunch } from './browsers.ts'

const folder = 'public/screenshots'
const pictures = [
  { name: 'home-ja', language: 'ja', theme: 'light' },
  { name: 'type-ja', language: 'ja', theme: 'light' },
  { name: 'readback-ja', language: 'ja', theme: 'light' },
  { name: 'readback-en', language: 'en', theme: 'dark' },
] as const

await takePictures()

/** The pictures of README and manifest, from the built app with invented IDs. */
async function takePictures(): Promise<void> {
  await build({ logLevel: 'warn' })
  mkdirSync(folder, { recursive: true })
  const served = await serveApp()
  const browser = await chromium.launch(chromiumLaunch())
  for (const { name, language, theme } of pictures) {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
      colorScheme: theme,
      locale: language === 'ja' ? 'ja-JP' : 'en-US',
    })
    const page = await context.newPage()
    await page.goto(served.address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const { taking, taken, waiting, reading, licensed } = sampleActivations(language)
    await seed(page, [taking, taken, waiting, reading, licensed])
    // The hint to install the app stands in front of the work on a phone that is new.
    await page.evaluate(() => localStorage.setItem('yomiage', JSON.stringify({ installHintSeen: true })))
    await page.reload()
    await page.getByText(reading.name).waitFor()
    if (name.startsWith('type')) await open(page, `#/pc/${taking.id}/type`)
    if (name.startsWith('readback')) {
      await open(page, `#/pc/${reading.id}/readback`)
      // This machine has no voice; on a phone that has one nothing is said about it.
      const { readback, readingOptions } = words[language].work
      await page.getByRole('button', { name: readback.options }).click()
      await page.getByLabel(readingOptions.voiceOn).click()
      await page.keyboard.press('Escape')
    }
    await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' })
    await context.close()
  }
  await browser.close()
  await served.stop()
}

async function open(page: Page, path: string): Promise<void> {
  await page.evaluate(hash => {
    location.hash = hash
  }, path)
  await page.locator('main:not([aria-busy])').waitFor()
}
