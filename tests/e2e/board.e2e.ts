import { expect, type Page } from '@playwright/test'
import type { Activation, ActivationId } from '../../src/domain/activation.ts'
import { newActivation } from '../../src/domain/activation.ts'
import { keepConfirmationId, markLicensed, takeInstallationId } from '../../src/domain/activation-moves.ts'
import { checkDigitOf } from '../../src/domain/check-digit.ts'
import { parseConfirmationId } from '../../src/domain/confirmation-id.ts'
import { parseInstallationId } from '../../src/domain/installation-id.ts'
import { plainWindows } from '../../src/domain/product.ts'
import { phone } from './support/phone.ts'
import { seed } from './support/sample-activations.ts'
import { serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

const language = 'en'
const { day, shell, work } = words[language]
const count = 10_000
const start = Date.UTC(2026, 0, 5)

/** Groups that add up, different for every PC. */
function digits(number: number, groups: number, length: number): string {
  const group = (index: number) => {
    const payload = String((number * groups + index) % 10 ** (length - 1)).padStart(length - 1, '0')
    return payload + checkDigitOf(payload)
  }
  return Array.from({ length: groups }, (_, index) => group(index)).join('')
}

const nameOf = (number: number) => `PC-${String(number).padStart(5, '0')}`

/** The PC of that number, the higher the newer; every third one is licensed. */
function activation(number: number): Activation {
  const installation = parseInstallationId(digits(number, 9, 7))
  const confirmation = parseConfirmationId(digits(number, 8, 6))
  if (installation.kind === 'invalid' || confirmation.kind === 'invalid') throw new Error('does not add up')
  const created = start + number * 60_000
  const fresh = newActivation(`seeded-${number}` as ActivationId, nameOf(number), plainWindows, created)
  const taken = takeInstallationId(fresh, installation.id)
  if (number % 3 !== 0) return taken
  return markLicensed(keepConfirmationId(taken, confirmation.id), created)
}

/** Counts how often everything at once is asked of the database; a batch says how many it takes at most. */
async function countGreed(page: Page) {
  await page.addInitScript(() => {
    const count = () => {
      const root = document.documentElement
      root.dataset['greed'] = String(Number(root.dataset['greed'] ?? 0) + 1)
    }
    for (const kind of [IDBObjectStore, IDBIndex]) {
      for (const name of ['getAll', 'getAllKeys', 'getAllRecords']) {
        const original: unknown = Reflect.get(kind.prototype, name)
        if (typeof original !== 'function') continue
        Reflect.set(kind.prototype, name, function (this: unknown, ...parameters: unknown[]) {
          if (typeof parameters[1] !== 'number') count()
          return Reflect.apply(original, this, parameters)
        })
      }
    }
  })
  return () => page.evaluate(() => document.documentElement.dataset['greed'] ?? '0')
}

test('the board of 10,000 PCs is read page by page and searched', async () => {
  const served = await serveApp()
  const { page, faults, close } = await phone({ language })
  const greed = await countGreed(page)
  await page.goto(served.address)
  await expect(page.getByText(shell.home.emptyTitle)).toBeVisible()
  const seeded = Array.from({ length: count }, (_, number) => activation(number))
  for (let at = 0; at < count; at += 2_500) await seed(page, seeded.slice(at, at + 2_500))
  await page.reload()

  const cards = page.getByRole('article')
  const names = () => cards.evaluateAll(all => all.map(card => /PC-\d{5}/.exec(card.textContent ?? '')?.[0]))
  const open = seeded.filter(({ stage }) => stage.kind === 'taken').map(({ name }) => name)
  const newest = open.reverse()
  const done = seeded.length - open.length
  await expect(page.getByText(shell.home.progress(done, count))).toBeVisible()
  await expect(cards).toHaveCount(50)
  expect(await names()).toEqual(newest.slice(0, 50))
  const more = page.getByRole('button', { name: shell.home.more, exact: true })
  await more.click()
  await expect(cards).toHaveCount(100)
  await more.click()
  await expect(cards).toHaveCount(150)
  expect(await names()).toEqual(newest.slice(0, 150))

  const search = page.getByRole('searchbox')
  await search.fill('pc-00017')
  await expect.poll(names).toEqual(['PC-00017'])
  const wanted = 4_321
  await search.fill(digits(wanted, 9, 7).slice(0, 21))
  await expect.poll(names).toEqual([nameOf(wanted)])
  const licensed = 9_999
  await search.fill(
    digits(licensed, 8, 6)
      .replace(/(\d{6})/g, '$1 ')
      .trim(),
  )
  await expect.poll(names).toEqual([nameOf(licensed)])
  await expect(more).toHaveCount(0)
  await search.fill('')
  await expect(cards).toHaveCount(50)
  expect(await greed()).toBe('0')

  await page.getByRole('button', { name: shell.home.open(newest[0] ?? '') }).click()
  await page.getByRole('button', { name: work.overview.remove }).click()
  await expect(page.getByText(shell.home.progress(done, count - 1))).toBeVisible()
  await page.getByRole('button', { name: day.board.undo }).click()
  await expect(page.getByText(shell.home.progress(done, count))).toBeVisible()
  await expect(cards.first()).toContainText(newest[0] ?? '')
  expect(faults).toEqual([])
  await close()
  await served.stop()
})
