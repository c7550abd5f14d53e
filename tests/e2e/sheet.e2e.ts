import { expect, type Page } from '@playwright/test'
import { confirmationIdOf } from '../../src/domain/activation.ts'
import type { Language } from '../../src/i18n/language.ts'
import { job } from './support/job.ts'
import { pageCount } from './support/paper-pages.ts'
import { phone } from './support/phone.ts'
import { pictureOf } from './support/picture-of.ts'
import { readCodes } from './support/read-codes.ts'
import { sampleActivations, seed } from './support/sample-activations.ts'
import { type ServedApp, serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { languages, words } from './support/words.ts'

/** The printable area in CSS pixels: paper less 14 mm on each side. */
const papers = {
  A4: { width: 688, height: 1017 },
  Letter: { width: 710, height: 950 },
} as const

let served: ServedApp
test.beforeAll(async () => {
  served = await serveApp()
})
test.afterAll(() => served.stop())

/** Paper has no theme and no language of its own: each is shown once. */
const shown = [
  ['ja', 'light'],
  ['en', 'dark'],
] as const

for (const [language, theme] of shown) {
  test(`one PC fills one page, black on white, in ${language}, ${theme}`, async () => {
    const { work } = words[language]
    const { readBack } = sampleActivations(language)
    const { page, close, faults } = await phoneWithPcs(language, theme)
    await page.goto(`${served.address}#/pc/${readBack.id}/sheet`)
    await expect(page.getByRole('article')).toBeVisible()
    for (const format of ['A4', 'Letter'] as const) {
      expect(pageCount(await page.pdf({ format }))).toBe(1)
      await onPaper(page, format)
      const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ')
      const id = confirmationIdOf(readBack) ?? ''
      expect(text.startsWith(readBack.name)).toBe(true)
      for (const digits of id.match(/\d{6}/g) ?? []) {
        expect(text).toContain(`${digits.slice(0, 3)} ${digits.slice(3)}`)
      }
      expect(text).toContain(`/atp ${id}`)
      expect(text).toContain(work.finish.noSpaces)
      expect(text).not.toContain(work.sheet.keepSafe)
      await expect.poll(async () => readCodes(await pictureOf(page, { fullPage: true }))).toEqual([id])
      expect(await paperColours(page)).toEqual({ ink: 'rgb(0, 0, 0)', paper: 'rgb(255, 255, 255)' })
    }
    expect(faults).toEqual([])
    await close()
  })
}

for (const language of languages) {
  test(`several PCs: those that are ticked, each on a page of its own, in ${language}`, async () => {
    const { day, work } = words[language]
    const { page, close } = await phoneWithPcs(language)
    const { kept, reading, readBack, failed } = sampleActivations(language)
    await page.goto(`${served.address}#/`)
    await job(page, language).button(day.board.print).click()
    const boxes = page.getByRole('checkbox')
    await expect(boxes).toHaveCount(4)
    expect(pageCount(await page.pdf({ format: 'A4' }))).toBe(4)
    await page.getByRole('checkbox', { name: new RegExp(`^${kept.name}`) }).uncheck()
    await expect(page.getByRole('button', { name: work.sheet.printMany(3) })).toBeEnabled()
    expect(pageCount(await page.pdf({ format: 'Letter' }))).toBe(3)
    await onPaper(page, 'A4')
    const expected = [failed, readBack, reading].map(confirmationIdOf)
    for (const [index, id] of expected.entries()) {
      await expect
        .poll(async () => readCodes(await pictureOf(page.getByRole('article').nth(index))))
        .toEqual([id])
    }
    await close()
  })
}

test('the tap prints, and the lines are those of the chosen tool', async () => {
  const { work } = words.en
  const { page, close } = await phoneWithPcs('en')
  const { readBack } = sampleActivations('en')
  await page.goto(`${served.address}#/pc/${readBack.id}/sheet`)
  await page.getByLabel(work.finish.shell).selectOption('powershell')
  await expect(page.getByRole('article')).toContainText('DepositOfflineConfirmationId')
  expect(pageCount(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(2)
  await job(page, 'en').button(work.sheet.print).click()
  expect(await page.evaluate(() => Reflect.get(globalThis, 'printed'))).toBe(1)
  await close()
})

test('no home entry where there is nothing to print', async () => {
  const { page, close } = await phoneWithPcs('en', 'light', ['taking', 'waiting', 'licensed'])
  await expect(page.getByText('PC-03')).toBeVisible()
  await expect(job(page, 'en').button(words.en.day.board.print)).toHaveCount(0)
  await page.goto(`${served.address}#/sheet`)
  await expect(page.getByText(words.en.work.sheet.none)).toBeVisible()
  await close()
})

type Sample = keyof ReturnType<typeof sampleActivations>

/** A phone with PCs in every stage, whose print dialogue only counts. */
async function phoneWithPcs(language: Language, theme: 'light' | 'dark' = 'light', only?: readonly Sample[]) {
  const own = await phone({ language, theme, sharp: true })
  await own.page.addInitScript(() => {
    Object.assign(globalThis, { printed: 0 })
    window.print = () =>
      Object.assign(globalThis, { printed: Number(Reflect.get(globalThis, 'printed')) + 1 })
  })
  await own.page.goto(served.address)
  await expect(own.page.getByText(words[language].shell.home.emptyTitle)).toBeVisible()
  const samples = sampleActivations(language)
  await seed(own.page, only ? only.map(name => samples[name]) : Object.values(samples))
  await own.page.reload()
  return own
}

/** Lays the page out as the printer gets it. */
async function onPaper(page: Page, format: keyof typeof papers) {
  await page.setViewportSize(papers[format])
  await page.emulateMedia({ media: 'print' })
}

function paperColours(page: Page) {
  return page.evaluate(() => {
    const sheet = document.querySelector('article') ?? document.body
    return { ink: getComputedStyle(sheet).color, paper: getComputedStyle(document.body).backgroundColor }
  })
}
