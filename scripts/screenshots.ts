import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { scenesClip, walkEveryScreen } from '../tests/e2e/support/scenes.ts'
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
  for (const language of languages) {
    for (const theme of themes) {
      for (const viewport of sizes) {
        const series = `${language}-${theme}-${viewport.width}x${viewport.height}`
        if (!series.includes(only)) continue
        const context = await browser.newContext({
          viewport,
          deviceScaleFactor: 2,
          hasTouch: true,
          isMobile: true,
          colorScheme: theme,
          locale: language === 'ja' ? 'ja-JP' : 'en-US',
          permissions: ['clipboard-read', 'clipboard-write', 'camera'],
        })
        const page = await context.newPage()
        let number = 0
        await walkEveryScreen(page, served.address, language, async name => {
          const place = String(++number).padStart(2, '0')
          await page.screenshot({ path: `${target}/${series}-${place}-${name}.png`, animations: 'disabled' })
        })
        await context.close()
        console.log(`${series}: ${number} screens`)
      }
    }
  }
  await browser.close()
  await served.stop()
}
