import { expect, type Page } from '@playwright/test'
import { writeRecordFile } from '../../../src/domain/records/record-file-writer.ts'
import type { Language } from '../../../src/i18n/language.ts'
import { sampleVisit, seedVisit, visitActivations } from './given-records.ts'
import { job } from './job.ts'
import type { Visit } from './scenes.ts'
import { words } from './words.ts'

type Walk = {
  readonly page: Page
  readonly address: string
  readonly language: Language
  readonly visit: Visit
}

/** Walks through the records: export, import with every kind of answer, another phone, storage, forgetting, the report. */
export async function recordScenes(walk: Walk): Promise<void> {
  const { page, address, language, visit } = walk
  const { records } = words[language].day
  await seedVisit(page, sampleVisit(language), visitActivations(language))
  // Left the moment it is gone to, home would not be the place to come back to yet.
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goto(`${address}#/`)
  await expect(job(page, language).button(records.reminder.backUp)).toBeVisible()
  await visit('home-reminder')
  await open(walk, 'records', records.title)
  await visit('records')
  await exportScenes(walk)
  await importScenes(walk)
  await open(walk, 'transfer', records.transfer.title)
  await page.getByLabel(records.scope.which).selectOption(sampleVisit(language).id)
  await expect(page.getByRole('img', { name: records.transfer.codeLabel(8) })).toBeVisible()
  await visit('records-transfer')
  await open(walk, 'storage', records.storage.title)
  await expect(page.getByText(records.storage.facts.left, { exact: true })).toBeVisible()
  await visit('records-storage')
  await open(walk, 'forget', records.forget.title)
  await visit('records-forget')
  await page.getByRole('radio', { name: records.forget['after-days'].label }).check()
  await page.getByLabel(records.forget.days, { exact: true }).selectOption('7')
  await page.getByRole('switch', { name: records.forget.unexportedToo }).check()
  await expect(job(page, language).button(records.forget.switchOn)).toBeEnabled()
  await visit('records-forget-preview')
  await open(walk, 'report', records.report.title)
  await page.getByLabel(records.scope.which).selectOption(sampleVisit(language).id)
  await expect(page.getByRole('article', { name: sampleVisit(language).site })).toBeVisible()
  await visit('report')
}

async function open({ page, address, language }: Walk, place: string, title: string) {
  await page.goto(`${address}#/day/${place}`)
  await job(page, language).heading(title).waitFor()
}

async function exportScenes(walk: Walk) {
  const { page, language, visit } = walk
  const words_ = words[language].day.records.export
  const user = job(page, language)
  await open(walk, 'export', words_.title)
  await visit('export')
  await page.getByLabel(words_.passphrase, { exact: true }).fill('password1')
  await page.getByLabel(words_.repeat, { exact: true }).fill('password2')
  await visit('export-passphrases-differ')
  await page.getByRole('radio', { name: words_.kinds.csv.label }).check()
  await visit('export-csv')
  await user.button(words_.make).click()
  await expect(page.getByText(words_.madeTitle)).toBeVisible()
  await visit('export-made')
  await user.button(words_.save).click()
  await visit('export-saved')
}

async function importScenes(walk: Walk) {
  const { page, language, visit } = walk
  const words_ = words[language].day.records.import
  const user = job(page, language)
  const choose = (name: string, text: string) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) })
  await open(walk, 'import', words_.title)
  await visit('import')
  await choose('holiday.json', '{"photos":[]}')
  await expect(page.getByText(words_.problems.notOurs)).toBeVisible()
  await visit('import-foreign')
  await choose('yomiage.json', changedFile(language))
  await expect(page.getByText(words_.questions(3))).toBeVisible()
  await visit('import-preview')
  await page.getByRole('heading', { name: words_.questions(3) }).scrollIntoViewIfNeeded()
  await visit('import-conflicts')
  await choose('names.csv', 'name,room,installation ID\nPC-41,3F,\nPC-42,3F,12345\nPC-43,3F,\nPC-43,3F,\n')
  await expect(page.getByText(words_.names.left(2))).toBeVisible()
  await visit('import-names')
  await page.locator('input[type=file]').setInputFiles('tests/fixtures/records/v1.yomiage-backup')
  await page.getByLabel(words_.passphrase, { exact: true }).fill('wrong')
  await user.button(words_.unlock).click()
  await expect(page.getByText(words_.wrong)).toBeVisible()
  await visit('import-wrong-passphrase')
}

/** The visit as another phone has it: three PCs differ, one is new, one record is faulty. */
function changedFile(language: Language): string {
  const activations = visitActivations(language)
  const changed = activations.map((one, index) =>
    index < 3 ? { ...one, name: `${one.name} B`, changedAt: one.changedAt + (index - 1) * 3_600_000 } : one,
  )
  const [first] = activations
  if (!first) throw new Error('There are no samples')
  const added = { ...first, id: 'sample-new-00000001' as typeof first.id, name: 'PC-40' }
  const file = writeRecordFile(
    { visits: [sampleVisit(language)], activations: [...changed, added] },
    { profile: 'full', exportedAt: Date.UTC(2026, 10, 20, 12), app: '0.1.0' },
  )
  return file.replace('"acceptedAnyway":[]', '"acceptedAnyway":[9]')
}
