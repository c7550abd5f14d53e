import { expect, type Page } from '@playwright/test'
import type { Language } from '../../src/i18n/language.ts'
import { job, storedActivations } from './support/job.ts'
import { phone } from './support/phone.ts'
import { sampleActivations, seed } from './support/sample-activations.ts'
import { serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

const cards = (page: Page) => page.getByRole('article')
const names = (page: Page) =>
  cards(page).evaluateAll(all => all.map(card => /PC-\d\d/.exec(card.textContent ?? '')?.[0]))
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `PC-${String(from + index).padStart(2, '0')}`)

const language: Language = 'ja'

test('a visit of forty PCs by their names, found, changed and deleted together', async () => {
  const served = await serveApp()
  const { context, page, foreign, faults, close } = await phone({ language })
  const { day, shell } = words[language]
  const user = job(page, language)
  const site = 'Northfield 北'

  await page.goto(served.address)
  await user.button(day.board.begin).click()
  await user.button(day.visits.add).click()
  await page.getByLabel(day.visits.site).fill(site)
  await page.getByLabel(day.visits.technician).fill('Sato')
  await user.button(day.visits.start).click()
  await user.button(day.board.addNames).click()
  expect(await storedActivations(page)).toEqual([])
  await page.getByRole('textbox', { name: day.names.pattern }).fill('PC-{01..30}')
  await page.getByRole('textbox', { name: day.names.room }).fill('2F')
  await user.button(day.names.add(30)).click()
  await expect(cards(page)).toHaveCount(30)
  expect(await names(page)).toEqual(numbered(1, 30))

  // Ten more, of which thirty are there already.
  await user.button(day.board.tools).click()
  await user.button(day.board.addNames).click()
  await expect(page.getByText(day.names.known(30))).toBeVisible()
  await page.getByRole('textbox', { name: day.names.room }).fill('Server サーバー室')
  await user.button(day.names.add(10)).click()
  await expect(cards(page)).toHaveCount(40)
  await expect(page.getByRole('button', { name: day.board.loop(40) })).toBeVisible()
  const stored = await storedActivations(page)
  expect(new Set(stored.map(({ visitId }) => visitId)).size).toBe(1)
  expect(new Set(stored.map(({ name }) => name)).size).toBe(40)

  const second = await context.newPage()
  await second.goto(served.address)
  await expect(cards(second)).toHaveCount(40)
  await page.bringToFront()

  const search = page.getByRole('searchbox')
  await search.fill('ｻｰﾊﾞｰ')
  await expect(cards(page)).toHaveCount(10)
  await search.fill(day.states['to-scan'])
  await expect(cards(page)).toHaveCount(40)
  await search.fill(day.states.licensed)
  await expect(page.getByText(day.board.nothingFound(day.states.licensed))).toBeVisible()
  await search.fill('')
  await user.button(day.board.tools).click()
  await page.getByText(day.board.orders.name, { exact: true }).click()
  await page.keyboard.press('Escape')
  await expect.poll(() => names(page)).toEqual(numbered(1, 40))

  await user.button(day.board.tools).click()
  await user.button(day.board.select).click()
  for (const name of ['PC-03', 'PC-04']) await page.getByRole('checkbox', { name }).check()
  await page.getByRole('button', { name: day.select.apply(2) }).click()
  await user.button(day.select.room).click()
  await page.getByRole('textbox', { name: day.names.room }).fill('3F lab')
  await user.button(day.select.save).click()
  await expect(page.getByText(day.select.changed(2))).toBeVisible()
  await page.getByRole('button', { name: day.select.apply(2) }).click()
  await user.button(day.select.remove).click()
  await expect(page.getByText(day.board.deletedMany(2))).toBeVisible()
  await expect(cards(second)).toHaveCount(38)
  await user.button(shell.back).click()
  await expect(cards(page)).toHaveCount(38)
  await user.button(day.board.undo).click()
  await expect(cards(page)).toHaveCount(40)
  await expect(cards(second)).toHaveCount(40)
  await search.fill('3f lab')
  await expect.poll(() => names(page)).toEqual(['PC-03', 'PC-04'])

  await page.reload()
  await expect(user.button(day.board.visitLine(site))).toBeVisible()
  await expect(cards(page)).toHaveCount(40)
  await user.button(day.board.visitLine(site)).click()
  await page.getByRole('button', { name: day.board.allPcs }).click()
  await expect(cards(page)).toHaveCount(40)
  await user.button(day.board.visitLine(day.board.allPcs)).click()
  await user.button(day.visits.edit(site)).click()
  await user.button(day.visits.remove).click()
  await expect(page.getByText(day.visits.removeText(40))).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: day.visits.remove }).click()
  await expect(page.getByText(day.visits.none)).toBeVisible()
  expect((await storedActivations(page)).map(({ visitId }) => visitId)).toEqual(Array(40).fill(null))

  expect([...foreign]).toEqual([])
  expect(faults).toEqual([])
  await close()
  await served.stop()
})

test('the states filter the board and show how many there are; one PC alone shows none of it', async () => {
  const served = await serveApp()
  const { page, close } = await phone({ language: 'en' })
  const { day, shell } = words.en
  const user = job(page, 'en')
  await page.goto(served.address)
  await expect(user.button(day.board.begin)).toBeVisible()
  const { taking, taken, waiting, answering, kept, licensed } = sampleActivations('en')
  await seed(page, [taking])
  await page.reload()
  await expect(cards(page)).toHaveCount(1)
  await expect(user.button(day.board.begin)).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveCount(0)
  await expect(page.getByRole('group')).toHaveCount(0)

  await seed(page, [taken, waiting, answering, kept, licensed])
  await page.reload()
  await expect(page.getByRole('button', { name: day.board.portalRun(3) })).toBeVisible()
  await expect(page.getByRole('button', { name: day.board.deliveryRun(1) })).toHaveCount(0)
  const chip = (state: keyof typeof day.states, count: number) =>
    page.getByRole('button', { name: `${day.states[state]} ${count}`, exact: true })
  await chip('waiting', 2).click()
  await expect(cards(page)).toHaveCount(2)
  await chip('taken', 1).click()
  await expect(cards(page)).toHaveCount(3)
  await expect(page.getByText(shell.home.progress(1, 6))).toBeVisible()
  await chip('waiting', 2).click()
  await chip('taken', 1).click()
  await expect(cards(page)).toHaveCount(6)
  await close()
  await served.stop()
})
