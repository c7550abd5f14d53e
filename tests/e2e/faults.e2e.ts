import { expect, type Page } from '@playwright/test'
import { confirmationId, installationId, job, storedActivations } from './support/job.ts'
import { partsGone } from './support/parts-gone.ts'
import { phone } from './support/phone.ts'
import { pictureOf } from './support/picture-of.ts'
import { readCodes } from './support/read-codes.ts'
import { sampleActivations, seed } from './support/sample-activations.ts'
import { scarceStorage } from './support/scarce-storage.ts'
import { type ServedApp, serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

const { shell, work, day } = words.en

let served: ServedApp
test.beforeAll(async () => {
  served = await serveApp()
})
test.afterAll(() => served.stop())

const digitsField = (page: Page) => page.getByLabel(work.saving.digits, { exact: true })

const digitsSoFar = async (page: Page) => {
  const [activation] = await storedActivations(page)
  const stage = activation?.['stage'] as { entry?: { groups: string[] } } | undefined
  return stage?.entry?.groups.join('') ?? null
}

test('parts that are gone after a deploy: the digits can be copied, shared and shown, and a reload goes on', async () => {
  const { page, close } = await phone({ language: 'en', sharp: true })
  const gone = await partsGone(page)
  await page.addInitScript(() => {
    Object.assign(navigator, { share: () => Promise.reject(new DOMException('', 'NotAllowedError')) })
    const write = navigator.clipboard.writeText.bind(navigator.clipboard)
    Object.assign(window, { refuseCopying: true })
    navigator.clipboard.writeText = text =>
      Reflect.get(window, 'refuseCopying')
        ? Promise.reject(new DOMException('', 'NotAllowedError'))
        : write(text)
  })
  const user = job(page, 'en')
  await page.goto(served.address)
  await expect(page.getByText(shell.home.emptyTitle)).toBeVisible()

  gone.add('new-place')
  await user.button(shell.home.addTyping).click()
  await expect(user.heading(shell.chunk.title)).toBeVisible()
  gone.clear()
  await user.button(shell.crash.reload).click()
  await expect(user.heading(work.typing.title)).toBeVisible()

  const { kept } = sampleActivations('en')
  await seed(page, [kept])
  gone.add('readback')
  await page.goto(`${served.address}#/pc/${kept.id}/readback`)
  await expect(user.heading(shell.chunk.title)).toBeVisible()
  const digits = await digitsField(page).inputValue()
  expect(digits).toMatch(/^\d{63}\n\d{48}$/)
  // Copying the old way is refused, too.
  await page.evaluate(() => {
    document.execCommand = () => false
  })
  await user.button(work.saving.copyDigits).click()
  await expect(page.getByText(work.saving.notCopied)).toBeVisible()
  await user.button(work.saving.share).click()
  await expect(page.getByText(work.saving.notShared)).toBeVisible()
  await user.button(work.saving.showCode).click()
  const code = page.getByRole('img', { name: work.saving.code })
  await code.scrollIntoViewIfNeeded()
  await expect.poll(async () => readCodes(await pictureOf(code))).toEqual([digits])
  await page.evaluate(() => Object.assign(window, { refuseCopying: false }))
  await user.button(work.saving.copyDigits).click()
  await expect(user.button(work.saving.copied)).toBeVisible()
  gone.clear()
  await user.button(shell.crash.reload).click()
  await expect(page.getByText(work.readback.progress('A', 1), { exact: true })).toBeVisible()

  // The phone's clock jumps a day back, then ten years on, amid the reading.
  await page.clock.setSystemTime(Date.now() - 86_400_000)
  await user.confirmUpTo(1, 3)
  await page.clock.setSystemTime(Date.now() + 315_360_000_000)
  await user.confirmUpTo(3, 5)
  await expect
    .poll(async () => (await storedActivations(page)).find(({ id }) => id === kept.id))
    .toMatchObject({ stage: { confirmedGroups: 4 } })
  await close()
})

test('a full phone and a part that is gone at once: the digits stand there until they are stored', async () => {
  const { page, close } = await phone({ language: 'en' })
  const gone = await partsGone(page)
  const storage = await scarceStorage(page, served.address)
  const user = job(page, 'en')
  await page.goto(served.address)
  await user.newPcByTyping()
  await user.typeOnKeypad('683')
  await expect.poll(() => digitsSoFar(page)).toBe('683')
  gone.add('overview')
  await storage.fill()
  await user.button('0').click()
  await expect(user.heading(work.saving.failedTitle)).toBeVisible()
  await expect(digitsField(page)).toHaveValue('6830')
  await storage.free()
  await user.button(work.saving.retry).click()
  await expect.poll(() => digitsSoFar(page)).toBe('6830')
  await close()
})

/** From now on every transaction fails so often as phones that cut the connection make it fail. */
function cutConnection(times: number): void {
  const { transaction } = IDBDatabase.prototype
  let left = times
  IDBDatabase.prototype.transaction = function (...wanted) {
    if (left === 0) {
      IDBDatabase.prototype.transaction = transaction
      return transaction.apply(this, wanted)
    }
    left -= 1
    throw new DOMException(
      'Connection to Indexed Database server lost. Refresh the page to try again',
      'UnknownError',
    )
  }
}

test('a lost connection, a deleted database and a damaged record: said, with the digits, and all else works', async () => {
  const { page, context, close } = await phone({ language: 'en' })
  const user = job(page, 'en')
  await page.goto(served.address)
  await user.newPcByTyping()
  await user.typeOnKeypad('68')
  await expect.poll(() => digitsSoFar(page)).toBe('68')

  await page.evaluate(cutConnection, 1)
  await user.button('3').click()
  await expect.poll(() => digitsSoFar(page)).toBe('683')
  await page.evaluate(cutConnection, 2)
  await user.button('0').click()
  await expect(page.getByText(shell.fault['connection-lost'])).toBeVisible()
  await expect(digitsField(page)).toHaveValue('6830')
  await user.button(work.saving.retry).click()
  await expect(user.heading(work.typing.title)).toBeVisible()
  expect(await digitsSoFar(page)).toBe('6830')

  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const removal = indexedDB.deleteDatabase('yomiage')
        removal.onsuccess = resolve
        removal.onerror = reject
      }),
  )
  await user.button('5').click()
  await expect(page.getByText(work.saving.deletedElsewhere)).toBeVisible()
  await user.button(work.saving.keepDeleted).click()
  await expect.poll(() => digitsSoFar(page)).toBe('68305')

  const { kept } = sampleActivations('en')
  const stage = { kind: 'lost', installationId, confirmationId }
  await seed(page, [{ ...kept, stage: stage as never }])
  await page.goto(`${served.address}#/pc/${kept.id}/readback`)
  await expect(page.getByText(work.saving.damaged)).toBeVisible()
  await expect(digitsField(page)).toHaveValue(`${installationId}\n${confirmationId}`)
  await user.button(work.missing.home).click()
  // What was stored past the app is counted from its next start on.
  await page.reload()
  await expect(page.getByText(day.board.unreadable(1))).toBeVisible()
  await user.button(`${shell.actions.taking} PC-01`).click()
  await expect(user.heading(work.typing.title)).toBeVisible()

  const closed = await context.newPage()
  await closed.addInitScript(() => Reflect.deleteProperty(window, 'indexedDB'))
  await closed.goto(served.address)
  await expect(closed.getByText(shell.fault.unavailable)).toBeVisible()
  await job(closed, 'en').button(shell.home.addTyping).click()
  await expect(closed.getByText(shell.fault.unavailable)).toBeVisible()
  await close()
})

