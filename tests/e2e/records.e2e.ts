import { readFileSync } from 'node:fs'
import { type Download, expect, type Page, test } from '@playwright/test'
import type { Activation } from '../../src/domain/activation.ts'
import { writeRecordFile } from '../../src/domain/records/record-file-writer.ts'
import { parseActivationLink } from '../../src/domain/transfer/activation-link.ts'
import type { Language } from '../../src/i18n/language.ts'
import { sampleVisit, seedVisit, visitActivations } from './support/given-records.ts'
import { confirmationId, installationId, job, storedActivations } from './support/job.ts'
import { pageCount } from './support/paper-pages.ts'
import { phone } from './support/phone.ts'
import { readCodes } from './support/read-codes.ts'
import { scarceStorage } from './support/scarce-storage.ts'
import { type ServedApp, serveApp } from './support/served-app.ts'
import { languages, words } from './support/words.ts'

const passphrase = 'correct horse 電池 staple'

let served: ServedApp
test.beforeAll(async () => {
  served = await serveApp()
})
test.afterAll(() => served.stop())

for (const kind of ['json', 'csv', 'backup'] as const) {
  test(`${kind}: exported, wiped, imported: the same records and the same file`, async () => {
    const { page, close, faults, foreign } = await phoneWithVisit('en')
    const before = await storedActivations(page)
    const first = await exported(page, 'en', kind)
    await wipe(page)
    await chooseFile(page, 'en', first)
    if (kind === 'backup') await unlock(page, 'en', passphrase)
    await job(page, 'en').button(words.en.day.records.import.write(10)).click()
    await expect(page.getByText(words.en.day.records.import.written(9, 1))).toBeVisible()
    expect(await storedActivations(page)).toEqual(before)
    if (kind !== 'backup') {
      const again = await exported(page, 'en', kind)
      expect(withoutTime(again.buffer)).toBe(withoutTime(first.buffer))
    }
    expect([...faults, ...foreign]).toEqual([])
    await close()
  })
}

for (const language of languages) {
  test(`a backup with a wrong passphrase, a damaged and a cut one, in ${language}`, async () => {
    const { page, close } = await phoneWithVisit(language)
    const words_ = words[language].day.records.import
    const whole = await exported(page, language, 'backup')
    await chooseFile(page, language, whole)
    await unlock(page, language, 'not the one')
    await expect(page.getByText(words_.wrong)).toBeVisible()
    await unlock(page, language, passphrase)
    await expect(page.getByText(words_.nothingNew)).toBeVisible()

    const middle = Buffer.from(whole.buffer)
    middle[middle.length - 200] = (middle[middle.length - 200] ?? 0) ^ 1
    await chooseFile(page, language, { ...whole, buffer: middle })
    await unlock(page, language, passphrase)
    await expect(page.getByText(words_.problems.backupDamaged(1))).toBeVisible()
    await chooseFile(page, language, { ...whole, buffer: whole.buffer.subarray(0, -300) })
    await unlock(page, language, passphrase)
    await expect(page.getByText(words_.problems.truncated)).toBeVisible()
    await expect(page.getByText(words_.problems.nothingLost)).toBeVisible()
    expect(await storedActivations(page)).toHaveLength(9)
    await close()
  })

  test(`files that cannot be taken are told apart, in ${language}`, async () => {
    const { page, close } = await phoneWithVisit(language)
    const { problems } = words[language].day.records.import
    const json = (await exported(page, language, 'json')).buffer.toString()
    const cases = [
      ['', problems.empty],
      ['{"photos":[]}', problems.notOurs],
      ['\u0000\u0001\u0002\u0003 not text', problems.notOurs],
      ['PK\u0003\u0004 a workbook', problems.workbook],
      [json.slice(0, -500), problems.truncated],
      [json.replace('"exportedAt"', '"exportedat"'), problems.damaged('exportedAt')],
      [json.replace('"version":1', '"version":7'), problems.newer(7)],
      [json.replace('"profile":"full"', '"profile":"masked"'), problems.masked],
      [json.replace('"profile":"full"', '"profile":"anonymous"'), problems.anonymous],
    ] as const
    for (const [text, sentence] of cases) {
      await chooseFile(page, language, { name: 'some.json', buffer: Buffer.from(text) })
      await expect(page.getByText(sentence)).toBeVisible()
    }
    await chooseFile(page, language, { name: 'huge.json', buffer: Buffer.alloc(0) }, 66 * 1024 * 1024)
    await expect(page.getByText(problems.tooLarge(64))).toBeVisible()
    expect(await storedActivations(page)).toHaveLength(9)
    await close()
  })
}

