import { expect, type Page } from '@playwright/test'
import type { Language } from '../../src/i18n/language.ts'
import { job, storedActivations } from './support/job.ts'
import { phone } from './support/phone.ts'
import { idOnScreen, type ScreenClip, screenClip, typeUnsettledGroups } from './support/screen-clips.ts'
import { serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

test.describe.configure({ timeout: 180_000 })

/** A busy machine reads few frames a second. */
const patience = { timeout: 90_000 }

async function before(clip: ScreenClip, language: Language, walk: (page: Page) => Promise<void>) {
  const served = await serveApp()
  const { page, foreign, faults, close } = await phone({ language, clip: screenClip(clip) })
  await page.goto(served.address)
  await job(page, language).newPcByCamera()
  await walk(page)
  const [stored, ...others] = await storedActivations(page)
  expect(others).toEqual([])
  expect(stored).toMatchObject({ installationId: idOnScreen(clip) })
  expect([...foreign]).toEqual([])
  expect(faults).toEqual([])
  await close()
  await served.stop()
}

for (const [clip, language] of [
  ['message-box', 'ja'],
  ['console', 'en'],
  ['wizard', 'ja'],
] as const) {
  test(`the digits of a ${clip} are read off the screen, proven and stored after a tap (${language})`, async () => {
    await before(clip, language, async page => {
      const { work } = words[language]
      await expect(page.getByText(work.scan.found)).toBeVisible(patience)
      expect(JSON.stringify(await storedActivations(page))).not.toContain(idOnScreen(clip))
      await job(page, language).useFoundId()
    })
  })
}

/** Counted from 0: as the clip was made. */
const hiddenGroup = 4

test('a group that never becomes readable is put right by hand beside its picture', async () => {
  await before('hidden-group', 'en', async page => {
    const { work } = words.en
    const user = job(page, 'en')
    await expect(user.heading(work.repair.title)).toBeVisible(patience)
    await expect(page.getByRole('img', { name: work.repair.picture(hiddenGroup) })).toBeVisible()
    await expect(user.button(work.scan.use)).toBeHidden()
    await typeUnsettledGroups(page, 'en', idOnScreen('hidden-group'))
    await user.button(work.scan.use).click()
    await expect(user.button(work.scan.use)).toBeHidden()
  })
})
