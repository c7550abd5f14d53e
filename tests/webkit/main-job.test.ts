import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ServedApp, serveApp } from '../e2e/support/served-app'
import { storedDigits } from '../e2e/support/stored-digits'
import { languages, words } from '../e2e/support/words'
import { openWebKit, type WebKitPage } from './support'

const installationId = '683053170746943605786824392067956858452252306331634911025731251'
const confirmationId = '150314507341014054597874503220540481541081589094'

/** Where the network goes away: in one language before the first digit, in the other after the last. */
const networkUntil = { ja: 'Licensed', en: 'the first screen' } as const

describe.for(languages)('the main job by typing in WebKit, in %s', language => {
  const { shell, work } = words[language]
  let served: ServedApp
  let page: WebKitPage

  beforeAll(async () => {
    served = await serveApp()
    page = await openWebKit()
    await page.prefer(served.address, { language })
    await page.open(served.address)
  })
  afterAll(async () => {
    await page?.close()
    await served?.stop()
  })

  /** A tap right after the one before does nothing, so that it is done again until the group changes. */
  async function confirm(name: string) {
    await page.sees(name)
    const tap = `[...document.querySelectorAll('button')]
      .filter(button => button.textContent.trim() === ${JSON.stringify(name)})
      .map(button => button.click()).length`
    while ((await page.evaluate<number>(tap)) > 0);
  }

  async function loseNetwork() {
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
    await served.stop()
  }

  test(`from typing to Licensed and opened again, with a network until ${networkUntil[language]}`, async () => {
    if (networkUntil[language] === 'the first screen') await loseNetwork()
    await page.press(shell.home.addTyping)
    await page.sees(work.typing.title)
    await page.type(installationId.slice(0, 30))
    await page.sees(work.typing.progress(4))
    await expect
      .poll(() => page.evaluate<string>(storedDigits), { timeout: 20_000 })
      .toBe(installationId.slice(0, 30))
    await page.reload()
    await page.sees(work.typing.progress(4))
    await page.type(installationId.slice(30))
    await page.press(work.typing.use)
    await page.press(shell.actions.taken)
    await page.press(work.portal.haveAnswer)
    await page.sees(work.answer.title)
    await page.type(confirmationId)
    await page.press(work.answer.keep)
    for (const letter of 'BCDEFGH') await confirm(work.readback.next(letter))
    await confirm(work.readback.last)
    await page.press(work.readback.finish)
    await page.press(work.finish.licensed)
    await page.sees(work.finish.doneText('PC-01'))

    await loseNetwork()
    await page.open(served.address)
    await page.sees(shell.steps.licensed)
  })
})