test('what differs is kept, taken or doubled as the user says, and nothing is written before', async () => {
  const { page, close } = await phoneWithVisit('en')
  const words_ = words.en.day.records.import
  const user = job(page, 'en')
  const mine = visitActivations('en')
  const theirs = mine.slice(0, 3).map(one => ({ ...one, room: 'attic', changedAt: one.changedAt + 1 }))
  await chooseFile(page, 'en', recordFile(theirs))
  await expect(page.getByText(words_.questions(3))).toBeVisible()
  await expect(user.button(words_.nothingToWrite)).toBeDisabled()
  const choices = page.getByRole('group', { name: words_.chosenFor(mine[1]?.name ?? '') })
  await choices.getByRole('radio', { name: words_.choices['take-theirs'] }).check()
  const third = page.getByRole('group', { name: words_.chosenFor(mine[2]?.name ?? '') })
  await third.getByRole('radio', { name: words_.choices['keep-both'] }).check()
  expect(await rooms(page)).not.toContain('attic')
  await user.button(words_.write(2)).click()
  await expect(page.getByText(words_.written(2, 0))).toBeVisible()
  const stored = await storedActivations(page)
  expect(stored).toHaveLength(10)
  expect(stored.find(({ id }) => id === mine[0]?.id)).toMatchObject({ room: mine[0]?.room })
  expect(stored.find(({ id }) => id === mine[1]?.id)).toMatchObject({ room: 'attic' })
  expect(stored.filter(({ room }) => room === 'attic')).toHaveLength(2)
  await close()
})

test('another confirmation ID for the same PC is asked about first', async () => {
  const { page, close } = await phoneWithVisit('en')
  const words_ = words.en.day.records.import
  const reading = visitActivations('en').find(({ stage }) => stage.kind === 'failed')
  if (reading?.stage.kind !== 'failed') throw new Error('There is no failed sample')
  const other = { ...reading, stage: { ...reading.stage, confirmationId: confirmationId as never } }
  await chooseFile(page, 'en', recordFile([other]))
  await expect(page.getByText(words_.reasons['other-confirmation-id'])).toBeVisible()
  await close()
})

test('a faulty record keeps the others out until the user takes the rest', async () => {
  const { page, close } = await phoneWithVisit('en')
  const words_ = words.en.day.records.import
  const user = job(page, 'en')
  const json = (await exported(page, 'en', 'json')).buffer.toString()
  await wipe(page)
  await chooseFile(page, 'en', {
    name: 'edited.json',
    buffer: Buffer.from(json.replace('"kind":"licensed"', '"kind":"lost"')),
  })
  await expect(page.getByText(words_.faultyTitle(1)).first()).toBeVisible()
  await expect(page.getByText(/stage\.kind/)).toBeVisible()
  await expect(user.button(words_.write(9))).toBeDisabled()
  await page.getByRole('switch', { name: words_.takeRest }).check()
  await user.button(words_.write(9)).click()
  await expect(page.getByText(words_.written(8, 1))).toBeVisible()
  await close()
})

test('a full phone says so, keeps the plan, and takes the file once there is room', async () => {
  const { page, close } = await phone({ language: 'en' })
  const scarce = await scarceStorage(page, served.address)
  await page.goto(served.address)
  await expect(page.getByText(words.en.shell.home.emptyTitle)).toBeVisible()
  const words_ = words.en.day.records.import
  const user = job(page, 'en')
  await chooseFile(page, 'en', recordFile(visitActivations('en')))
  await expect(user.button(words_.write(10))).toBeEnabled()
  await scarce.fill()
  await user.button(words_.write(10)).click()
  await expect(page.getByText(words_.writeFault)).toBeVisible()
  expect(await storedActivations(page)).toHaveLength(0)
  await scarce.free()
  await page.evaluate(() => indexedDB.deleteDatabase('something-large'))
  await user.button(words_.write(10)).click()
  await expect(page.getByText(words_.written(9, 1))).toBeVisible()
  await close()
})

