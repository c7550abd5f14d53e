import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type Browser, chromium, type Page, type Request } from '@playwright/test'
import { chromiumLaunch } from '../browsers.ts'
import type { Measured, Tried, WantedTest } from './test-realm'

/** Where the tests run. `fresh`: whether the change must be on while the sources load. */
export interface Realm {
  measure(): Promise<Measured>
  /** `endless` after `patience` milliseconds, too. */
  tryChange(wanted: WantedChange): Promise<Tried>
  close(): Promise<void>
}
export type WantedChange = {
  readonly id: number
  readonly tests: readonly WantedTest[]
  readonly allowed: number
  readonly patience: number
  readonly fresh: boolean
}

/** The change that is on while the sources load, and how often its place may be passed then; none: no change. */
type Active = { readonly activeChange?: number; readonly allowedPasses?: number }

const endless = { kind: 'endless' } as const
const noticedByLoading = { kind: 'noticed', test: 'loading' } as const

/** In milliseconds, for both realms, on a busy machine too: what has not loaded by then goes on for ever. */
const usualLoading = 60_000

/** Node's own worker, kept from change to change as long as nothing hangs. */
export function nodeRealm(entry: string, loading = usualLoading): Realm {
  let kept: Worker | null = null
  async function started(active: Active): Promise<Worker | typeof endless> {
    const worker = new Worker(
      `Object.assign(globalThis, ${JSON.stringify(active)}); import(${JSON.stringify(pathToFileURL(entry).href)})`,
      {
        eval: true,
        stdout: true,
        stderr: true,
      },
    )
    if ((await within(loading, answer(worker))) !== null) return worker
    await worker.terminate()
    return endless
  }
  async function unchanged(): Promise<Worker> {
    const worker = kept ?? (await started({}))
    if (!(worker instanceof Worker)) throw new Error(`not loaded after ${loading} ms`)
    kept = worker
    return worker
  }
  async function end(worker: Worker) {
    if (worker === kept) kept = null
    await worker.terminate()
  }
  return {
    async measure() {
      const worker = await unchanged()
      worker.postMessage('measure')
      const measured = (await answer(worker)) as Measured
      await end(worker)
      return measured
    },
    async tryChange({ id, tests, allowed, patience, fresh }) {
      const worker = fresh
        ? await started({ activeChange: id, allowedPasses: allowed }).catch(() => noticedByLoading)
        : await unchanged()
      if (!(worker instanceof Worker)) return worker
      worker.postMessage({ id, tests, allowed })
      const tried = await within(patience, answer(worker) as Promise<Tried>).catch(
        () => ({ kind: 'noticed', test: 'the worker ended' }) as const,
      )
      if (fresh || tried === null || tried.kind === 'endless') await end(worker)
      return tried ?? endless
    },
    async close() {
      await kept?.terminate()
    },
  }
}

function answer(worker: Worker): Promise<unknown> {
  return once(worker, 'message').then(([message]) => message)
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), milliseconds)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

const origin = 'https://tests.invalid'

/** Chromium, with storage of its own for each change. */
export async function pageRealm(entry: string, loading = usualLoading): Promise<Realm> {
  const launch = () => chromium.launch(chromiumLaunch())
  let browser: Browser = await launch()

  async function blank(): Promise<Page> {
    const context = await browser.newContext()
    return context.newPage()
  }

  /** With its storage; where it hangs, with the browser. */
  async function close(page: Page) {
    const closed = page
      .context()
      .close()
      .then(() => true)
    if (await within(10_000, closed)) return
    await within(10_000, browser.close())
    browser = await launch()
  }

  /** Null once the tests are loaded. */
  async function load(page: Page, active: Active): Promise<Tried | null> {
    const session = await page.context().newCDPSession(page)
    await page.exposeFunction('sendDevTools', (method: 'Page.enable', parameters: object) =>
      session.send(method, parameters),
    )
    await page.addInitScript(change => Object.assign(globalThis, change), active)
    await page.route(`${origin}/**`, route => route.fulfill(answerTo(route.request(), entry)))
    const thrown = page.waitForEvent('pageerror', { timeout: 0 }).then(
      () => noticedByLoading,
      () => endless,
    )
    await page.goto(origin, { waitUntil: 'commit' })
    const loaded = page.waitForFunction('globalThis.testRealm', null, { timeout: loading }).then(
      () => null,
      () => endless,
    )
    return Promise.race([thrown, loaded])
  }

  return {
    async measure() {
      const page = await blank()
      const trouble = await load(page, {})
      if (trouble) throw new Error(`not loaded: ${trouble.kind}`)
      const measured = (await page.evaluate('testRealm.measure()')) as Measured
      await close(page)
      return measured
    },
    async tryChange({ id, tests, allowed, patience, fresh }) {
      const page = await blank()
      const trouble = await load(page, fresh ? { activeChange: id, allowedPasses: allowed } : {})
      if (trouble && !fresh) throw new Error(`not loaded: ${trouble.kind}`)
      const asked = `testRealm.tryChange(${[id, tests, allowed].map(one => JSON.stringify(one)).join()})`
      const tried = trouble ?? (await within(patience, page.evaluate(asked) as Promise<Tried>))
      await close(page)
      return tried ?? endless
    },
    close: () => browser.close(),
  }
}

function answerTo(request: Request, entry: string) {
  const path = new URL(request.url()).pathname
  if (path !== '/') return { contentType: 'text/javascript', body: readFileSync(join(dirname(entry), path)) }
  const body = `<!doctype html><script type="module" src="/${basename(entry)}"></script>`
  return { contentType: 'text/html', body }
}
