import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordOf } from '../../src/platform/storage/activation-record'
import { portalPageText } from '../e2e/support/portal'
import { sampleActivations } from '../e2e/support/sample-activations'
import { type ServedApp, serveApp } from '../e2e/support/served-app'
import { languages, words } from '../e2e/support/words'
import ids from '../fixtures/ids.json'
import { openWebKit, type WebKitPage } from './support'

let served: ServedApp
let page: WebKitPage

beforeAll(async () => {
  served = await serveApp()
  page = await openWebKit()
  await page.open(served.address)
  const { waiting, answering } = sampleActivations('en')
  for (const pc of [waiting, answering]) await page.evaluate(stored(recordOf({ ...pc, revision: 1 })))
})
afterAll(async () => {
  await page?.close()
  await served?.stop()
})

for (const [index, language] of languages.entries()) {
  test(`the text of the portal’s page becomes the answer of the PC that waits, in WebKit (${language})`, async () => {
    const { work } = words[language]
    const { waiting, answering } = sampleActivations('en')
    // The last one taken to the portal comes first, then the one before.
    const { name, id } = index === 0 ? answering : waiting
    const confirmationId = ids.confirmationIds48[4 + index] ?? ''
    await page.evaluate(`localStorage.setItem('yomiage', '${JSON.stringify({ language })}')`)
    await page.open(`${served.address}?${language}#/day/intake`)
    await page.sees(work.intake.text)
    await page.evaluate('document.querySelector("textarea").focus()')
    await page.type(portalPageText(confirmationId, language))
    await page.sees(work.intake.answer.for(name))
    await page.press(work.intake.answer.keep(name))
    await page.sees(work.readback.progress('A', 1))
    expect(await page.evaluate(answerOf(id))).toBe(confirmationId)
  })
}

/** A script that puts a record into the app's own database. */
function stored(record: object): string {
  return inStore('readwrite', `store.put(${JSON.stringify(record)})`)
}

/** A script that reads the confirmation ID of a PC. */
function answerOf(id: string): string {
  return `${inStore('readonly', `store.get(${JSON.stringify(id)})`)}.then(record => record.confirmationId)`
}

/** Answers once the transaction is complete: a page that is left before locks the database. */
function inStore(mode: 'readonly' | 'readwrite', request: string): string {
  return `new Promise((resolve, reject) => {
    const opening = indexedDB.open('yomiage')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('activations', '${mode}')
      const store = transaction.objectStore('activations')
      const asking = ${request}
      transaction.oncomplete = () => { opening.result.close(); resolve(asking.result) }
      transaction.onerror = () => reject(asking.error)
    }
  })`
}
