import type { Page } from '@playwright/test'
import { writeRecordFile } from '../../../src/domain/records/record-file-writer.ts'
import type { Records } from '../../../src/domain/records/records.ts'
import { day } from '../../../src/i18n/en/day.ts'
import type {} from './page-watch.ts'

/** Takes a file with these records into an empty app; milliseconds, and the longest time that the page stood still. */
export async function measureImport(page: Page, address: string, records: Records) {
  const words = day.records.import
  const json = writeRecordFile(records, { profile: 'full', exportedAt: 0, app: 'bench' })
  await page.goto(`${address}#/day/import`)
  await page.getByRole('heading', { level: 1, name: words.title }).waitFor()
  await page.evaluate(() => {
    // What the file costs until it is chosen is not the app's.
    document.addEventListener('change', () => performance.mark('chosen'), { capture: true, once: true })
  })
  const count = records.activations.length + records.visits.length
  const file = { name: 'bench.json', mimeType: 'application/json', buffer: Buffer.from(json) }
  await page.locator('input[type=file]').setInputFiles(file)
  const write = page.getByRole('button', { name: words.write(count), exact: true })
  await write.waitFor()
  const previewed = await sinceMark(page, 'chosen')
  await page.evaluate(() => performance.mark('wanted'))
  await write.click()
  await page.getByText(words.written(records.activations.length, records.visits.length)).waitFor()
  return { previewed, written: await sinceMark(page, 'wanted') }
}

function sinceMark(page: Page, mark: string) {
  return page.evaluate(name => {
    const from = performance.getEntriesByName(name)[0]?.startTime ?? 0
    const durations = window.pageWatch.longTasks
      .filter(({ start }) => start >= from)
      .map(({ duration }) => Math.round(duration))
    return { milliseconds: Math.round(performance.now() - from), stoodStill: Math.max(0, ...durations) }
  }, mark)
}
