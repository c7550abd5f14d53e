import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { chromiumLaunch } from '../../scripts/browsers'
import type { AppUpdate, UpdateState } from '../../src/ports/app-update'
import { updateFixture } from './update-fixture'

declare global {
  interface Window {
    appUpdate: AppUpdate
    told: UpdateState[]
  }
}

let browser: Browser
let fixture: Awaited<ReturnType<typeof updateFixture>>
let context: Awaited<ReturnType<Browser['newContext']>>
const complaints: string[] = []

beforeAll(async () => {
  browser = await chromium.launch(chromiumLaunch())
}, 30_000)
afterAll(() => browser.close())

beforeEach(async () => {
  complaints.length = 0
  fixture = await updateFixture()
  await fixture.publish('v1')
  context = await browser.newContext()
}, 30_000)
afterEach(async () => {
  await context.close()
  fixture.clear()
})

async function open(): Promise<Page> {
  const page = await context.newPage()
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', error => complaints.push(error.message))
  await page.goto(fixture.address)
  return page
}

const state = (page: Page) => page.evaluate(() => window.appUpdate.state())
const until = (page: Page, wanted: UpdateState) =>
  expect.poll(() => state(page), { timeout: 20_000 }).toBe(wanted)

/** Asks for a newer version and waits until it is no longer being fetched. */
async function check(page: Page) {
  await page.evaluate(() => window.appUpdate.check())
  const fetching = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.installing != null)
  await expect.poll(fetching, { timeout: 20_000 }).toBe(false)
}

const apply = async (page: Page, title: string) => {
  await page.evaluate(() => window.appUpdate.apply())
  // The title comes before the scripts have run.
  const shown = () => page.evaluate(() => ('appUpdate' in window ? document.title : '')).catch(() => '')
  await expect.poll(shown, { timeout: 20_000 }).toBe(title)
}

test('the first visit makes the app work without a network, under a sub-path and the strict policy', async () => {
  const page = await open()
  await until(page, 'offline-ready')
  expect(await page.evaluate(() => window.told)).toEqual(['offline-ready'])
  await fixture.goOffline()
  await page.goto(`${fixture.address}any/place#/pc/1`)
  expect(await page.title()).toBe('v1')
  expect(page.url()).toBe(`${fixture.address}#/pc/1`)
  expect(complaints).toEqual([])
}, 60_000)

test('a newer version waits for the tap, then the page reloads into it', async () => {
  const page = await open()
  await until(page, 'offline-ready')
  await fixture.publish('v2')
  await check(page)
  await until(page, 'update-ready')
  await page.reload()
  expect(await page.title()).toBe('v1')
  await until(page, 'update-ready')
  await apply(page, 'v2')
  await until(page, 'offline-ready')
}, 60_000)

test('files are fetched beside each other: one answer is not waited for before the next is asked for', async () => {
  const page = await open()
  await until(page, 'offline-ready')
  await fixture.publish('v2')
  fixture.holdNext()
  await check(page)
  await until(page, 'update-ready')
}, 60_000)

test('a version of which a file is missing is not installed, and the one before goes on', async () => {
  const page = await open()
  await until(page, 'offline-ready')
  await fixture.publish('v2')
  fixture.loseFile()
  await check(page)
  expect(await state(page)).toBe('offline-ready')
  await fixture.goOffline()
  await page.reload()
  expect(await page.title()).toBe('v1')
}, 60_000)

test('a second newer version is noticed and applied, without a reload in between', async () => {
  const page = await open()
  await until(page, 'offline-ready')
  for (const version of ['v2', 'v3', 'v4']) {
    await fixture.publish(version)
    await check(page)
    await until(page, 'update-ready')
  }
  await apply(page, 'v4')
  await fixture.publish('v5')
  await check(page)
  await until(page, 'update-ready')
  await apply(page, 'v5')
}, 60_000)

test('another tab is told, but keeps its page until its own tap', async () => {
  const page = await open()
  await until(page, 'offline-ready')
  const other = await open()
  await until(other, 'offline-ready')
  await fixture.publish('v2')
  await check(page)
  await until(page, 'update-ready')
  await apply(page, 'v2')
  await until(other, 'update-ready')
  expect(await other.title()).toBe('v1')
  await apply(other, 'v2')
}, 60_000)

test('without a network the check is quiet and nothing changes', async () => {
  const page = await open()
  await until(page, 'offline-ready')
  await fixture.goOffline()
  await check(page)
  expect(await state(page)).toBe('offline-ready')
}, 60_000)