test('a database that the phone threw away: its PCs come back from the second copy, and it is said', async () => {
  const { page, close } = await phone({ language: 'en' })
  const user = job(page, 'en')
  await page.goto(served.address)
  await user.newPcByTyping()
  await user.typeOnKeypad('683053')
  await expect.poll(() => digitsSoFar(page)).toBe('683053')
  await user.button(shell.back).click()
  await expect(page.getByText(shell.steps.taking(6))).toBeVisible()
  const stored = await storedActivations(page)
  expect(await copiedTexts(page)).toContain(JSON.stringify({ pcs: stored, visits: [] }))
  await page.goto('about:blank')
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(served.address)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })

  await page.goto(served.address)
  await expect(page.getByText(day.board.broughtBack(1))).toBeVisible()
  await expect(page.getByText(shell.steps.taking(6))).toBeVisible()
  expect(await storedActivations(page)).toEqual(stored)
  await page.reload()
  await expect(page.getByText(shell.steps.taking(6))).toBeVisible()
  await expect(page.getByText(day.board.broughtBack(1))).toHaveCount(0)
  await close()
})

/** What the second copy holds. */
function copiedTexts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const cache = await caches.open('second copy of yomiage')
    const requests = await cache.keys()
    return Promise.all(requests.map(async one => (await cache.match(one))?.text() ?? ''))
  })
}

