import { expect, type Page } from '@playwright/test'
import type { Language } from '../../src/i18n/language.ts'
import { sampleVisit, visitActivations } from './support/given-records.ts'
import { confirmationId, installationId, job, storedActivations } from './support/job.ts'
import { phone } from './support/phone.ts'
import {
  chooseFile,
  exported,
  made,
  openPlace,
  passphrase,
  phoneWithVisit,
  recordFile,
  unlock,
  wipe,
} from './support/record-steps.ts'
import { scarceStorage } from './support/scarce-storage.ts'
import { type ServedApp, serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

let served: ServedApp
test.beforeAll(async () => {
  served = await serveApp()
})
test.afterAll(() => served.stop())

for (const kind of ['json', 'csv', 'backup'] as const) {
  test(`${kind}: exported, wiped, imported: the same records and the same file`, async () => {
    const { page, close, faults, foreign } = await phoneWithVisit(served.address, 'en')
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

const language: Language = 'ja'

test('a backup with a wrong passphrase, a damaged and a cut one', async () => {
  const { page, close } = await phoneWithVisit(served.address, language)
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

test('files that cannot be taken are told apart', async () => {
  const { page, close } = await phoneWithVisit(served.address, language)
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

test('what differs is kept, taken or doubled as the user says, and nothing is written before', async () => {
  const { page, close } = await phoneWithVisit(served.address, 'en')
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
  const { page, close } = await phoneWithVisit(served.address, 'en')
  const words_ = words.en.day.records.import
  const reading = visitActivations('en').find(({ stage }) => stage.kind === 'failed')
  if (reading?.stage.kind !== 'failed') throw new Error('There is no failed sample')
  const other = { ...reading, stage: { ...reading.stage, confirmationId: confirmationId as never } }
  await chooseFile(page, 'en', recordFile([other]))
  await expect(page.getByText(words_.reasons['other-confirmation-id'])).toBeVisible()
  await close()
})

test('a faulty record keeps the others out until the user takes the rest', async () => {
  const { page, close } = await phoneWithVisit(served.address, 'en')
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
    const { page, close } = await phoneWithVisit(served.address, 'en')
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

const withoutTime = (file: Buffer) => file.toString().replace(/"exportedAt":"[^"]*"/, '')

async function rooms(page: Page) {
  return (await storedActivations(page)).map(({ room }) => room)
}
