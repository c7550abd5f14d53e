import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { chromiumLaunch } from '../../../scripts/browsers.ts'
import type { Language } from '../../../src/i18n/language.ts'
import { isBreach, watchContext, watchedNetwork } from './closed-watch.ts'

/** How a phone is set up before the app is opened. */
export type PhoneSetup = {
  readonly language: Language
  /** A clip of `tests/fixtures/scan` that the camera shows; without one, Chromium's own test picture. */
  readonly clip?: string
  readonly theme?: 'light' | 'dark'
  readonly viewport?: { readonly width: number; readonly height: number }
  /** A profile of an earlier phone, to go on with its data. */
  readonly profile?: string
  /** Two of the screen's pixels for each of the page's, where pictures of it are read; drawing them takes its time. */
  readonly sharp?: boolean
  /**
   * The app keeps itself for use without a network, as it does on every phone. Storing all its files takes about four
   * seconds of a processor, so that only what concerns the service worker waits for it.
   */
  readonly keepsOffline?: boolean
  /** A computer: no touch, no mobile page. */
  readonly desktop?: boolean
  /** Stands in for Chromium's own. */
  readonly userAgent?: string
}

/** A real Chromium with a profile of its own, and everything it asked the network for. */
export type Phone = {
  readonly context: BrowserContext
  readonly page: Page
  readonly profile: string
  /** Addresses requested outside the app's own host. */
  readonly foreign: ReadonlySet<string>
  /** Breaches of the content security policy and errors nobody caught. */
  readonly faults: readonly string[]
  /** Ends the browser as the phone would: without any warning. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** Switches a phone on. */
export async function phone(setup: PhoneSetup): Promise<Phone> {
  const profile = setup.profile ?? mkdtempSync(join(tmpdir(), 'yomiage-phone-'))
  const debugging = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']
  const context = await chromium.launchPersistentContext(profile, {
    ...chromiumLaunch(
      ...debugging,
      ...(await watchedNetwork()),
      ...(setup.clip
        ? [`--use-file-for-fake-video-capture=${resolve('tests/fixtures/scan/videos', setup.clip)}`]
        : []),
    ),
    viewport: setup.viewport ?? { width: 390, height: 844 },
    deviceScaleFactor: setup.sharp ? 2 : 1,
    serviceWorkers: setup.keepsOffline ? 'allow' : 'block',
    hasTouch: !setup.desktop,
    isMobile: !setup.desktop,
    ...(setup.userAgent ? { userAgent: setup.userAgent } : {}),
    locale: setup.language === 'ja' ? 'ja-JP' : 'en-US',
    colorScheme: setup.theme ?? 'light',
    permissions: ['clipboard-read', 'clipboard-write', 'camera'],
  })
  watchContext(context)
  const foreign = await watchPages(context)
  const faults: string[] = []
  context.on('request', request => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== 'localhost') foreign.add(request.url())
  })
  context.on('weberror', error => faults.push(error.error().message))
  context.on('console', message => {
    if (isBreach(message.text())) faults.push(message.text())
  })
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(20_000)
  return {
    context,
    page,
    profile,
    foreign,
    faults,
    async kill() {
      const session = await context.browser()?.newBrowserCDPSession()
      const info = await session?.send('SystemInfo.getProcessInfo')
      const main = info?.processInfo.find(({ type }) => type === 'browser')
      if (!main) throw new Error('Chromium does not tell its process')
      const gone = new Promise<void>(resolve => context.on('close', () => resolve()))
      process.kill(main.id, 'SIGKILL')
      await gone
    },
    async close() {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** The foreign addresses of pages that the app opened: a page without an opener shows its requests to no one else. */
async function watchPages(context: BrowserContext): Promise<Set<string>> {
  const foreign = new Set<string>()
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('Chromium cannot be watched')
  const note = ({ targetInfo }: { targetInfo: { url: string } }) => {
    if (/^https?:/.test(targetInfo.url) && new URL(targetInfo.url).hostname !== 'localhost')
      foreign.add(targetInfo.url)
  }
  session.on('Target.targetCreated', note)
  session.on('Target.targetInfoChanged', note)
  await session.send('Target.setDiscoverTargets', { discover: true })
  return foreign
}
