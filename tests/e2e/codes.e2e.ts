import { expect, type Locator, type Page } from '@playwright/test'
import type { Language } from '../../src/i18n/language.ts'
import { job } from './support/job.ts'
import { phone } from './support/phone.ts'
import { pictureOf } from './support/picture-of.ts'
import { readCodes } from './support/read-codes.ts'
import { sampleActivations, seed } from './support/sample-activations.ts'
import { type ServedApp, serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

const sizes = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
]
/** The codes are black on white in each theme; what stands around them is not, nor does it change their size. */
const shown = [
  ['ja', 'light', sizes],
  ['en', 'dark', sizes.slice(1, 2)],
  ['ja', 'sunlight', sizes.slice(0, 1)],
] as const
const digits = '150314507341014054597874503220540481541081589094'

let served: ServedApp
test.beforeAll(async () => {
  served = await serveApp()
})
test.afterAll(() => served.stop())

for (const [language, theme, screens] of shown) {
  test(`a scanner reads every code off the screen, in ${language}, ${theme}`, async () => {
    test.setTimeout(240_000)
    const { page, close, faults, foreign } = await phoneWithCodes(language, theme)
    for (const size of screens) {
      await page.setViewportSize(size)
      await openCodes(page, language)
      await expect.poll(async () => readCodes(await pictureOf(page))).toEqual([digits])
      expect(await readFull(page, language)).toEqual([digits])
      const line = await showLine(page, language)
      expect(line).toContain(digits)
      await expect.poll(async () => readCodes(await pictureOf(page))).toEqual([line])
      expect(await readFull(page, language)).toEqual([line])
      await readGroups(page, language)
      await readWholeRow(page, language, size.width)
    }
    expect(faults).toEqual([])
    expect([...foreign]).toEqual([])
    await close()
  })
}

test('the place among the groups is kept, and nothing is confirmed by it', async () => {
  const { page, close } = await phoneWithCodes('en', 'light')
  const { work, shell } = words.en
  const user = job(page, 'en')
  await openCodes(page, 'en')
  await show(page, 'en', 'bars')
  for (const letter of ['B', 'C']) await user.button(work.codes.next(letter)).click()
  await show(page, 'en', 'digits')
  await show(page, 'en', 'bars')
  await expect(user.button(work.codes.next('D'))).toBeVisible()
  await user.button(shell.back).click()
  await page.goto(`${served.address}#/pc/${sample('en').id}/readback`)
  await expect(page.getByText(work.readback.progress('D', 4))).toBeVisible()
  await openCodes(page, 'en')
  await expect(user.button(work.codes.next('D'))).toBeVisible()
  await close()
})

test('a chosen keyboard lasts until the next start', async () => {
  const { page, close } = await phoneWithCodes('ja', 'light')
  const { codes } = words.ja.work
  await openCodes(page, 'ja')
  await expect(page.getByLabel(codes.pcKeyboard)).toHaveValue('jis')
  await page.getByLabel(codes.pcKeyboard).selectOption('azerty')
  await expect(page.getByText(codes.frenchDigits)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel(codes.pcKeyboard)).toHaveValue('azerty')
  await close()
})

test('the screen of codes is not for paper', async () => {
  const { page, close } = await phoneWithCodes('en', 'light')
  await openCodes(page, 'en')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('img', { name: words.en.work.codes.digitsPicture })).toBeHidden()
  await close()
})

const sample = (language: Language) => sampleActivations(language).reading

async function phoneWithCodes(language: Language, theme: (typeof shown)[number][1]) {
  const switchedOn = await phone({ language, theme: theme === 'dark' ? 'dark' : 'light', sharp: true })
  const { page } = switchedOn
  await page.goto(served.address)
  await expect(page.getByText(words[language].shell.home.emptyTitle)).toBeVisible()
  if (theme === 'sunlight') {
    await page.evaluate(() => localStorage.setItem('yomiage', JSON.stringify({ theme: 'sunlight' })))
  }
  await seed(page, [sample(language)])
  await page.reload()
  return switchedOn
}

/** From the beginning: also the place among the groups. */
async function openCodes(page: Page, language: Language) {
  await page.goto(`${served.address}#/pc/${sample(language).id}/codes`)
  await expect(job(page, language).heading(words[language].work.codes.title)).toBeVisible()
}

async function show(page: Page, language: Language, kind: 'digits' | 'line' | 'bars') {
  const { kinds } = words[language].work.codes
  await page.getByRole('radio', { name: kinds[kind], exact: true }).check()
  await page.evaluate(() => scrollTo(0, 0))
}

/** Shows the deposit line and tells it as it stands on the screen. */
async function showLine(page: Page, language: Language): Promise<string> {
  await show(page, language, 'line')
  return (await page.locator('main code').first().innerText()).trim()
}

async function readFull(page: Page, language: Language): Promise<string[]> {
  const { work, shell } = words[language]
  const user = job(page, language)
  await user.button(work.codes.enlarge).click()
  const found = await readCodes(await pictureOf(page))
  await user.button(shell.close).click()
  return found
}

async function readGroups(page: Page, language: Language) {
  const { codes } = words[language].work
  const user = job(page, language)
  await show(page, language, 'bars')
  await page.getByRole('list', { name: codes.groups }).getByRole('button').first().click()
  expect(await readFull(page, language)).toEqual([digits.slice(0, 6)])
  await page.evaluate(() => scrollTo(0, 0))
  for (const [index, letter] of [...'ABCDEFGH'].entries()) {
    const group = digits.slice(6 * index, 6 * index + 6)
    const label = codes.groupPicture(letter, group.split('').join(' '))
    await expect(page.getByRole('img', { name: label })).toBeVisible()
    await expect.poll(async () => readCodes(await pictureOf(page))).toEqual([group])
    const next = 'ABCDEFGH'[index + 1]
    if (next) await tap(page, user.button(codes.next(next)))
    else await expect(user.button(codes.toCheck)).toBeVisible()
  }
}

/** A finger on what is in sight, without the scrolling of Playwright's own tap: the code must stay in sight. */
async function tap(page: Page, target: Locator) {
  const box = await target.boundingBox()
  if (!box) throw new Error('It is not in sight')
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
}

/** All 48 digits in one row, where it is wide enough; else the advice to turn the phone. */
async function readWholeRow(page: Page, language: Language, width: number) {
  const { codes } = words[language].work
  const whole = page.getByRole('switch', { name: codes.whole })
  await whole.check()
  expect(await readFull(page, language)).toEqual(width > 640 ? [digits] : [])
  if (width <= 640) await expect(page.getByText(codes.tooNarrow)).toBeVisible()
  await whole.uncheck()
  await show(page, language, 'digits')
}