test('another tab holds an older version open, then one brings a newer: said, and tried again once it is closed', async () => {
  const { page, context, close } = await phone({ language: 'en' })
  const older = await context.newPage()
  await older.goto(`${served.address}favicon.svg`)
  await older.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('yomiage', 1)
        opening.onerror = () => reject(opening.error)
        opening.onupgradeneeded = () => {
          const activations = opening.result.createObjectStore('activations', { keyPath: 'id' })
          activations.createIndex('board', ['open', 'createdAt', 'id'])
          activations.createIndex('installationId', 'installationId')
          activations.createIndex('confirmationId', 'confirmationId')
          opening.result.createObjectStore('place')
        }
        opening.onsuccess = () => {
          // It does not get out of the way.
          Object.assign(window, { held: opening.result })
          resolve()
        }
      }),
  )
  await page.goto(served.address)
  await expect(page.getByText(shell.fault.blocked)).toBeVisible()
  await older.close()
  await job(page, 'en').button(shell.chunk.retry).click()
  await expect(page.getByText(shell.fault.blocked)).toBeHidden()
  await expect(page.getByText(shell.home.emptyTitle)).toBeVisible()
  await job(page, 'en').newPcByTyping()

  // Then a newer version comes, in another tab.
  const newer = await context.newPage()
  await newer.goto(`${served.address}favicon.svg`)
  await newer.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('yomiage', 99)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => resolve(opening.result.close())
      }),
  )
  await job(page, 'en').button('6').click()
  await expect(page.getByText(work.saving.newer)).toBeVisible()
  await expect(digitsField(page)).toHaveValue('6')
  await newer.goto(served.address)
  await expect(newer.getByText(day.board.newer)).toBeVisible()
  await close()
})

test('the service worker is stopped amid the work, and the network is gone: the app starts and goes on', async () => {
  const own = await serveApp()
  const { page, context, close } = await phone({ language: 'en', keepsOffline: true })
  const user = job(page, 'en')
  await page.goto(`${own.address}#/settings`)
  await expect(page.getByText(words.en.guide.settings.offlineReady)).toBeVisible()
  await page.goto(`${own.address}#/new/type`)
  await user.typeOnKeypad('6830531')
  await expect.poll(() => digitsSoFar(page)).toBe('6830531')
  const session = await context.newCDPSession(page)
  const stopped = new Promise<void>(resolve =>
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve()
    }),
  )
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await stopped
  await own.stop()
  await user.typeOnKeypad('7')
  await expect.poll(() => digitsSoFar(page)).toBe('68305317')
  await page.reload()
  await expect(user.heading(work.typing.title)).toBeVisible()
  await user.typeOnKeypad(installationId.slice(8))
  await user.useTypedId()
  await close()
})
