import type { Page } from '@playwright/test'
import { type Phone, phone } from '../../e2e/support/phone.ts'
import { type PageNote, tellNote, watchDatabase } from './page-notes.ts'

/** A phone whose page tells of its database, and whose browser can be killed at any moment. */
export type CrashPhone = {
  readonly page: Page
  readonly profile: string
  /** Settles once the browser is dead. */
  readonly dead: Promise<void>
  /** Kills all of the browser at once, within the call: nothing is asked before. */
  die(): void
  close: Phone['close']
}

/** Switches on a phone, with the profile of the one before. */
export async function crashPhone(setup: {
  readonly profile?: string
  readonly clip?: string
  readonly onNote: (note: PageNote) => void
}): Promise<CrashPhone> {
  const { onNote, ...rest } = setup
  const { context, page, profile, close } = await phone({ language: 'en', keepsOffline: true, ...rest })
  const session = await context.newCDPSession(page)
  session.on('Runtime.bindingCalled', ({ payload }) => onNote(JSON.parse(payload) as PageNote))
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: tellNote })
  // The tool that runs this file may mark functions with a helper that pages do not have.
  await page.addInitScript({ content: 'globalThis.__name = one => one' })
  await page.addInitScript(watchDatabase)
  const browser = await context.browser()?.newBrowserCDPSession()
  const info = await browser?.send('SystemInfo.getProcessInfo')
  const main = info?.processInfo.find(({ type }) => type === 'browser')
  if (!main) throw new Error('Chromium does not tell its process')
  return {
    page,
    profile,
    dead: new Promise(resolve => context.on('close', () => resolve())),
    // Its whole group: a phone leaves no part of an app running.
    die: () => process.kill(-main.id, 'SIGKILL'),
    close,
  }
}
