import { expect } from '@playwright/test'
import { parseActivationLink } from '../../src/domain/transfer/activation-link.ts'
import type { Language } from '../../src/i18n/language.ts'
import { sampleVisit, visitActivations } from './support/given-records.ts'
import { job, storedActivations } from './support/job.ts'
import { pageCount } from './support/paper-pages.ts'
import { phone } from './support/phone.ts'
import { pictureOf } from './support/picture-of.ts'
import { readCodes } from './support/read-codes.ts'
import {
  chooseFile,
  downloaded,
  exported,
  fillPassphrase,
  made,
  openPlace,
  phoneWithVisit,
} from './support/record-steps.ts'
import { type ServedApp, serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

let served: ServedApp
test.beforeAll(async () => {
  served = await serveApp()
})
test.afterAll(() => served.stop())

const language: Language = 'en'

test('a visit goes to another phone: one code, and the file with the rest', async () => {
  const mine = await phoneWithVisit(served.address, language)
  const { transfer, import: import_, export: export_ } = words[language].day.records
  await openPlace(mine.page, 'transfer', transfer.title)
  const picture = mine.page.getByRole('img', { name: transfer.codeLabel(8) })
  await picture.scrollIntoViewIfNeeded()
  const [link = ''] = await readCodes(await pictureOf(picture))
  const read = parseActivationLink(new URL(link).hash.slice(1))
  expect(read.kind === 'activations' && read.activations.length).toBe(8)
  const file = await downloaded(mine.page, () => job(mine.page, language).button(export_.save).click())
  await mine.close()

  const theirs = await phone({ language })
  await theirs.page.goto(served.address)
  await chooseFile(theirs.page, language, file)
  await job(theirs.page, language).button(import_.write(10)).click()
  await expect(theirs.page.getByText(import_.written(9, 1))).toBeVisible()
  await theirs.close()
})

test('the report of a visit on paper', async () => {
  const { page, close } = await phoneWithVisit(served.address, language)
  const { report } = words[language].day.records
  await openPlace(page, 'report', report.title)
  await expect(page.getByRole('article')).toBeVisible()
  for (const format of ['A4', 'Letter'] as const) {
    expect(pageCount(await page.pdf({ format }))).toBeLessThanOrEqual(2)
  }
  await page.setViewportSize({ width: 688, height: 1017 })
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('body').innerText()
  expect(text).toContain(report.paper.summary(1, 1, 7))
  expect(text).toContain('0xC004F031')
  expect(text).toContain(sampleVisit(language).site)
  expect(text).not.toMatch(/\d{8}/)
  await close()
})

test('finished work that only this phone has is told on the board, until it is backed up', async () => {
  const { page, close } = await phoneWithVisit(served.address, 'en')
  const { reminder } = words.en.day.records
  await page.goto(`${served.address}#/`)
  await expect(page.getByText(reminder.unkept(2))).toBeVisible()
  await job(page, 'en').button(reminder.backUp).click()
  await fillPassphrase(page, 'en')
  await made(page, 'en')
  await job(page, 'en').button(words.en.day.records.export.kept).click()
  await expect(page.getByText(words.en.day.records.export.keptDone)).toBeVisible()
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goto(`${served.address}#/`)
  await expect(page.getByText(visitActivations('en')[0]?.name ?? '')).toBeVisible()
  await expect(page.getByText(reminder.unkept(2))).toHaveCount(0)
  await close()
})

test('forgetting: shown before it is switched on, and only what was exported goes', async () => {
  const { page, close } = await phoneWithVisit(served.address, 'en')
  const { forget, reminder } = words.en.day.records
  const user = job(page, 'en')
  const whenExported = () => page.getByRole('radio', { name: forget['when-exported'].label }).check()
  await openPlace(page, 'forget', forget.title)
  await whenExported()
  await expect(page.getByText(forget.preview(0))).toBeVisible()
  const file = await exported(page, 'en', 'json')
  await user.button(words.en.day.records.export.kept).click()
  await openPlace(page, 'forget', forget.title)
  await whenExported()
  await expect(page.getByText(forget.preview(1))).toBeVisible()
  await user.button(forget.switchOn).click()
  await expect(page.getByText(forget.isOn)).toBeVisible()
  expect(await storedActivations(page)).toHaveLength(9)
  // The app is started anew where it was left, and then the list is opened.
  await page.reload()
  await expect(user.heading(forget.title)).toBeVisible()
  await page.goto(`${served.address}#/`)
  await expect(page.getByText(reminder.forgotten(1))).toBeVisible()
  expect(await storedActivations(page)).toHaveLength(8)
  await chooseFile(page, 'en', file)
  // Another sample has the same installation ID.
  await expect(page.getByText(words.en.day.records.import.reasons['same-installation-id'])).toBeVisible()
  await close()
})