test('a list of names in Shift_JIS goes to the list, with what cannot be taken told line by line', async () => {
  const { page, close } = await phone({ language: 'ja' })
  await page.goto(served.address)
  await expect(page.getByText(words.ja.shell.home.emptyTitle)).toBeVisible()
  const words_ = words.ja.day.records.import
  // 名前,インストール ID
  const head = Buffer.from([0x96, 0xbc, 0x91, 0x4f, 0x2c, 0x83, 0x43, 0x83, 0x93, 0x83, 0x58, 0x83, 0x67])
  const title = Buffer.from([0x81, 0x5b, 0x83, 0x8b, 0x20, 0x49, 0x44, 0x0d, 0x0a])
  const rows = Buffer.from(`PC-01,${installationId}\r\nPC-02,\r\nPC-03,6.83053E+62\r\nPC-02,\r\n`)
  await chooseFile(page, 'ja', { name: '一覧.csv', buffer: Buffer.concat([head, title, rows]) })
  await expect(page.getByText(words_.names.left(2)).first()).toBeVisible()
  await expect(page.getByText(words_.faults.rounded)).toBeVisible()
  await job(page, 'ja').button(words_.names.add(2)).click()
  await expect(page.getByText(words_.written(2, 0))).toBeVisible()
  expect((await storedActivations(page)).map(({ name }) => name).sort()).toEqual(['PC-01', 'PC-02'])
  await close()
})

for (const profile of ['masked', 'anonymous'] as const) {
  test(`a ${profile} file holds no whole ID`, async () => {
    const { page, close } = await phoneWithVisit('en')
    const words_ = words.en.day.records.export
    await openPlace(page, 'export', words_.title)
    await page.getByRole('radio', { name: words_.kinds.json.label }).check()
    await page.getByRole('radio', { name: words_.profiles[profile].label }).check()
    const { buffer } = await made(page, 'en')
    const text = buffer.toString()
    expect(text).toContain('*'.repeat(6))
    expect(text).not.toMatch(/\d{14}/)
    if (profile === 'anonymous') expect(text).not.toContain(sampleVisit('en').site)
    await close()
  })
}

for (const language of languages) {
  test(`a visit goes to another phone: one code, and the file with the rest, in ${language}`, async () => {
    const mine = await phoneWithVisit(language)
    const { transfer, import: import_, export: export_ } = words[language].day.records
    await openPlace(mine.page, 'transfer', transfer.title)
    const picture = mine.page.getByRole('img', { name: transfer.codeLabel(8) })
    await picture.scrollIntoViewIfNeeded()
    const [link = ''] = await readCodes(await picture.screenshot())
    const read = parseActivationLink(new URL(link).hash.slice(1))
    expect(read.kind === 'activations' && read.activations.length).toBe(8)
    const file = await downloaded(mine.page, () => job(mine.page, language).button(export_.save).click())
    await mine.close()

    const theirs = await phone({ language })
    await theirs.page.goto(served.address)
    await chooseFile(theirs.page, language, file)
    await job(theirs.page, language).button(import_.write(10)).click()
    await expect(theirs.page.getByText(import_.written(9, 1))).toBeVisible()
    await theirs.close()
  })

  test(`the report of a visit on paper, in ${language}`, async () => {
    const { page, close } = await phoneWithVisit(language)
    const { report } = words[language].day.records
    await openPlace(page, 'report', report.title)
    await expect(page.getByRole('article')).toBeVisible()
    for (const format of ['A4', 'Letter'] as const) {
      expect(pageCount(await page.pdf({ format }))).toBeLessThanOrEqual(2)
    }
    await page.setViewportSize({ width: 688, height: 1017 })
    await page.emulateMedia({ media: 'print' })
    const text = await page.locator('body').innerText()
    expect(text).toContain(report.paper.summary(1, 1, 7))
    expect(text).toContain('0xC004F031')
    expect(text).toContain(sampleVisit(language).site)
    expect(text).not.toMatch(/\d{8}/)
    await close()
  })
}

test('finished work that only this phone has is told on the board, until it is backed up', async () => {
  const { page, close } = await phoneWithVisit('en')
  const { reminder } = words.en.day.records
  await page.goto(`${served.address}#/`)
  await expect(page.getByText(reminder.unkept(2))).toBeVisible()
  await job(page, 'en').button(reminder.backUp).click()
  await fillPassphrase(page, 'en')
  await made(page, 'en')
  await job(page, 'en').button(words.en.day.records.export.kept).click()
  await expect(page.getByText(words.en.day.records.export.keptDone)).toBeVisible()
  await page.goto(`${served.address}#/`)
  await page.reload()
  await expect(page.getByText(visitActivations('en')[0]?.name ?? '')).toBeVisible()
  await expect(page.getByText(reminder.unkept(2))).toHaveCount(0)
  await close()
})

