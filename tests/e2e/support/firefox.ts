import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firefox } from '@playwright/test'
import type { Index } from 'selenium-webdriver/bidi'
import { findFirefox } from '../../../scripts/browsers.ts'

/** The few things a test does in Firefox, whichever is here. */
export type FirefoxPage = {
  open(address: string): Promise<void>
  /** Presses keys wherever the focus is: characters, or names such as `Tab`. */
  press(...keys: readonly string[]): Promise<void>
  /** Puts a text into the clipboard and pastes it into what has the focus. */
  paste(text: string): Promise<void>
  /** What a script says; it may be a promise. */
  evaluate<T>(script: string): Promise<T>
  screenshot(): Promise<Buffer>
  close(): Promise<void>
}

/** A camera without asking, and its test picture. */
const settings = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'intl.accept_languages': 'ja, en',
}
const keyCodes: Readonly<Record<string, string>> = { Tab: '\ue004', Backspace: '\ue003', Control: '\ue009' }
const modifiers = new Set(['Control'])

/** Opens Firefox without a window. */
export async function openFirefox(): Promise<FirefoxPage> {
  const found = findFirefox()
  if (!found) throw new Error('No Firefox here: npm test installs it')
  return found.kind === 'system' ? openBySocket(found.path) : openPlaywright()
}

/** The system's own Firefox, spoken to in WebDriver BiDi, which needs no driver beside it. */
async function openBySocket(path: string): Promise<FirefoxPage> {
  const profile = mkdtempSync(join(tmpdir(), 'yomiage-firefox-'))
  const lines = Object.entries(settings).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  )
  writeFileSync(join(profile, 'user.js'), lines.join('\n'))
  const flags = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0']
  const browser = spawn(path, [...flags, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: profile, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
  })
  // A test that fails does not get to closing it.
  process.once('exit', () => browser.kill())
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    browser.on('exit', () => reject(new Error(`Firefox did not start: ${said}`)))
    browser.stderr.on('data', data => {
      said += data
      const [, socket] = /listening on (ws:\S+)/.exec(said) ?? []
      if (socket) resolve(socket)
    })
  })
  const Connection = createRequire(import.meta.url)('selenium-webdriver/bidi') as typeof Index
  const connection = new Connection(`${address}/session`)
  const send = async <T>(method: string, parameters: object): Promise<T> => {
    const reply = (await connection.send({ method, params: { ...parameters } })) as Reply<T>
    if (reply.type !== 'success') throw new Error(`${method}: ${reply.message}`)
    return reply.result
  }
  await send('session.new', { capabilities: {} })
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {})
  const context = contexts[0]?.context ?? ''

  async function evaluate<T>(script: string): Promise<T> {
    const expression = `Promise.resolve(${script}).then(value => JSON.stringify(value) ?? 'null')`
    const target = { context }
    const said = await send<Evaluated>('script.evaluate', {
      expression,
      target,
      awaitPromise: true,
      userActivation: true,
    })
    if (said.type !== 'success') throw new Error(said.exceptionDetails?.text)
    return JSON.parse(said.result?.value ?? 'null') as T
  }

  async function press(...keys: readonly string[]): Promise<void> {
    const held = keys.filter(key => modifiers.has(key))
    const action = (type: 'keyDown' | 'keyUp') => (key: string) => ({ type, value: keyCodes[key] ?? key })
    const actions = [
      ...held.map(action('keyDown')),
      ...keys
        .filter(key => !modifiers.has(key))
        .flatMap(key => [action('keyDown')(key), action('keyUp')(key)]),
      ...held.map(action('keyUp')),
    ]
    await send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] })
  }

  return {
    open: async url => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    press,
    async paste(text) {
      await evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
      await press('Control', 'v')
    },
    evaluate,
    async screenshot() {
      const { data } = await send<{ data: string }>('browsingContext.captureScreenshot', { context })
      return Buffer.from(data, 'base64')
    },
    async close() {
      const gone = new Promise(resolve => browser.once('exit', resolve))
      await connection.close()
      browser.kill()
      await gone
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

type Reply<T> = { type: string; message?: string; result: T }
type Evaluated = { type: string; result?: { value?: string }; exceptionDetails?: { text?: string } }

/** Playwright's own Firefox. */
async function openPlaywright(): Promise<FirefoxPage> {
  const browser = await firefox.launch({ firefoxUserPrefs: settings })
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'ja-JP' })
  return {
    open: async address => void (await page.goto(address)),
    async press(...keys) {
      if (keys.some(key => modifiers.has(key))) await page.keyboard.press(keys.join('+'))
      else for (const key of keys) await page.keyboard.press(key)
    },
    async paste(text) {
      await page.evaluate(given => navigator.clipboard.writeText(given), text)
      await page.keyboard.press('Control+v')
    },
    evaluate: script => page.evaluate(script),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  }
}
