import { expect } from '@playwright/test'
import type { Language } from '../../src/i18n/language.ts'
import { confirmationId, installationId, job, storedActivations } from './support/job.ts'
import { type Phone, type PhoneSetup, phone } from './support/phone.ts'
import { serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

/** Kills the browser and starts the app anew on the same profile, from its start address as an icon would. */
async function killAndReopen(before: Phone, setup: PhoneSetup, address: string) {
  await before.kill()
  const after = await phone({ ...setup, profile: before.profile })
  await after.page.goto(address)
  return { ...after, user: job(after.page, setup.language) }
}

const language: Language = 'ja'

const { work } = words[language]

test('killed in the middle of typing: every digit is there, at the same place', async () => {
  const served = await serveApp()
  const before = await phone({ language, lasting: true })
  const user = job(before.page, language)
  await before.page.goto(served.address)
  await user.newPcByTyping()
  await user.typeOnKeypad(installationId.slice(0, 24))
  await expect
    .poll(async () => storedDigits(await storedActivations(before.page)))
    .toBe(installationId.slice(0, 24))

  const after = await killAndReopen(before, { language }, served.address)
  await expect(after.user.heading(work.typing.title)).toBeVisible()
  await after.user.typeOnKeypad(installationId.slice(24))
  await after.user.useTypedId()
  expect(await storedActivations(after.page)).toMatchObject([{ installationId }])
  await after.close()
  await served.stop()
})

test('killed at the portal: the same PC waits for its confirmation ID', async () => {
  const served = await serveApp()
  const before = await phone({ language, lasting: true })
  const user = job(before.page, language)
  await before.page.goto(served.address)
  await user.newPcByTyping()
  await user.typeOnKeypad(installationId)
  await user.useTypedId()
  await user.goToPortal()
  await user.hopToPortal()
  await expect
    .poll(async () => (await storedActivations(before.page))[0])
    .toMatchObject({
      stage: { kind: 'handed-over' },
    })

  const after = await killAndReopen(before, { language }, served.address)
  await expect(after.user.heading(work.answer.title)).toBeVisible()
  await after.user.pastePortalText()
  await after.user.keep()
  expect(await storedActivations(after.page)).toMatchObject([{ installationId, confirmationId }])
  await after.close()
  await served.stop()
})

test('killed while reading aloud: goes on at the next group', async () => {
  const served = await serveApp()
  const before = await phone({ language, lasting: true })
  const user = job(before.page, language)
  await before.page.goto(served.address)
  await user.newPcByTyping()
  await user.typeOnKeypad(installationId)
  await user.useTypedId()
  await user.goToPortal()
  await user.button(work.portal.haveAnswer).click()
  await user.pastePortalText()
  await user.keep()
  await user.confirmUpTo(1, 6)
  await expect
    .poll(async () => (await storedActivations(before.page))[0])
    .toMatchObject({
      stage: { confirmedGroups: 5 },
    })

  const after = await killAndReopen(before, { language }, served.address)
  await expect(after.page.getByText(work.readback.progress('F', 6), { exact: true })).toBeVisible()
  await after.user.confirmUpTo(6, 9)
  await after.user.finishLicensed('PC-01')
  await after.close()
  await served.stop()
})

function storedDigits([activation]: Record<string, unknown>[]): string {
  const stage = activation?.['stage'] as { entry?: { groups: string[] } } | undefined
  return stage?.entry?.groups.join('') ?? ''
}
