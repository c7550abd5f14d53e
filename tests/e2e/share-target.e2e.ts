import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page } from '@playwright/test'
import type { Language } from '../../src/i18n/language.ts'
import { inventedConfirmationIds } from './support/invented-ids.ts'
import { confirmationId, job, storedActivations } from './support/job.ts'
import { phone } from './support/phone.ts'
import { portalPageText } from './support/portal.ts'
import { type PortalLook, portalLooks } from './support/portal-look.ts'
import { portalScreenshots } from './support/portal-screenshot.ts'
import { sampleActivations, seed } from './support/sample-activations.ts'
import { serveApp } from './support/served-app.ts'
import { type Shared, share } from './support/share-sheet.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

const [look] = portalLooks(inventedConfirmationIds(1)) as [PortalLook]

const language: Language = 'ja'

const { work } = words[language]

test('shared text or a shared screenshot becomes the answer of the PC that waits', async ({ browser }) => {
  const served = await serveApp()
  const { context, page, close } = await phone({ language, keepsOffline: true })
  const { waiting, reading } = sampleActivations(language)
  const readingBack = `${work.readback.progress('D', 4)}`
  await page.goto(served.address)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await seed(page, [waiting, reading])
  // Another PC's answer is being read aloud meanwhile.
  await page.goto(`${served.address}#/pc/${reading.id}/readback`)
  await expect(page.getByText(readingBack, { exact: true })).toBeVisible()
  await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''))
  const before = await storedActivations(page)

  const pictures = portalScreenshots(browser)
  const screenshot = await pictures.take({ ...look, language })
  await pictures.close()
  const first = await share(context, served.address, {
    files: [{ name: 'Screenshot.png', content: screenshot }],
  })
  await expect(first.getByText(work.intake.answer.for(waiting.name), { exact: true })).toBeVisible()
  expect(await storedActivations(page)).toEqual(before)
  // Handed over once: after a reload nothing is there, and nothing is missed.
  await first.reload()
  await expect(first.getByText(work.intake.text)).toBeVisible()
  await expect(first.getByText(work.intake.lost)).toHaveCount(0)
  await first.close()

  const second = await share(context, served.address, {
    title: 'Visual Support',
    text: portalPageText(look.confirmationId, language),
  })
  await job(second, language).button(work.intake.answer.keep(waiting.name)).click()
  await expect(second.getByText(work.readback.progress('A', 1), { exact: true })).toBeVisible()
  expect(await storedActivations(page)).toEqual([
    expect.objectContaining({ id: waiting.id, confirmationId: look.confirmationId }),
    ...before.filter(({ id }) => id !== waiting.id),
  ])
  await expect(page.locator('html[data-same-page]').getByText(readingBack, { exact: true })).toBeVisible()
  await close()
  await served.stop()
})

test('what is too large, too many, or from another site is refused in words, and nothing is stored', async () => {
  const language = 'en'
  const { refused, lost, text } = words[language].work.intake
  const served = await serveApp()
  const evil = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end())
  await new Promise<void>(listening => evil.listen(0, '127.0.0.1', listening))
  const { context, page, close } = await phone({ language, keepsOffline: true })
  await page.goto(served.address)
  await page.evaluate(() => navigator.serviceWorker.ready)
  const kept = await everythingKept(page)

  const tiny = Buffer.from('not a picture')
  const name = `<b>${'\u202e'}"x".png`
  const cases: readonly (readonly [sentence: string, shared: Shared, from?: string])[] = [
    [refused.foreign, { text: confirmationId }, `http://localhost:${(evil.address() as AddressInfo).port}/`],
    [refused['large-share'](null), { files: [{ name: 'scan.png', content: { bytes: 50_000_000 } }] }],
    [
      refused['large-file']('scan.png', 26_000_000),
      { files: [{ name: 'scan.png', content: { bytes: 26_000_000 } }] },
    ],
    [refused['large-text'](10_000_000), { text: '1'.repeat(10_000_000) }],
    [refused['many-files'](180), { files: Array.from({ length: 200 }, () => ({ name, content: tiny })) }],
  ]
  for (const [sentence, shared, from] of cases) {
    const landed = await share(context, served.address, shared, from)
    await expect(landed.getByText(sentence)).toBeVisible()
    await expect(landed.locator('main b')).toHaveCount(0)
    await landed.close()
  }
  expect(await everythingKept(page)).toEqual(kept)

  // A service worker that was ended meanwhile knows nothing of the share.
  const late = await context.newPage()
  await late.goto(`${served.address}#/day/intake/of-another-life`)
  await expect(late.getByText(lost)).toBeVisible()
  await expect(late.getByText(text)).toBeVisible()
  await late.goto(served.address)
  await expect(job(late, language).heading(words[language].shell.home.title)).toBeVisible()
  await close()
  await served.stop()
  await new Promise(closed => evil.close(closed))
})

/** The records, and the addresses in the caches. */
async function everythingKept(page: Page): Promise<readonly string[]> {
  const cached = await page.evaluate(async () => {
    const lists = await Promise.all((await caches.keys()).map(async name => (await caches.open(name)).keys()))
    return lists.flat().map(({ url }) => url)
  })
  return [JSON.stringify(await storedActivations(page)), ...cached.sort()]
}
