import { readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { loop as loopEn } from '../../src/i18n/en/day/loop.ts'
import { consolePicture } from './support/console-picture.ts'
import { type CountingHand, countingHand } from './support/counting-hand.ts'
import {
  answerOf,
  byCamera,
  byPicture,
  byText,
  failedAtPc,
  inSecondTab,
  installationIdOf,
  listFile,
  nameOf,
  numbers,
  refusedByPortal,
  reimaged,
  site,
  technician,
  walk,
  withWrongDigit,
} from './support/forty-pcs.ts'
import { confirmWith, job, storedActivations } from './support/job.ts'
import { makeLoopClip } from './support/loop-clip.ts'
import { phone } from './support/phone.ts'
import { portalPageText } from './support/portal.ts'
import { recordFiles } from './support/record-files.ts'
import { serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

test.describe.configure({ timeout: 480_000 })

/** A busy machine reads few frames a second, and the clip begins anew after half a minute. */
const patience = { timeout: 100_000 }
const language = 'en'
const { shell, work, day } = words[language]
/** Rows of the table in docs/day.md, which says what is counted here. */
const parts = {
  one: 'One PC on its own, from the camera to Licensed',
  visit: 'Begin the visit',
  pattern: '18 PCs by a pattern',
  list: '22 PCs with their IDs by a file',
  camera: 'Scan loop, 5 PCs',
  portal: 'Portal run, 40 PCs: 38 answered, 1 refused, 1 reused',
  codes: 'Delivery run, 37 PCs by code',
  aloud: 'Delivery run, 1 PC read aloud',
  failed: 'Delivery run, 1 PC failed',
} as const
const docs = readFileSync('docs/day.md', 'utf8')

test('forty PCs from the visit to the records: every PC has its own numbers, and its files bring them back', async () => {
  const clip = await makeLoopClip(walk)
  const served = await serveApp()
  const hand = countingHand()
  const reopen = async (profile?: string, before: 'the shelf' | 'a blank wall' = 'the shelf') => {
    const opened = await phone({
      language,
      ...(before === 'the shelf' ? { clip } : {}),
      ...(profile ? { profile } : {}),
    })
    await opened.context.route('https://aka.ms/**', route =>
      route.fulfill({ contentType: 'text/html', body: '<h1>A stand-in for the portal</h1>' }),
    )
    await opened.page.goto(served.address)
    return { ...opened, user: job(opened.page, language) }
  }

  let { page, user, ...first } = await reopen()
  await test.step('the visit, eighteen PCs by a pattern, twenty-two by a list with their IDs', async () => {
    hand.begin(parts.visit)
    await hand.tap(user.button(day.board.begin))
    await hand.tap(user.button(day.visits.add))
    await hand.fill(page.getByLabel(day.visits.site), site)
    await hand.fill(page.getByLabel(day.visits.technician), technician)
    await hand.tap(user.button(day.visits.start))
    hand.begin(parts.pattern)
    await hand.tap(user.button(day.board.addNames))
    await hand.fill(page.getByRole('textbox', { name: day.names.pattern }), 'PC-{01..18}')
    await hand.tap(user.button(day.names.add(18)))
    await expect(page.getByRole('article')).toHaveCount(18)

    hand.begin(parts.list)
    await hand.tap(user.button(day.board.tools))
    await hand.tap(user.button(day.board.addNames))
    await hand.tap(page.getByText(day.names.ways.file, { exact: true }))
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(listFile()) })
    await expect(page.getByText(day.names.faults(2))).toBeVisible()
    await expect(page.getByText(day.names.withId(22))).toBeVisible()
    expect(await storedActivations(page)).toHaveLength(18)
    await hand.tap(user.button(day.names.add(22)))
    await expect.poll(async () => (await storedActivations(page)).length).toBe(40)
  })

  await test.step('five by the camera, killed in between', async () => {
    hand.begin(parts.camera)
    await hand.tap(page.getByRole('button', { name: day.board.loop(18) }))
    await expect.poll(async () => (await takenBy(page, byCamera)).length, patience).toBeGreaterThan(1)
    const shown = await takenBy(page, byCamera)
    await first.kill()
    ;({ page, user, ...first } = await reopen(first.profile))
    await expect(user.heading(loopEn.loop.title)).toBeVisible()
    expect(await takenBy(page, byCamera)).toEqual(expect.arrayContaining(shown))
    await expect.poll(() => takenBy(page, byCamera), patience).toEqual(byCamera)
    await hand.tap(user.button(shell.back))
    expect(await takenBy(page, [...byText, byPicture])).toEqual([])
    await first.kill()
    ;({ page, user, ...first } = await reopen(first.profile, 'a blank wall'))
  })

  await test.step('one by a picture, twelve by texts, one of them in a second tab', async () => {
    await page.goto(`${served.address}#/pc/${await idOf(page, byPicture)}/scan`)
    const picture = await consolePicture(first.context, [installationIdOf(byPicture)])
    await page.locator('input[type=file]').first().setInputFiles(picture)
    await user.useFoundId()
    const second = await first.context.newPage()
    await second.goto(served.address)
    for (const number of byText) {
      const tab = number === inSecondTab ? second : page
      await tab.bringToFront()
      await tab.goto(`${served.address}#/pc/${await idOf(page, number)}/paste`)
      if (number === refusedByPortal) {
        await pasteText(tab, `Installation ID: ${withWrongDigit(installationIdOf(number))}`)
        await expect(job(tab, language).button(work.paste.correct)).toBeVisible()
        expect(await takenBy(page, [number])).toEqual([])
      }
      await pasteText(tab, `${nameOf(number)}\nInstallation ID: ${installationIdOf(number)}\n`)
      await job(tab, language).button(work.paste.use).click()
      await expect.poll(() => takenBy(page, [number])).toEqual([number])
    }
    await page.goto(`${served.address}#/`)
    await second.goto(`${served.address}#/`)
    await expect(page.getByRole('button', { name: day.board.portalRun(40) })).toBeVisible()
    await expect(second.getByRole('button', { name: day.board.portalRun(40) })).toBeVisible()
    await second.close()
    for (const number of numbers()) expect(await takenBy(page, [number])).toEqual([number])
  })

  await test.step('one portal run, killed at the portal', async () => {
    hand.begin(parts.portal)
    await hand.tap(page.getByRole('button', { name: day.board.portalRun(40) }))
    for (const number of numbers()) {
      await expect(user.heading(nameOf(number))).toBeVisible()
      if (number === reimaged.number) {
        await hand.tap(user.button(work.portal.reuseUse))
        continue
      }
      const opening = first.context.waitForEvent('page')
      await hand.tap(page.getByRole('link', { name: work.portal.open }))
      const portal = await opening
      await expect(portal.getByRole('heading')).toBeVisible()
      if (number === 20) {
        await first.kill()
        ;({ page, user, ...first } = await reopen(first.profile, 'a blank wall'))
      } else {
        await portal.close()
        await page.bringToFront()
        await expect
          .poll(() => page.evaluate(() => navigator.clipboard.readText()))
          .toBe(installationIdOf(number))
        await user.comeBackTo(user.button(work.answer.paste))
      }
      await expect(user.heading(nameOf(number))).toBeVisible()
      const refused = number === refusedByPortal
      const text = refused ? 'Too many activations. 0xC004C008' : portalPageText(answerOf(number), language)
      await page.evaluate(copied => navigator.clipboard.writeText(copied), text)
      await hand.tap(user.button(work.answer.paste))
      await hand.tap(user.button(refused ? day.runs.portal.noAnswer : work.answer.keep))
      if (refused) await hand.tap(user.button(day.runs.portal.noteRefusal))
    }
    await hand.tap(user.button(day.runs.portal.deliver))
  })

  await test.step('one delivery run: read aloud, shown as codes, one failed', async () => {
    for (const number of numbers().filter(one => one !== refusedByPortal)) {
      await expect(user.heading(nameOf(number))).toBeVisible()
      hand.begin(number === 1 ? parts.aloud : number === failedAtPc ? parts.failed : parts.codes)
      if (number === 1) {
        await hand.tap(user.button(day.runs.delivery.readAloud))
        await confirmAll(page, hand)
        await hand.tap(user.button(work.readback.finish))
      } else {
        await hand.tap(page.getByText(day.runs.delivery.codes.title, { exact: true }))
        await hand.tap(user.button(work.codes.toCheck))
      }
      if (number === failedAtPc) {
        await hand.tap(user.button(work.finish.failed))
        await hand.fill(page.getByLabel(work.finish.code), '0xC004F031')
        await hand.tap(user.button(work.finish.noteFailed))
        await hand.tap(user.button(day.runs.next))
      } else await hand.tap(user.button(work.finish.licensed))
    }
    await expect(page.getByText(day.runs.delivery.licensedCount(38))).toBeVisible()
  })

  const stored = await storedActivations(page)
  expect(stored).toHaveLength(40)
  for (const number of numbers()) {
    const one = stored.find(({ name }) => name === nameOf(number))
    expect(one).toMatchObject({ installationId: installationIdOf(number), stage: stageOf(number) })
    expect(one?.['confirmationId']).toBe(number === refusedByPortal ? undefined : answerOf(number))
  }

  await test.step('the files bring the same records back, byte for byte', async () => {
    await page.clock.setFixedTime(new Date('2026-11-22T17:00:00Z'))
    const { save, takeAll, wipe } = recordFiles(page, served.address, language)
    const files = { json: await save('json'), csv: await save('csv'), backup: await save('backup') }
    for (const kind of ['backup', 'csv', 'json'] as const) {
      await wipe()
      await takeAll(files[kind], 40, 1)
      expect((await storedActivations(page)).map(withoutRevision)).toEqual(stored.map(withoutRevision))
      if (kind === 'csv') expect((await save('csv')).buffer).toEqual(files.csv.buffer)
      else expect((await save('json')).buffer).toEqual(files.json.buffer)
    }
  })
  expect([...first.foreign]).toEqual(['https://aka.ms/aoh'])
  expect(first.faults).toEqual([])
  await first.close()
  await served.stop()
  rmSync(dirname(clip), { recursive: true, force: true })

  const { one: _, ...ofTheDay } = parts
  for (const part of Object.values(ofTheDay)) expectInDocs(part, hand)
  const [portalOnce, ofRefused, ofReused, ofEnds] = [38, 4, 1, 2]
  const perPortal = (hand.taps(parts.portal) - ofRefused - ofReused - ofEnds) / portalOnce
  const perDelivery = hand.taps(parts.codes) / 37
  const before = hand.taps(parts.visit) + hand.taps(parts.pattern) + hand.taps(parts.camera)
  expect(docs).toContain(`${before + ofEnds + 40 * (perPortal + perDelivery)} taps for forty`)
})

