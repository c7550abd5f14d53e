import { expect } from '@playwright/test'
import type { Language } from '../../src/i18n/language.ts'
import { installationId, job, storedActivations } from './support/job.ts'
import { phone } from './support/phone.ts'
import { serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

const language: Language = 'ja'

test('the whole job with the server gone, camera included', async () => {
  const served = await serveApp()
  const { page, faults, close } = await phone({
    language,
    keepsOffline: true,
    clip: 'terminal-inverted.mjpeg',
  })
  const user = job(page, language)
  await page.goto(`${served.address}#/settings`)
  await expect(page.getByText(words[language].guide.settings.offlineReady)).toBeVisible()
  await served.stop()

  await page.goto(served.address)
  await user.newPcByCamera()
  await user.useFoundId()
  await user.goToPortal()
  await user.hopToPortal()
  await user.waitForAnswerScreen()
  await user.pastePortalText()
  await user.keep()
  await user.confirmUpTo(1, 9)
  await user.finishLicensed('PC-01')
  // The screen shows a move at once; what is stored a moment later has to outlive the page.
  await expect.poll(() => storedActivations(page)).toMatchObject([{ stage: { kind: 'licensed' } }])
  await page.reload()
  expect(await storedActivations(page)).toMatchObject([{ stage: { kind: 'licensed' } }])
  expect(faults).toEqual([])
  await close()
})

test('typing works with the server gone after one visit to the first screen only', async () => {
  const language = 'en'
  const served = await serveApp()
  const { page, close } = await phone({ language, keepsOffline: true })
  const user = job(page, language)
  await page.goto(served.address)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await served.stop()
  await page.reload()
  await user.newPcByTyping()
  await user.typeOnKeypad(installationId)
  await user.useTypedId()
  expect(await storedActivations(page)).toMatchObject([{ installationId }])
  await close()
})
