import { expect, type Page } from '@playwright/test'
import { linkedActivation, parseActivationLink } from '../../src/domain/transfer/activation-link.ts'
import type { Language } from '../../src/i18n/language.ts'
import { job, storedActivations } from './support/job.ts'
import { phone } from './support/phone.ts'
import { pictureOf } from './support/picture-of.ts'
import { readCodes } from './support/read-codes.ts'
import { sampleActivations, seed } from './support/sample-activations.ts'
import { linkOf } from './support/scenes-sending.ts'
import { type ServedApp, serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

let served: ServedApp
test.beforeAll(async () => {
  served = await serveApp()
})
test.afterAll(() => served.stop())

const language: Language = 'en'

test('a PC goes to the colleague’s phone', async () => {
  const { work, shell } = words[language]
  const { readBack } = sampleActivations(language)
  const mine = await phoneWith(language, [readBack])
  const user = job(mine.page, language)
  await mine.page.goto(`${served.address}#/pc/${readBack.id}/overview`)
  await user.button(work.ways.other).click()
  await mine.page.getByRole('button', { name: work.ways.send.title }).click()
  await expect(user.heading(work.send.title)).toBeVisible()

  const message = await preview(mine.page)
  await user.button(work.send.share).click()
  await expect(mine.page.getByText(work.send.shared)).toBeVisible()
  await mine.page.getByText(work.send.forms.link, { exact: true }).click()
  const link = await preview(mine.page)
  await user.button(work.send.copy).click()
  await expect(user.button(work.send.copied)).toBeVisible()
  await expect.poll(() => mine.page.evaluate(() => navigator.clipboard.readText())).toBe(link)
  expect(await sharedTexts(mine.page)).toEqual([message])

  const picture = mine.page.getByRole('img', { name: work.send.qrLabel(readBack.name) })
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(async () => readCodes(await pictureOf(picture))).toEqual([link])
  expect([...mine.foreign, ...mine.faults]).toEqual([])
  await mine.close()

  const theirs = await phone({ language })
  const colleague = job(theirs.page, language)
  const requested: string[] = []
  theirs.context.on('request', request => requested.push(request.url()))
  await theirs.page.goto(link)
  await expect(theirs.page.getByText(work.received.fresh)).toBeVisible()
  expect(theirs.page.url()).toBe(`${served.address}#/`)
  expect(await storedActivations(theirs.page)).toEqual([])
  await expect(theirs.page.getByRole('heading', { name: readBack.name })).toBeVisible()
  await colleague.button(work.received.keep).click()
  await expect(colleague.heading(readBack.name)).toBeVisible()
  const [stored] = await storedActivations(theirs.page)
  const sent = linkedActivation(readBack)
  expect(stored).toMatchObject({
    name: readBack.name,
    product: readBack.product,
    stage: {
      kind: 'kept',
      installationId: sent?.installationId,
      confirmationId: sent?.confirmationId,
    },
  })
  expect(requested.join()).not.toMatch(/\d{12}/)
  await theirs.page.goBack().catch(() => undefined)
  expect(theirs.page.url()).not.toMatch(/\d{12}/)
  await theirs.page.goto(`${served.address}#/`)
  await expect(colleague.button(shell.actions.kept)).toBeVisible()
  expect([...theirs.foreign, ...theirs.faults]).toEqual([])
  await theirs.close()
})

test('a confirmation ID by link goes to the PC that waits for it', async () => {
  const { work } = words.en
  const { waiting, failed } = sampleActivations('en')
  const { page, close } = await phoneWith('en', [waiting])
  const answer = linkedActivation(failed)?.confirmationId ?? null
  await page.goto(linkOf(served.address, waiting, { name: 'Elsewhere', confirmationId: answer }))
  await page.getByRole('button', { name: work.received.add(waiting.name) }).click()
  await expect(page.getByRole('heading', { level: 1, name: waiting.name })).toBeVisible()
  const [stored, ...more] = await storedActivations(page)
  expect(stored).toMatchObject({ name: waiting.name, stage: { kind: 'kept', confirmationId: answer } })
  expect(more).toEqual([])
  await close()
})

test('another confirmation ID for a PC that is here overwrites nothing', async () => {
  const { work } = words.en
  const { kept, failed } = sampleActivations('en')
  const { page, close } = await phoneWith('en', [kept])
  const link = linkOf(served.address, kept, {
    confirmationId: linkedActivation(failed)?.confirmationId ?? null,
  })
  await page.goto(link)
  await expect(page.getByText(work.received.conflict(kept.name))).toBeVisible()
  await page.getByRole('button', { name: work.received.open(kept.name) }).click()
  await expect(page.getByRole('heading', { level: 1, name: kept.name })).toBeVisible()
  expect(await storedActivations(page)).toMatchObject([{ stage: kept.stage }])
  await page.goto(link)
  await page.getByRole('button', { name: work.received.keepBoth }).click()
  await expect(page.getByRole('heading', { level: 1, name: kept.name })).toBeVisible()
  const stored = await storedActivations(page)
  expect(stored).toHaveLength(2)
  expect(stored.find(({ id }) => id === kept.id)).toMatchObject({ stage: kept.stage })
  await close()
})

test('a link cut on its way is refused, and its digits leave the address', async () => {
  const { work } = words.en
  const { kept } = sampleActivations('en')
  const { page, close } = await phoneWith('en', [])
  const link = linkOf(served.address, kept)
  const cut = link.slice(0, -12)
  expect(parseActivationLink(cut.slice(cut.indexOf('#') + 1)).kind).toBe('damaged')
  await page.goto(cut)
  await expect(page.getByRole('heading', { level: 1, name: work.received.damagedTitle })).toBeVisible()
  expect(page.url()).not.toMatch(/\d{6}/)
  await page.goto(link)
  await expect(page.getByText(work.received.fresh)).toBeVisible()
  await page.getByRole('button', { name: work.received.discard }).click()
  expect(await storedActivations(page)).toEqual([])
  await close()
})

/** A phone with a share sheet that takes everything, and these PCs. */
async function phoneWith(language: Language, activations: Parameters<typeof seed>[1]) {
  const own = await phone({ language, sharp: true })
  await own.page.addInitScript(() => {
    const shared: string[] = []
    Object.assign(globalThis, { shared })
    Object.defineProperty(navigator, 'share', {
      value: async ({ text }: ShareData) => void shared.push(text ?? ''),
    })
  })
  await own.page.goto(served.address)
  await expect(own.page.getByText(words[language].shell.home.emptyTitle)).toBeVisible()
  await seed(own.page, activations)
  await own.page.reload()
  return own
}

function sharedTexts(page: Page): Promise<unknown> {
  return page.evaluate(() => Reflect.get(globalThis, 'shared'))
}

/** The text that the screen says will be sent. */
async function preview(page: Page): Promise<string> {
  return (await page.locator('pre').textContent()) ?? ''
}