test('forgetting: shown before it is switched on, and only what was exported goes', async () => {
  const { page, close } = await phoneWithVisit('en')
  const { forget, reminder } = words.en.day.records
  const user = job(page, 'en')
  const whenExported = () => page.getByRole('radio', { name: forget['when-exported'].label }).check()
  await openPlace(page, 'forget', forget.title)
  await whenExported()
  await expect(page.getByText(forget.preview(0))).toBeVisible()
  const file = await exported(page, 'en', 'json')
  await user.button(words.en.day.records.export.kept).click()
  await openPlace(page, 'forget', forget.title)
  await whenExported()
  await expect(page.getByText(forget.preview(1))).toBeVisible()
  await user.button(forget.switchOn).click()
  await expect(page.getByText(forget.isOn)).toBeVisible()
  expect(await storedActivations(page)).toHaveLength(9)
  await page.goto(`${served.address}#/`)
  await page.reload()
  await expect(page.getByText(reminder.forgotten(1))).toBeVisible()
  expect(await storedActivations(page)).toHaveLength(8)
  await chooseFile(page, 'en', file)
  await expect(user.button(words.en.day.records.import.write(1))).toBeEnabled()
  await close()
})

type ChosenFile = { readonly name: string; readonly buffer: Buffer }

/** A phone in the middle of a visit. */
async function phoneWithVisit(language: Language) {
  const own = await phone({ language })
  await own.page.goto(served.address)
  await expect(own.page.getByText(words[language].shell.home.emptyTitle)).toBeVisible()
  await seedVisit(own.page, sampleVisit(language), visitActivations(language))
  await own.page.reload()
  return own
}

async function openPlace(page: Page, place: string, title: string) {
  await page.goto(`${served.address}#/day/${place}`)
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
}

async function exported(page: Page, language: Language, kind: 'json' | 'csv' | 'backup') {
  const words_ = words[language].day.records.export
  await openPlace(page, 'export', words_.title)
  await page.getByRole('radio', { name: words_.kinds[kind].label }).check()
  if (kind === 'backup') await fillPassphrase(page, language)
  return made(page, language)
}

async function fillPassphrase(page: Page, language: Language) {
  const words_ = words[language].day.records.export
  await page.getByLabel(words_.passphrase, { exact: true }).fill(passphrase)
  await page.getByLabel(words_.repeat, { exact: true }).fill(passphrase)
}

async function made(page: Page, language: Language): Promise<ChosenFile> {
  const words_ = words[language].day.records.export
  await job(page, language).button(words_.make).click()
  await expect(page.getByText(words_.madeTitle)).toBeVisible()
  return downloaded(page, () => job(page, language).button(words_.save).click())
}

async function downloaded(page: Page, tap: () => Promise<void>): Promise<ChosenFile> {
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([
    page.waitForEvent('download'),
    tap(),
  ])
  return { name: download.suggestedFilename(), buffer: readFileSync(await download.path()) }
}

async function chooseFile(page: Page, language: Language, { name, buffer }: ChosenFile, size?: number) {
  await openPlace(page, 'import', words[language].day.records.import.title)
  const field = page.locator('input[type=file]')
  if (size === undefined) await field.setInputFiles({ name, mimeType: '', buffer })
  else {
    await field.evaluate(
      (input: HTMLInputElement, [fileName, bytes]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([new Uint8Array(bytes)], fileName))
        input.files = transfer.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
      },
      [name, size] as const,
    )
  }
}

async function unlock(page: Page, language: Language, typed: string) {
  const words_ = words[language].day.records.import
  await page.getByLabel(words_.passphrase, { exact: true }).fill(typed)
  await job(page, language).button(words_.unlock).click()
}

/** All that the app keeps is gone, as after a lost phone. */
async function wipe(page: Page) {
  await page.goto(`${served.address}#/`)
  await page.evaluate(async () => {
    localStorage.clear()
    await new Promise<void>((resolve, reject) => {
      const removal = indexedDB.deleteDatabase('yomiage')
      removal.onsuccess = () => resolve()
      removal.onerror = () => reject(removal.error)
    })
  })
  await page.reload()
  await expect(page.getByText(words.en.shell.home.emptyTitle)).toBeVisible()
}

function recordFile(activations: readonly Activation[]): ChosenFile {
  const text = writeRecordFile(
    { visits: [sampleVisit('en')], activations },
    { profile: 'full', exportedAt: Date.UTC(2026, 10, 21), app: '0.1.0' },
  )
  return { name: 'other-phone.json', buffer: Buffer.from(text) }
}

const withoutTime = (file: Buffer) => file.toString().replace(/"exportedAt":"[^"]*"/, '')

async function rooms(page: Page) {
  return (await storedActivations(page)).map(({ room }) => room)
}
