import { expect, type Page } from '@playwright/test'
import type { Language } from '../../../src/i18n/language.ts'
import { job } from './job.ts'
import type { Visit } from './scenes.ts'
import { words } from './words.ts'

/** Practice: before it, the PC that it invents, its list, its portal with a wrong group and with an answer, the end. */
export async function practiceScenes({
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
  const { shell, guide, day } = words[language]
  const said = day.practice
  const user = job(page, language)
  await page.goto(`${address}#/settings`)
  await user.heading(guide.settings.title).waitFor()
  await user.button(said.title).click()
  await user.button(said.begin).waitFor()
  await visit('practice')
  await user.button(said.begin).click()
  await page.getByRole('img', { name: said.code }).waitFor()
  await visit('practice-pc')
  await user.button(said.copy).click()
  await expect(page.getByText(said.copied)).toBeVisible()
  const id = await page.evaluate(() => navigator.clipboard.readText())
  await user.button(said.toList).click()
  await page.getByText(shell.home.emptyTitle).waitFor()
  await visit('practice-list')

  await page.goto(`${address}?practice#/day/practice-portal`)
  const first = page.getByLabel(said.portal.group(1))
  await first.fill(`${(Number(id[0]) + 1) % 10}${id.slice(1)}`)
  await expect(page.getByText(said.portal.wrong)).toBeVisible()
  await visit('practice-portal-wrong')
  await first.fill(id)
  await user.button(said.portal.submit).click()
  await user.button(said.portal.copy).waitFor()
  await visit('practice-portal-answer')

  await page.goto(`${address}?practice#/day/practice`)
  await user.button(said.leave).click()
  await visit('practice-leave-question')
  await page.getByRole('dialog').getByRole('button', { name: said.leave }).click()
  await user.heading(guide.settings.title).waitFor()
}