test('one PC on its own: the taps that docs/day.md tells', async () => {
  const served = await serveApp()
  const hand = countingHand()
  const { page, close } = await phone({ language, clip: 'page.mjpeg' })
  const user = job(page, language)
  await page.goto(served.address)
  hand.begin(parts.one)
  await hand.tap(user.button(shell.home.add))
  await hand.tap(user.button(work.scan.use))
  await hand.tap(user.button(shell.actions.taken))
  await user.hopToPortal()
  hand.count()
  await user.waitForAnswerScreen()
  await page.evaluate(copied => navigator.clipboard.writeText(copied), portalPageText(answerOf(1), language))
  await hand.tap(user.button(work.answer.paste))
  await hand.tap(user.button(work.answer.keep))
  await confirmAll(page, hand)
  await hand.tap(user.button(work.readback.finish))
  await hand.tap(user.button(work.finish.licensed))
  await expect(page.getByText(work.finish.doneText('PC-01'))).toBeVisible()
  expectInDocs(parts.one, hand)
  await close()
  await served.stop()
})

function expectInDocs(part: string, hand: CountingHand) {
  expect(docs).toContain(`| ${part} | ${hand.taps(part)} | ${hand.fields(part)} |`)
}

/** Confirms the eight groups of the readback. */
async function confirmAll(page: Page, hand: CountingHand) {
  for (const letter of ['B', 'C', 'D', 'E', 'F', 'G', 'H', null]) {
    const confirm = job(page, language).button(letter ? work.readback.next(letter) : work.readback.last)
    await confirmWith(confirm, () => confirm.click())
    hand.count()
  }
}

/** Those of these PCs that hold their own installation ID; any other ID is a fault. */
async function takenBy(page: Page, wanted: readonly number[]): Promise<number[]> {
  const stored = await storedActivations(page)
  return wanted.filter(number => {
    const id = stored.find(({ name }) => name === nameOf(number))?.['installationId'] ?? ''
    expect(['', installationIdOf(number)]).toContain(id)
    return id !== ''
  })
}

async function idOf(page: Page, number: number): Promise<string> {
  const found = (await storedActivations(page)).find(({ name }) => name === nameOf(number))
  return String(found?.['id'])
}

async function pasteText(page: Page, text: string) {
  await page.evaluate(copied => navigator.clipboard.writeText(copied), text)
  await job(page, language).button(work.paste.button).click()
}

function stageOf(number: number) {
  if (number === refusedByPortal) return { kind: 'handed-over', refusal: { reason: expect.any(String) } }
  if (number === failedAtPc) return { kind: 'failed', code: '0xC004F031', by: technician }
  return { kind: 'licensed', by: technician }
}

function withoutRevision({ revision: _, ...record }: Record<string, unknown>) {
  return record
}
