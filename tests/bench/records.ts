/**
 * Measures the built app with many records: `npm run bench:records [-- 100 1000 10000 50000]`. Prints JSON; times in
 * milliseconds. `toBare` is the time to the first rows by that of a page with nothing in it, in the same browser.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { chromiumLaunch } from '../../scripts/browsers.ts'
import { generated } from './formats-work.ts'
import { type BuiltApp, serveBuiltApp } from './records/built-app.ts'
import { pageSize } from './records/expected-rows.ts'
import { heapMegabytes, measureScroll, measureSearch, measureStart } from './records/measure-app.ts'
import { measureImport } from './records/measure-import.ts'
import { watchPage } from './records/page-watch.ts'
import type {} from './records-page.ts'
import { medianOf } from './screen/median.ts'

const sizes = process.argv.slice(2).map(Number)
if (sizes.some(size => !Number.isInteger(size) || size < 1)) {
  console.error('npm run bench:records [-- 100 1000 10000 50000]')
  process.exitCode = 2
} else {
  const served = await serveBuiltApp()
  try {
    const results = []
    for (const size of sizes.length > 0 ? sizes : [100, 1_000, 10_000, 50_000]) {
      results.push(await measure(served, size))
      console.error(`${size} done`)
    }
    console.log(JSON.stringify(results, null, 2))
  } finally {
    served.close()
  }
}

/** One size; its import on a phone that is still empty. */
async function measure(built: BuiltApp, total: number) {
  const measured = await onPhone(page => measureFilled(page, built, total))
  const importFile = await onPhone(async page => {
    await page.addInitScript(watchPage, Number.POSITIVE_INFINITY)
    return measureImport(page, built.app, generated(total))
  })
  return { ...measured, importFile }
}

/** A phone of its own, whose database lies on the disk as a real one does. */
async function onPhone<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'bench-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    ...chromiumLaunch(),
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'en-US',
  })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    page.setDefaultTimeout(60_000)
    // The tool that runs this file marks functions with a helper that pages do not have.
    await page.addInitScript({ content: 'globalThis.__name = one => one' })
    return await work(page)
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

async function measureFilled(page: Page, { app, bare }: BuiltApp, total: number) {
  const load = Math.round((loadavg()[0] ?? 0) * 10) / 10
  await page.goto(`${bare}work.html`)
  const written = await page.evaluate(count => window.recordsBench.fill(count), total)
  const formats = await page.evaluate(count => window.recordsBench.formats(count), total)
  await page.goto(app)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.addInitScript(watchPage, Math.min(pageSize, total))
  const firstPaint = await measureBare(page, bare)
  const start = await measureStart(page, app)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const heapAtHome = await heapMegabytes(session)
  const search = await measureSearch(page, app, generated(total))
  const heapAfterSearch = await heapMegabytes(session)
  const scroll = await measureScroll(page, session, app, total)
  const toBare = Math.round((10 * (start.rowsPainted ?? 0)) / (firstPaint ?? 1)) / 10
  return {
    total,
    load,
    bare: firstPaint,
    start: { ...start, toBare },
    search,
    scroll,
    importWrite: written,
    formats,
    megabytes: { heapAtHome, heapAfterSearch },
  }
}

async function measureBare(page: Page, address: string): Promise<number | null> {
  const paints: number[] = []
  for (let start = 0; start < 7; start += 1) {
    await page.goto(address)
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    paints.push(await page.evaluate(paint))
  }
  return medianOf(paints)
}
