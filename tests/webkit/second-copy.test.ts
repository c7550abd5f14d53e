import { expect, test } from 'vitest'
import { serveApp } from '../e2e/support/served-app'
import { storedDigits } from '../e2e/support/stored-digits'
import { words } from '../e2e/support/words'
import { openWebKit } from './support'

const digits = '683053170746943605786824392067'

test('a database that is gone comes back from the second copy in WebKit, too', async () => {
  const { shell, work, day } = words.ja
  const served = await serveApp()
  const page = await openWebKit()
  await page.prefer(served.address, { language: 'ja' })
  await page.open(served.address)
  await page.press(shell.home.addTyping)
  await page.sees(work.typing.title)
  await page.type(digits)
  await page.sees(work.typing.progress(4))
  await expect.poll(() => page.evaluate<string>(copiedDigits), { timeout: 20_000 }).toContain(digits)

  // Left by way of a page that runs nothing, and only once the last digit is stored.
  await expect.poll(() => page.evaluate<string>(storedDigits), { timeout: 20_000 }).toBe(digits)
  await page.prefer(served.address, { language: 'ja' })
  await page.evaluate(deleted)
  await page.open(served.address)
  await page.sees(day.board.broughtBack(1))
  await page.sees(shell.steps.taking(digits.length))
  await page.close()
  await served.stop()
})

/** The digits of all PCs in the second copy. */
const copiedDigits = `caches.open('second copy of yomiage').then(async cache => {
  const files = await Promise.all((await cache.keys()).map(async key => (await cache.match(key)).json()))
  return files.flatMap(({ pcs }) => pcs).map(({ stage }) => stage.entry.groups.join('')).join(' ')
})`

const deleted = `new Promise((resolve, reject) => {
  const deleting = indexedDB.deleteDatabase('yomiage')
  deleting.onsuccess = () => resolve(true)
  deleting.onerror = () => reject(deleting.error)
  deleting.onblocked = () => reject(new Error('blocked'))
})`
