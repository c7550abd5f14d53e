import { expect, type Page } from '@playwright/test'
import { loop as loopEn } from '../../../src/i18n/en/day/loop.ts'
import { loop as loopJa } from '../../../src/i18n/ja/day/loop.ts'
import type { Language } from '../../../src/i18n/language.ts'
import { job } from './job.ts'
import type { Visit } from './scenes.ts'
import { idOnScreen, typeUnsettledGroups } from './screen-clips.ts'
import { words } from './words.ts'

const loopWords = { ja: loopJa.loop, en: loopEn.loop }

/** Walks through the scan loop; the camera shows a screen of which one group never becomes readable. */
export async function loopScenes(walk: {
  readonly page: Page
  readonly address: string
  readonly language: Language
  readonly visit: Visit
}): Promise<void> {
  const { page, address, language, visit } = walk
  const { work } = words[language]
  const loop = loopWords[language]
  const user = job(page, language)
  await page.goto(`${address}#/day/loop`)
  await expect(user.heading(loop.title)).toBeVisible()
  const finish = user.button(work.scan.finish)
  await expect(finish).toBeVisible({ timeout: 90_000 })
  await visit('loop')
  await page.locator('footer').getByRole('button', { name: loop.next }).click()
  await expect(page.getByText(loop.list.confirmEach)).toBeVisible()
  await visit('loop-list')
  await user.button(work.repair.camera).click()
  await finish.click()
  await typeUnsettledGroups(page, language, idOnScreen('hidden-group'))
  await user.button(work.scan.use).click()
  await expect(user.button(loop.undo)).toBeEnabled()
  await visit('loop-stored')
  await user.button(loop.undo).click()
  await expect(user.button(loop.undo)).toBeDisabled()
  await visit('loop-undone')
}
