import { expect, type Page } from '@playwright/test'
import type { Language } from '../../../src/i18n/language.ts'
import { inventedConfirmationIds, inventedInstallationIds } from './invented-ids.ts'
import { job } from './job.ts'
import { portalPageText } from './portal.ts'
import { portalPicture } from './portal-picture.ts'
import type { Visit } from './scenes.ts'
import { words } from './words.ts'

/** Walks through what comes in from outside: nothing yet, an answer with its PC, many things at once, what is refused. */
export async function intakeScenes({
  page,
  address,
  language,
  visit,
}: {
  readonly page: Page
  readonly address: string
  readonly language: Language
  readonly visit: Visit
}): Promise<void> {
  const [answer = '', other = ''] = inventedConfirmationIds(2)
  const { intake } = words[language].work
  const user = job(page, language)
  const field = page.getByLabel(intake.field, { exact: true })
  const another = () => user.button(intake.another).click()
  await page.goto(`${address}#/day/intake`)
  await expect(user.heading(intake.title)).toBeVisible()
  await visit('intake')
  await field.fill(portalPageText(answer, language))
  await expect(page.getByText(intake.answer.why['sent-last'])).toBeVisible()
  await visit('intake-answer')
  await another()
  await field.fill(
    `Installation ID: ${inventedInstallationIds(1)[0]}\n0xC004F04D\nABCDE-FGHJK-LMNPQ-RSTVW-XYZ23\n${other.slice(0, 47)}`,
  )
  await expect(page.getByText(intake.found(3))).toBeVisible()
  await visit('intake-several')
  await another()
  await field.fill('Good morning')
  await expect(page.getByText(intake.nothing.text)).toBeVisible()
  await visit('intake-nothing')
  await another()
  const wrong = (Number(answer[14]) + 1) % 10
  const damaged = `${answer.slice(0, 14)}${wrong}${answer.slice(15)}`
  await page.locator('input[type=file]').setInputFiles(await portalPicture(page.context(), damaged, language))
  await expect(user.button(intake.unsure.repair)).toBeVisible({ timeout: 40_000 })
  await visit('intake-unsure')
  await user.button(intake.unsure.repair).click()
  await page.getByRole('img', { name: intake.repair.picture('C') }).waitFor()
  await visit('intake-repair')
  await page.goto(`${address}#/`)
  await page.goto(`${address}#/day/intake`)
  await page.locator('input[type=file]').setInputFiles([
    { name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.alloc(2_100_000, 'a') },
    { name: 'music.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('ID3') },
  ])
  await expect(page.getByText(intake.refusedTitle)).toBeVisible()
  await visit('intake-refused')
}
