import { expect } from '@playwright/test'
import { openFirefox } from './support/firefox.ts'
import { confirmationId, installationId } from './support/job.ts'
import { portalPageText } from './support/portal.ts'
import { serveApp } from './support/served-app.ts'
import { storedDigits } from './support/stored-digits.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

const language = 'ja'
const { shell, work, guide } = words[language]

test('the main job in Firefox, from the fifth group on without a network', async () => {
  test.setTimeout(180_000)
  const served = await serveApp()
  const firefox = await openFirefox()
  const sees = (text: string) =>
    expect.poll(() => firefox.evaluate<string>('document.body.innerText')).toContain(text)
  const pressed = (name: string) =>
    firefox.evaluate<boolean>(`(() => {
      const named = one => (one.ariaLabel ?? one.innerText).trim() === ${JSON.stringify(name)}
      const button = [...document.querySelectorAll('button')].find(named)
      button?.click()
      return Boolean(button)
    })()`)
  const press = (name: string) => expect.poll(() => pressed(name)).toBe(true)

  await firefox.open(`${served.address}#/settings`)
  await sees(guide.settings.offlineReady)
  await press(shell.back)
  await press(shell.home.addTyping)
  await sees(work.typing.title)
  await firefox.press(...installationId.slice(0, 30))
  await sees(work.typing.progress(4))
  await expect.poll(() => firefox.evaluate<string>(storedDigits)).toBe(installationId.slice(0, 30))

  await served.stop()
  await firefox.open(served.address)
  await sees(work.typing.progress(4))
  await firefox.press(...installationId.slice(30))
  await press(work.typing.use)
  await press(shell.actions.taken)
  await sees(work.portal.title)
  // The link itself would leave for Microsoft's host; where it leads is what matters here.
  expect(await firefox.evaluate('[...document.links].map(({ href, target }) => [href, target])')).toEqual([
    ['https://aka.ms/aoh', '_blank'],
  ])
  await press(work.portal.haveAnswer)
  await sees(work.answer.title)
  await firefox.paste(portalPageText(confirmationId, language))
  await press(work.answer.keep)
  await sees(work.readback.progress('A', 1))
  for (const [index, letter] of [...'BCDEFGH'].entries()) {
    await goOn(work.readback.next(letter), work.readback.progress(letter, index + 2))
  }
  await goOn(work.readback.last, work.readback.done)
  await press(work.readback.finish)
  await press(work.finish.licensed)
  await sees(work.finish.doneText('PC-01'))
  await firefox.open(served.address)
  await sees(work.finish.doneText('PC-01'))
  await firefox.close()

  /** Presses until it counts: right after a group has come a press is taken for a bounce of the one before. */
  async function goOn(button: string, then: string) {
    await expect(async () => {
      const shown = await firefox.evaluate<string>('document.body.innerText')
      if (!shown.includes(then)) await pressed(button)
      expect(await firefox.evaluate<string>('document.body.innerText')).toContain(then)
    }).toPass()
  }
})
