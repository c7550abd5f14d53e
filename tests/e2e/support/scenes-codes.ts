import { expect, type Page } from '@playwright/test'
import type { Activation } from '../../../src/domain/activation.ts'
import type { Language } from '../../../src/i18n/language.ts'
import { job } from './job.ts'
import type { Visit } from './scenes.ts'
import { words } from './words.ts'

/** Walks through the codes for a scanner at the PC: of a Windows PC, and of an ESU add-on without its Activation ID. */
export async function codesScenes(
  walk: {
    readonly page: Page
    readonly address: string
    readonly language: Language
    readonly visit: Visit
  },
  { reading, kept }: { readonly reading: Activation; readonly kept: Activation },
): Promise<void> {
  const { page, visit, language } = walk
  const { work, shell } = words[language]
  const user = job(page, language)
  const show = (kind: keyof typeof work.codes.kinds) =>
    page.getByText(work.codes.kinds[kind], { exact: true }).click()
  await openCodes(walk, reading)
  await visit('codes-digits')
  await user.button(work.codes.enlarge).click()
  await visit('codes-digits-full')
  await user.button(shell.close).click()
  await show('line')
  await page.getByLabel(work.codes.pcKeyboard).selectOption('qwertz')
  await expect(page.getByText(work.codes.changedTitle, { exact: true })).toBeVisible()
  await visit('codes-line-changed')
  await page.getByLabel(work.codes.pcKeyboard).selectOption('azerty')
  await show('digits')
  await expect(page.getByText(work.codes.frenchDigits)).toBeVisible()
  await visit('codes-digits-changed')
  await page.getByLabel(work.codes.pcKeyboard).selectOption('us')
  await show('bars')
  await user.button(work.codes.next('B')).click()
  await visit('codes-bars')
  await user.button(work.codes.enlarge).click()
  await visit('codes-bars-full')
  await user.button(shell.close).click()
  await page.getByText(work.codes.whole, { exact: true }).click()
  await visit('codes-bars-whole')
  await openCodes(walk, kept)
  await show('line')
  await expect(page.getByText(work.finish.missingActivationId)).toBeVisible()
  await visit('codes-without-activation-id')
}

async function openCodes(
  { page, address, language }: { readonly page: Page; readonly address: string; readonly language: Language },
  { id }: Activation,
) {
  await page.goto(`${address}#/pc/${id}/codes`)
  await job(page, language).heading(words[language].work.codes.title).waitFor()
}
