import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
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
  /** It can be ended and switched on again with its data. */
  readonly lasting?: boolean
  /** A computer: no touch, no mobile page. */
  readonly desktop?: boolean
  /** Stands in for Chromium's own. */
  readonly userAgent?: string
}

/** A real Chromium with data of its own, and everything it asked the network for. */
export type Phone = {
  readonly context: BrowserContext
  readonly page: Page
  /** Where its data lie; of a lasting one only. */
  readonly profile: string
  /** Addresses requested outside the app's own host. */
  readonly foreign: ReadonlySet<string>
  /** Breaches of the content security policy and errors nobody caught. */
  readonly faults: readonly string[]
  /** Ends the browser as the phone would: without any warning. */
  kill(): Promise<void>
  close(): Promise<void>
}

const debugging = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']

/**
 * Switches a phone on. One that is neither ended nor offline, and before which nothing is held, shares its Chromium with
 * others of its kind, each with data of its own: starting one takes half a second of a processor.
 */
export async function phone(setup: PhoneSetup): Promise<Phone> {
  const isAlone = setup.lasting || setup.profile || setup.keepsOffline || setup.clip
  const profile = isAlone ? (setup.profile ?? mkdtempSync(join(tmpdir(), 'yomiage-phone-'))) : ''
  const settings = {
    viewport: setup.viewport ?? { width: 390, height: 844 },
    deviceScaleFactor: setup.sharp ? 2 : 1,
    serviceWorkers: setup.keepsOffline ? ('allow' as const) : ('block' as const),
    hasTouch: !setup.desktop,
    isMobile: !setup.desktop,
    ...(setup.userAgent ? { userAgent: setup.userAgent } : {}),
    locale: setup.language === 'ja' ? 'ja-JP' : 'en-US',
    colorScheme: setup.theme ?? ('light' as const),
    permissions: ['clipboard-read', 'clipboard-write', 'camera'],
  }
  const context = isAlone
    ? await chromium.launchPersistentContext(profile, {
        ...chromiumLaunch(
          ...debugging,
          ...(await watchedNetwork()),
          ...(setup.clip
            ? [`--use-file-for-fake-video-capture=${resolve('tests/fixtures/scan/videos', setup.clip)}`]
            : []),
        ),
        ...settings,
      })
    : await (await sharedBrowser()).newContext(settings)
  watchContext(context)
  const foreign = new Set<string>()
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
  const stopWatching = await watchPages(context, page, foreign)
  return {
    context,
    page,
    profile,
    foreign,
    faults,
    async kill() {
      if (!isAlone) throw new Error('Only a lasting phone can be ended')
      const session = await context.browser()?.newBrowserCDPSession()
      const info = await session?.send('SystemInfo.getProcessInfo')
      const main = info?.processInfo.find(({ type }) => type === 'browser')
      if (!main) throw new Error('Chromium does not tell its process')
      const gone = new Promise<void>(resolve => context.on('close', () => resolve()))
      process.kill(main.id, 'SIGKILL')
      await gone
    },
    async close() {
      await stopWatching()
      await context.close()
      if (profile) rmSync(profile, { recursive: true, force: true })
    },
  }
}

let shared: Promise<Browser> | null = null

async function sharedBrowser(): Promise<Browser> {
  shared ??= watchedNetwork().then(network => chromium.launch(chromiumLaunch(...debugging, ...network)))
  return shared
}

/** Notes foreign addresses of pages that the app opened: one without an opener shows its requests to no one else. */
async function watchPages(context: BrowserContext, page: Page, foreign: Set<string>) {
  const own = await context.newCDPSession(page)
  const { browserContextId } = (await own.send('Target.getTargetInfo')).targetInfo
  await own.detach()
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('Chromium cannot be watched')
  const note = ({ targetInfo }: { targetInfo: { url: string; browserContextId?: string } }) => {
    if (targetInfo.browserContextId !== browserContextId) return
    if (/^https?:/.test(targetInfo.url) && new URL(targetInfo.url).hostname !== 'localhost')
      foreign.add(targetInfo.url)
  }
  session.on('Target.targetCreated', note)
  session.on('Target.targetInfoChanged', note)
  await session.send('Target.setDiscoverTargets', { discover: true })
  return () => session.detach().catch(() => undefined)
}
