import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { scenesClip, type Visit, walkScreens } from '../tests/e2e/support/scenes.ts'
import { walkReadback } from '../tests/e2e/support/scenes-readback.ts'
import { screenClip } from '../tests/e2e/support/screen-clips.ts'
import { serveApp } from '../tests/e2e/support/served-app.ts'
import { languages } from '../tests/e2e/support/words.ts'
import { chromiumLaunch } from './browsers.ts'

const sizes = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
] as const
const themes = ['light', 'dark'] as const
/** What only the reading aloud is looked at in. */
const readbackLooks = [
  { look: 'sunlight', theme: 'light', textSize: '' },
  { look: 'light-large-text', theme: 'light', textSize: '200%' },
  { look: 'dark-large-text', theme: 'dark', textSize: '200%' },
] as const

const [folder, only = ''] = process.argv.slice(2)
if (!folder) {
  console.error('Which folder? npm run screenshots -- FOLDER [PART-OF-NAME, such as ja-light-390]')
  process.exitCode = 1
} else await takeScreenshots(resolve(folder), only)

/** Walks the built app in every language, theme and size, and writes every screen and state. */
async function takeScreenshots(target: string, only: string): Promise<void> {
  await build({ logLevel: 'warn' })
  mkdirSync(target, { recursive: true })
  const served = await serveApp()
  const browser = await chromium.launch(
    chromiumLaunch(
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${resolve('tests/fixtures/scan/videos', screenClip(scenesClip))}`,
    ),
  )
  const shoot = async (
    series: string,
    setup: BrowserContextOptions,
    walk: (page: Page, visit: Visit) => Promise<void>,
  ) => {
    if (!series.includes(only)) return
    const context = await browser.newContext({
      deviceScaleFactor: 2,
      hasTouch: true,
      isMobile: true,
      permissions: ['clipboard-read', 'clipboard-write', 'camera'],
      // A part of the app that is gone would otherwise come out of its cache.
      serviceWorkers: 'block',
      ...setup,
    })
    const page = await context.newPage()
    let number = 0
    await walk(page, async name => {
      const place = String(++number).padStart(2, '0')
      await page.screenshot({ path: `${target}/${series}-${place}-${name}.png`, animations: 'disabled' })
    })
    await context.close()
    console.log(`${series}: ${number} screens`)
  }
  for (const language of languages) {
    const locale = language === 'ja' ? 'ja-JP' : 'en-US'
    for (const viewport of sizes) {
      const size = `${viewport.width}x${viewport.height}`
      for (const theme of themes) {
        await shoot(`${language}-${theme}-${size}`, { viewport, colorScheme: theme, locale }, (page, visit) =>
          walkScreens(page, served.address, language, visit),
        )
      }
      for (const { look, theme, textSize } of readbackLooks) {
        await shoot(`${language}-${look}-${size}`, { viewport, colorScheme: theme, locale }, (page, visit) =>
          walkReadback(
            { page, address: served.address, language, visit },
            { sunlight: look === 'sunlight', textSize },
          ),
        )
      }
    }
  }
  await browser.close()
  await served.stop()
}
