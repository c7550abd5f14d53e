import { expect, type Page } from '@playwright/test'
import type { Activation } from '../../../src/domain/activation.ts'
import type { Language } from '../../../src/i18n/language.ts'
import ids from '../../fixtures/ids.json' with { type: 'json' }
import { giveVoice } from './given-voice.ts'
import { job } from './job.ts'
import { sampleActivations, seed } from './sample-activations.ts'
import { words } from './words.ts'

type Walk = {
  readonly page: Page
  readonly address: string
  readonly language: Language
  readonly visit: (name: string) => Promise<void>
}

/** Group D of the sample that is being read. */
const said = (ids.confirmationIds48[0] ?? '').slice(18, 24)

/** The digits with another one in the fourth place. */
export function misheard(digits: string): string {
  return `${digits.slice(0, 3)}${(Number(digits[3]) + 1) % 10}${digits.slice(4)}`
}

/** Only the reading aloud, on an empty phone in sunlight or in any text size. */
export async function walkReadback(
  walk: Walk,
  setup: { readonly sunlight: boolean; readonly textSize: string },
): Promise<void> {
  const { page, address, language, visit } = walk
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const samples = sampleActivations(language)
  await seed(page, [samples.reading])
  if (setup.sunlight) await page.evaluate(() => localStorage.setItem('yomiage', '{"theme":"sunlight"}'))
  await page.reload()
  const resized = async (name: string) => {
    await page.evaluate(size => {
      document.documentElement.style.fontSize = size
    }, setup.textSize)
    await visit(name)
  }
  await readbackScenes({ ...walk, visit: resized }, samples.reading)
}

/** Reading aloud in all its states, from group D of the sample to the end. */
export async function readbackScenes(walk: Walk, { id }: Activation): Promise<void> {
  const { page, address, language, visit } = walk
  const { work } = words[language]
  await page.goto(`${address}#/pc/${id}/readback`)
  // No sound without a tap.
  await job(page, language).button(work.readback.say).click()
  await expect(
    page.getByText(work.readback.noVoice).or(page.getByText(work.readback.builtInVoice)),
  ).toBeVisible()
  await visit('readback')
  await giveVoice(page)
  await page.reload()
  await expect(job(page, language).button(work.readback.next('E'))).toBeVisible()
  await checkByEar(walk)
  await options(walk)
  await byItself(walk)
  await end(walk)
}

async function checkByEar({ page, language, visit }: Walk) {
  const { work } = words[language]
  const { button } = job(page, language)
  await button(work.ear.check).click()
  await visit('readback-ear')
  await page.keyboard.type(misheard(said))
  await expect(page.getByText(work.ear.wrong([4], false))).toBeVisible()
  await visit('readback-ear-wrong')
  await page.keyboard.type(misheard(said))
  await expect(page.getByText(work.ear.wrong([4], true))).toBeVisible()
  await page.keyboard.type(said)
  await expect(page.getByText(work.ear.right)).toBeVisible()
  await visit('readback-ear-right')
  await button(work.ear.close).click()
  await expect(page.getByText(work.readback.troubled)).toBeVisible()
  await visit('readback-troubled')
}

async function options({ page, language, visit }: Walk) {
  const { work } = words[language]
  const { button } = job(page, language)
  const { readingOptions } = work
  await button(work.readback.hide).click()
  await visit('readback-hidden')
  await button(work.readback.hide).click()
  await button(work.readback.options).click()
  await visit('readback-options')
  for (const part of ['style', 'voice', 'pace', 'way', 'help'] as const) {
    const line = page.locator('summary').filter({ hasText: readingOptions[part] })
    await line.click()
    await visit(`readback-options-${part}`)
    await line.click()
  }
  await page.locator('summary').filter({ hasText: readingOptions.way }).click()
  const wide = page.getByRole('switch', { name: readingOptions.wideNext })
  await wide.check()
  await page.keyboard.press('Escape')
  await visit('readback-wide')
  await button(work.readback.options).click()
  await page.locator('summary').filter({ hasText: readingOptions.way }).click()
  await wide.uncheck()
  const left = page.getByRole('switch', { name: readingOptions.leftHanded })
  await left.check()
  await page.keyboard.press('Escape')
  await visit('readback-left-handed')
  await button(work.readback.options).click()
  await page.locator('summary').filter({ hasText: readingOptions.way }).click()
  await left.uncheck()
}

/** Begins in the opened options. */
async function byItself({ page, language, visit }: Walk) {
  const { work } = words[language]
  const { button } = job(page, language)
  const mode = (name: 'continuous' | 'closed-loop') =>
    page.getByRole('radio', { name: work.readingOptions.modes[name] })
  await mode('continuous').check()
  await visit('readback-options-continuous')
  await page.keyboard.press('Escape')
  await button(work.readback.start).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await visit('readback-continuous')
  await button(work.readback.options).click()
  await page.locator('summary').filter({ hasText: work.readingOptions.way }).click()
  await mode('closed-loop').check()
  await page.keyboard.press('Escape')
}

async function end({ page, language, visit }: Walk) {
  const { work } = words[language]
  const user = job(page, language)
  const shown = await page.getByRole('listitem').locator('[aria-current="step"]').textContent()
  await user.confirmUpTo('ABCDEFGH'.indexOf(shown ?? '') + 1, 9)
  await expect(user.heading(work.readback.done)).toBeVisible()
  await visit('readback-done')
  await user.button(work.readback.whole).click()
  await expect(user.button(work.readback.stop)).toBeVisible()
  await visit('readback-whole-pass')
  await user.button(work.readback.stop).click()
  await user.button(work.readback.endNow).click()
  await expect(user.heading(work.readback.done)).toBeVisible()
}
