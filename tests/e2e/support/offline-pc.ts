import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { chromiumLaunch } from '../../../scripts/browsers.ts'
import type { Language } from '../../../src/i18n/language.ts'
import { en } from '../../../src/sheet/words/en.ts'
import { ja } from '../../../src/sheet/words/ja.ts'
import { watchContext, watchedNetwork } from './closed-watch.ts'

/** The sheet's own words. */
export const sheetWords = { ja, en } as const

/** The built sheet as it lies on a USB stick. */
export const sheetAddress = pathToFileURL(resolve('dist/offline-sheet.html')).href

/** The PC's browser with the sheet open. */
export type OfflinePc = {
  readonly context: BrowserContext
  readonly page: Page
  /** Whatever the page asked for beside its own file, breaches of its policy, and errors. */
  readonly faults: readonly string[]
  close(): Promise<void>
}

/** Opens the sheet by file:// in Chromium; without a clip its camera is Chromium's test picture. */
export async function offlinePc(
  language: Language,
  setup: {
    readonly clip?: string
    readonly theme?: 'light' | 'dark'
    readonly viewport?: { readonly width: number; readonly height: number }
    readonly address?: string
  } = {},
): Promise<OfflinePc> {
  const camera = setup.clip ? [`--use-file-for-fake-video-capture=${setup.clip}`] : []
  const browser = await chromium.launch(
    chromiumLaunch(
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      ...camera,
      ...(await watchedNetwork()),
    ),
  )
  const context = await browser.newContext({
    viewport: setup.viewport ?? { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    isMobile: false,
    hasTouch: false,
    locale: language === 'ja' ? 'ja-JP' : 'en-US',
    colorScheme: setup.theme ?? 'light',
  })
  watchContext(context)
  const faults: string[] = []
  const page = await context.newPage()
  const address = setup.address ?? sheetAddress
  page.on('request', request => {
    if (request.url() !== address && !request.url().startsWith('data:')) faults.push(request.url())
  })
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await page.goto(address)
  return { context, page, faults, close: () => browser.close() }
}

/** What `slmgr /dti > id.txt` writes in PowerShell: UTF-16 with its mark. */
export function powershellFile(text: string) {
  const buffer = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  return { name: 'id.txt', mimeType: 'text/plain', buffer }
}
