import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { recordOf } from '../../src/platform/storage/activation-record'
import { sampleActivations } from '../e2e/support/sample-activations'
import { misheard } from '../e2e/support/scenes-readback'
import { type ServedApp, serveApp } from '../e2e/support/served-app'
import { languages, words } from '../e2e/support/words'
import { openWebKit, type WebKitPage } from './support'

/** One utterance and the events that WebKit itself sent for it. */
type Spoken = { readonly text: string; readonly events: readonly string[] }

/** Listens in on every utterance; the browser's own engine still speaks it, or not. */
const listenIn = `(() => {
  window.spoken = []
  const speak = speechSynthesis.speak.bind(speechSynthesis)
  speechSynthesis.speak = utterance => {
    const entry = { text: utterance.text, events: [] }
    window.spoken.push(entry)
    for (const type of ['start', 'end', 'error']) utterance.addEventListener(type, () => entry.events.push(type))
    speak(utterance)
  }
  return true
})()`

describe.for(languages)('the readback in WebKit, in %s', language => {
  const { work } = words[language]
  const { reading: sample } = sampleActivations(language)
  let served: ServedApp
  let page: WebKitPage

  beforeAll(async () => {
    served = await serveApp()
    page = await openWebKit()
    await page.prefer(served.address, { language })
    await page.open(served.address)
    await page.evaluate(stored(recordOf({ ...sample, revision: 1 })))
    // Without leaving the page: it copies its new database by now.
    await page.evaluate(`Promise.resolve(location.hash = '#/pc/${sample.id}/readback')`)
    await page.sees(work.readback.progress('D', 4))
  })
  afterAll(async () => {
    await page?.close()
    await served?.stop()
  })

  const spoken = () => page.evaluate<Spoken[] | undefined>('window.spoken').then(all => all ?? [])

  test('takes the engine’s own events as they come, and says where no sound came', async () => {
    const canSpeak = await page.evaluate<boolean>('"speechSynthesis" in window')
    if (canSpeak) await page.evaluate(listenIn)
    await page.press(work.readback.say)
    if (canSpeak) {
      await vi.waitFor(async () => expect(await spoken()).not.toHaveLength(0), { timeout: 5000 })
      for (const { text } of await spoken()) expect(text).not.toMatch(/\d/)
    }
    // An engine without a voice stays silent or sends an end without a start: the words and the built-in voice remain.
    await vi.waitFor(
      async () => {
        const started = (await spoken()).some(({ events }) => events.includes('start'))
        const shown = await page.evaluate<string>('document.body.innerText')
        const hinted = shown.includes(work.readback.noVoice) || shown.includes(work.readback.builtInVoice)
        expect(started || hinted).toBe(true)
      },
      { timeout: 10_000 },
    )
  })

  test('hears a planted mistake, and goes on to the end', async () => {
    await goOn(work.ear.check, work.ear.title('D'))
    await page.type(misheard('597874'))
    await page.sees(work.ear.wrong([4], false))
    await page.type('597874')
    await page.sees(work.ear.right)
    await goOn(work.readback.next('E'), work.ear.title('E'))
    await goOn(work.ear.close, work.readback.progress('E', 5))
    for (const [index, letter] of [...'FGH'].entries()) {
      await goOn(work.readback.next(letter), work.readback.progress(letter, index + 6))
    }
    await goOn(work.readback.last, work.readback.done)
    await page.press(work.readback.finish)
    await page.sees(work.finish.title)
  })

  /** Presses until it counts: right after a group has come a press is taken for a bounce of the one before. */
  async function goOn(button: string, then: string) {
    await vi.waitFor(
      async () => {
        const shown = await page.evaluate<string>('document.body.innerText')
        if (!shown.includes(then)) await page.press(button)
        expect(await page.evaluate<string>('document.body.innerText')).toContain(then)
      },
      { timeout: 20_000, interval: 200 },
    )
  }
})

/** A script that puts a record into the app's own database. */
function stored(record: object): string {
  return `new Promise((resolve, reject) => {
    const opening = indexedDB.open('yomiage')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const writing = opening.result.transaction('activations', 'readwrite')
      writing.objectStore('activations').put(${JSON.stringify(record)})
      writing.oncomplete = () => { opening.result.close(); resolve(true) }
      writing.onerror = () => reject(writing.error)
    }
  })`
}
