import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import type { Language } from '../../../src/i18n/language.ts'
import { job } from './job.ts'
import { words } from './words.ts'

/** Clips of a PC's screen, in tests/fixtures/screen/videos. In `hidden-group` one group never becomes readable. */
export type ScreenClip = 'message-box' | 'console' | 'wizard' | 'hidden-group'

/** How a phone's camera is given the clip. */
export function screenClip(clip: ScreenClip): string {
  return `../../screen/videos/${clip}.mjpeg`
}

/** The ID that a clip shows. */
export function idOnScreen(clip: ScreenClip): string {
  return JSON.parse(readFileSync(`tests/fixtures/screen/videos/${clip}.json`, 'utf8')).text
}

/** Types every group that is not settled, until the ID can be used; the next one opens by itself. */
export async function typeUnsettledGroups(page: Page, language: Language, id: string): Promise<void> {
  const { work } = words[language]
  const use = job(page, language).button(work.scan.use)
  for (let rounds = 0; rounds < 9 && !(await use.isVisible()); rounds++) {
    const tiles = page.getByRole('list', { name: work.group.installationLabel }).getByRole('button')
    const marks = await tiles.evaluateAll(all => all.map(tile => tile.getAttribute('aria-current')))
    const group = marks.indexOf('true')
    await page
      .getByRole('group', { name: work.repair.entry(group) })
      .getByRole('button')
      .first()
      .click()
    await page.keyboard.type(id.slice(group * 7, group * 7 + 7))
  }
  await expect(use).toBeVisible()
}
