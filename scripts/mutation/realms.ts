import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type Browser, chromium, type Page } from '@playwright/test'
import { chromiumLaunch } from '../browsers.ts'
import type { Measured, Tried } from './test-realm'

/** Where the tests run. `fresh`: whether the change must be on while the sources load. */
export interface Realm {
  measure(): Promise<Measured>
  /** `endless` after `patience` milliseconds, too. */
  tryChange(wanted: WantedChange): Promise<Tried>
  close(): Promise<void>
}
export type WantedChange = {
  readonly id: number
  readonly tests: readonly string[]
  readonly allowed: number
  readonly patience: number
  readonly fresh: boolean
}

const endless = { kind: 'endless' } as const

/** Node's own worker, kept from change to change as long as nothing hangs. */
export function nodeRealm(entry: string): Realm {
  let kept: Worker | null = null
  async function started(active: number): Promise<Worker> {
    const worker = new Worker(
      `globalThis.activeChange = ${JSON.stringify(active)}; import(${JSON.stringify(pathToFileURL(entry).href)})`,
      {
        eval: true,
        stdout: true,
        stderr: true,
      },
    )
    await answer(worker)
    return worker
  }
  return {
    async measure() {
      const worker = await started(0)
      worker.postMessage('measure')
      const measured = (await answer(worker)) as Measured
      await worker.terminate()
      return measured
    },
    async tryChange({ id, tests, allowed, patience, fresh }) {
      if (fresh) {
        await kept?.terminate()
        kept = null
      }
      let worker: Worker
      try {
        kept ??= await started(fresh ? id : 0)
        worker = kept
      } catch {
        return { kind: 'noticed', test: 'loading' }
      }
      worker.postMessage({ id, tests, allowed })
      const tried = await within(patience, answer(worker) as Promise<Tried>).catch(
        () => ({ kind: 'noticed', test: 'the worker ended' }) as const,
      )
      if (fresh || tried === null || tried.kind === 'endless') {
        await worker.terminate()
        kept = null
      }
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
export async function pageRealm(entry: string): Promise<Realm> {
  const launch = () => chromium.launch(chromiumLaunch())
  let browser: Browser = await launch()
  async function opened(active: number): Promise<Page> {
    const context = await browser.newContext()
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await page.exposeFunction('sendDevTools', (method: 'Page.enable', parameters: object) =>
      session.send(method, parameters),
    )
    await page.addInitScript(id => Object.assign(globalThis, { activeChange: id }), active)
    await page.route(`${origin}/**`, route => {
      const path = new URL(route.request().url()).pathname
      return path === '/'
        ? route.fulfill({
            contentType: 'text/html',
            body: `<!doctype html><script type="module" src="/${basename(entry)}"></script>`,
          })
        : route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(dirname(entry), path)) })
    })
    await page.goto(origin)
    await page.waitForFunction('globalThis.testRealm', null, { timeout: 20_000 })
    return page
  }
  return {
    async measure() {
      const page = await opened(0)
      const measured = (await page.evaluate('testRealm.measure()')) as Measured
      await page.context().close()
      return measured
    },
    async tryChange({ id, tests, allowed, patience, fresh }) {
      let page: Page
      try {
        page = await opened(fresh ? id : 0)
      } catch (error) {
        if (!fresh) throw error
        return { kind: 'noticed', test: 'loading' }
      }
      const asked = `testRealm.tryChange(${[id, tests, allowed].map(one => JSON.stringify(one)).join()})`
      const tried = await within(patience, page.evaluate(asked) as Promise<Tried>)
      const closed =
        tried &&
        (await within(
          10_000,
          page
            .context()
            .close()
            .then(() => true),
        ))
      if (!closed) {
        await within(10_000, browser.close())
        browser = await launch()
      }
      return tried ?? endless
    },
    close: () => browser.close(),
  }
}
