import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { confirmationId, job, storedActivations } from './support/job.ts'
import { phone } from './support/phone.ts'
import { serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'

/** Every clip once, and one of them in both languages. */
const jobs = [
  ['page', 'ja'],
  ['page', 'en'],
  ['terminal-inverted', 'en'],
  ['hard', 'ja'],
] as const

/** The code holds the digits bare, behind a label, or in a link. */
function idInClip(clip: string): string {
  const { text } = JSON.parse(readFileSync(`tests/fixtures/scan/videos/${clip}.json`, 'utf8'))
  return /\d{63}/.exec(text)?.[0] ?? ''
}

for (const [clip, language] of jobs) {
  test(`from the camera (${clip}) to Licensed, in ${language}`, async () => {
    const served = await serveApp()
    const { page, foreign, faults, close } = await phone({
      language,
      keepsOffline: true,
      clip: `${clip}.mjpeg`,
    })
    const user = job(page, language)
    await page.goto(served.address)
    await user.newPcByCamera()
    await user.useFoundId()
    await user.goToPortal()
    await user.hopToPortal()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(idInClip(clip))
    await user.waitForAnswerScreen()
    await user.pastePortalText()
    await user.keep()
    await user.confirmUpTo(1, 9)
    await user.finishLicensed('PC-01')

    const [stored, ...others] = await storedActivations(page)
    expect(others).toEqual([])
    expect(stored).toMatchObject({
      installationId: idInClip(clip),
      confirmationId,
      stage: { kind: 'licensed', confirmedGroups: 8, acceptedAnyway: [] },
    })
    expect([...foreign]).toEqual(['https://aka.ms/aoh'])
    expect(faults).toEqual([])
    await close()
    await served.stop()
  })
}
