import { expect, type Page } from '@playwright/test'
import type { Activation } from '../../../src/domain/activation.ts'
import type { Language } from '../../../src/i18n/language.ts'
import { job } from './job.ts'
import { seed } from './sample-activations.ts'
import type { Visit } from './scenes.ts'
import { words } from './words.ts'

type Walk = {
  readonly page: Page
  readonly address: string
  readonly language: Language
  readonly visit: Visit
}

/** Walks through the portal run and the delivery run, with the samples as they are at the beginning of the day. */
export async function runScenes(walk: Walk, samples: Record<string, Activation>): Promise<void> {
  const { page, address } = walk
  await page.goto(`${address}#/settings`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await seed(page, Object.values(samples))
  await page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('yomiage') ?? '{}')
    localStorage.setItem('yomiage', JSON.stringify({ ...kept, visit: null }))
  })
  await page.reload()
  await portalRun(walk, samples)
  await deliveryRun(walk, samples)
}

async function openRun({ page, address }: Walk, place: string) {
  await page.goto(`${address}#/day/${place}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

async function portalRun(walk: Walk, { taken, waiting, answering }: Record<string, Activation>) {
  const { page, language, visit } = walk
  const { work, day, shell } = words[language]
  const user = job(page, language)
  await openRun(walk, 'portal-run')
  await expect(user.heading(taken?.name ?? '')).toBeVisible()
  await expect(page.getByText(work.portal.reuseTitle)).toBeVisible()
  await visit('portal-run-reuse')
  await user.button(day.runs.portal.askAnyway).click()
  await visit('portal-run')
  await user.button(day.runs.list).click()
  await visit('portal-run-list')
  await user.button(day.runs.goTo(waiting?.name ?? '')).click()
  await user.button(day.runs.portal.askAnyway).click()
  await user.button(work.portal.open).click()
  await expect(page.getByText(work.portal.againTitle)).toBeVisible()
  await visit('portal-run-again-question')
  await page.getByRole('dialog').getByRole('button', { name: work.portal.haveAnswer }).click()
  await visit('portal-run-answer')
  await user.button(day.runs.portal.noAnswer).click()
  await page.getByText(day.runs.portal.reasons.other, { exact: true }).click()
  await visit('portal-run-refusal')
  await page.getByText(day.runs.portal.reasons.limit, { exact: true }).click()
  await user.button(day.runs.portal.noteRefusal).click()
  await expect(user.heading(answering?.name ?? '')).toBeVisible()
  await visit('portal-run-after-refusal')
  await user.button(work.portal.haveAnswer).click()
  await user.pastePortalText()
  await visit('portal-run-proven')
  await user.button(shell.back).click()
  await user.button(day.runs.skip).click()
  await expect(user.heading(taken?.name ?? '')).toBeVisible()
  await user.button(day.runs.skip).click()
  await expect(user.heading(day.runs.portal.endLeft)).toBeVisible()
  await visit('portal-run-left')
}

async function deliveryRun(walk: Walk, { kept }: Record<string, Activation>) {
  const { page, language, visit } = walk
  const { work, day } = words[language]
  const user = job(page, language)
  await openRun(walk, 'delivery-run')
  await expect(user.heading(kept?.name ?? '')).toBeVisible()
  await visit('delivery-run')
  await user.button(day.runs.skip).click()
  await expect(user.button(day.runs.delivery.readOn('D'))).toBeVisible()
  await visit('delivery-run-read-on')
  await page.getByText(day.runs.delivery.result.title).click()
  await user.button(work.finish.failed).click()
  await page.getByLabel(work.finish.code).fill('0xC004F04D')
  await user.button(work.finish.noteFailed).click()
  await visit('delivery-run-failed')
  await user.button(day.runs.next).click()
  await expect(user.button(day.runs.delivery.toResult)).toBeVisible()
  await visit('delivery-run-read-back')
  await user.button(day.runs.delivery.toResult).click()
  await user.button(work.finish.licensed).click()
  await expect(user.heading(day.runs.delivery.endLeft)).toBeVisible()
  await visit('delivery-run-left')
}
