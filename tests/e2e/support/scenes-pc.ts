import { expect, type Page } from '@playwright/test'
import type { Activation } from '../../../src/domain/activation.ts'
import type { Language } from '../../../src/i18n/language.ts'
import { job } from './job.ts'
import type { Visit } from './scenes.ts'
import { words } from './words.ts'

type Walk = {
  readonly page: Page
  readonly address: string
  readonly language: Language
  readonly visit: Visit
}

const printed = {
  en: { name: 'Name', id: 'Activation ID', key: 'Partial Product Key', status: 'License Status' },
  ja: {
    name: '名前',
    id: 'ライセンス認証 ID',
    key: 'プロダクト キーの一部',
    status: 'ライセンスの状態',
  },
} as const
const statuses = {
  en: { licensed: 'Licensed', notification: 'Notification' },
  ja: { licensed: 'ライセンスされています', notification: '通知' },
} as const

/** The end of a `/dlv` as a PC of that language prints it. */
export function printedLicence(
  language: Language,
  status: 'licensed' | 'notification',
  name = 'Windows(R), Professional edition',
): string {
  const labels = printed[language]
  return [
    `${labels.name}: ${name}`,
    `${labels.id}: 4de7cb65-cdf1-4de9-8ae8-e3cce27b9f2c`,
    'Product Key Channel: Volume:MAK',
    `${labels.key}: 3V66T`,
    `${labels.status}: ${statuses[language][status]}`,
  ].join('\n')
}

/** The check of what a PC printed, the error codes and the commands, from an activation and from the settings. */
export async function pcScenes(
  { page, address, language, visit }: Walk,
  { readBack }: { readonly readBack: Activation },
): Promise<void> {
  const { work, guide } = words[language]
  const { pc } = work
  const user = job(page, language)
  await page.goto(`${address}#/pc/${readBack.id}/finish`)
  await user.heading(work.finish.title).waitFor()
  await page.getByText(pc.done.title).click()
  const field = page.getByLabel(pc.done.label)
  await field.fill(printedLicence(language, 'licensed'))
  await expect(page.getByText(pc.done.proof.name)).toBeVisible()
  await visit('done-check-licensed')
  await field.fill(`${printedLicence(language, 'notification')}\nNotification Reason: 0xC004F034.`)
  await expect(page.getByText(pc.done.notTitle)).toBeVisible()
  await visit('done-check-notification')
  await field.fill(printedLicence(language, 'licensed', 'Windows(R), Client-ESU-Year1 add-on'))
  await expect(page.getByText(pc.done.otherTitle)).toBeVisible()
  await visit('done-check-other-product')

  await user.button(pc.guide.open).click()
  await user.heading(pc.guide.title).waitFor()
  await expect(page.getByText(readBack.name)).toBeVisible()
  await visit('commands')
  await page.getByLabel(pc.preFlight.key).selectOption('kms-client')
  await expect(page.getByText(pc.preFlight.reasons['kms-client-key'])).toBeVisible()
  await page.getByLabel(pc.guide.variant).selectOption('os-license')
  await expect(page.getByText(pc.guide.cautions['not-confirmed'])).toBeVisible()
  await visit('commands-not-confirmed')

  await page.goto(`${address}#/settings`)
  await user.heading(guide.settings.title).waitFor()
  await user.button(pc.errors.open).click()
  await user.heading(pc.errors.title).waitFor()
  await page.getByLabel(pc.errors.label).fill('0xC004F031, 0xC004FFFF')
  await expect(page.getByText(pc.errors.steps['installation-id'])).toBeVisible()
  await visit('errors')
  await page.goto(`${address}#/`)
}
