import { expect, type Page } from '@playwright/test'
import type { Activation, ActivationId } from '../../src/domain/activation.ts'
import { newActivation } from '../../src/domain/activation.ts'
import { handOver, takeInstallationId } from '../../src/domain/activation-moves.ts'
import { parseInstallationId } from '../../src/domain/installation-id.ts'
import { plainWindows } from '../../src/domain/product.ts'
import type { Language } from '../../src/i18n/language.ts'
import { inventedConfirmationIds, inventedInstallationIds } from './support/invented-ids.ts'
import { job, storedActivations } from './support/job.ts'
import { phone } from './support/phone.ts'
import { portalPageText } from './support/portal.ts'
import { portalClip, portalPicture } from './support/portal-picture.ts'
import { seed } from './support/sample-activations.ts'
import { type ServedApp, serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

test.describe.configure({ timeout: 120_000 })

/** A busy machine takes its time with a picture. */
const patience = { timeout: 40_000 }
const installationIds = inventedInstallationIds(5)
const confirmationIds = inventedConfirmationIds(5)
const names = ['PC-01', 'PC-02', 'PC-03', 'PC-04', 'PC-05'] as const

let served: ServedApp
test.beforeAll(async () => {
  served = await serveApp()
})
test.afterAll(() => served.stop())

/** Five PCs that were taken to the portal one after the other: the last one is PC-05. */
const waiting = names.map((name, index): Activation => {
  const reading = parseInstallationId(installationIds[index] ?? '')
  if (reading.kind === 'invalid') throw new Error('The invented ID does not add up')
  const at = Date.UTC(2026, 10, 22, 9, index)
  const made = newActivation(`intake-${index}-0000000` as ActivationId, name, plainWindows, at)
  return { ...handOver(takeInstallationId(made, reading.id)), changedAt: at }
})

async function started(language: Language, theme: 'light' | 'dark', clip?: string) {
  const { page, context, close } = await phone({ language, theme, ...(clip ? { clip } : {}) })
  const user = job(page, language)
  const { work } = words[language]
  await page.goto(served.address)
  await expect(user.heading(words[language].shell.home.title)).toBeVisible()
  await seed(page, waiting)
  return {
    page,
    context,
    user,
    work,
    close,
    async openIntake() {
      await page.evaluate(() => {
        location.hash = '#/day/intake'
      })
      await expect(user.heading(work.intake.title)).toBeVisible()
    },
    picker: page.locator('input[type=file]'),
    /** The answer is shown for this PC, not stored; then it is kept. */
    async keepFor(name: string, confirmationId: string) {
      await expect(user.button(work.intake.answer.keep(name))).toBeVisible(patience)
      await expect(page.getByText(work.intake.answer.for(name), { exact: true })).toBeVisible()
      expect(await answerOf(page, name)).toBeUndefined()
      await user.button(work.intake.answer.keep(name)).click()
      await expect(page.getByText(work.readback.progress('A', 1), { exact: true })).toBeVisible()
      expect(await answerOf(page, name)).toBe(confirmationId)
    },
  }
}

async function answerOf(page: Page, name: string) {
  const stored = await storedActivations(page)
  return stored.find(record => record['name'] === name)?.['confirmationId']
}

const language: Language = 'ja'

test('what comes from the portal’s page becomes the answer of the PC that waits', async ({ browser }) => {
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = confirmationIds
  const { page, context, user, work, openIntake, keepFor, picker, close } = await started(
    language,
    language === 'ja' ? 'dark' : 'light',
    await portalClip(browser, fifth, language),
  )

  await page.reload()
  await user.button(words[language].day.board.bringInShort).click()
  await page.evaluate(text => navigator.clipboard.writeText(text), portalPageText(first, language))
  await user.button(work.intake.paste).click()
  await expect(page.getByText(work.intake.answer.why['sent-last'])).toBeVisible()
  await expect(page.getByText(work.intake.answer.others(4))).toBeVisible()
  await keepFor('PC-05', first)

  await openIntake()
  await user.button(work.intake.camera.open).click()
  await keepFor('PC-04', fifth)

  await openIntake()
  await picker.setInputFiles([await portalPicture(context, second, language, { theme: 'dark' })])
  await keepFor('PC-03', second)

  // The clipboard's picture, brought in from the screen of a PC that was not sent last.
  await page.evaluate(() => {
    location.hash = '#/pc/intake-0-0000000/answer'
  })
  await user.button(work.intake.openPicture).click()
  const { buffer } = await portalPicture(context, third, language)
  await page.bringToFront()
  await page.evaluate(async bytes => {
    const blob = new Blob([new Uint8Array(bytes)], { type: 'image/png' })
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
  }, Array.from(buffer))
  await user.button(work.intake.paste).click()
  await expect(page.getByText(work.intake.answer.why['opened-from'])).toBeVisible(patience)
  await user.button(work.intake.answer.keep('PC-01')).click()
  // PC-02 was taken to the portal later.
  await user.button(work.answer.otherMove('PC-02')).click()
  await keepForAsked('PC-02', third)

  await openIntake()
  const dropped = await portalPicture(context, fourth, language)
  await page.bringToFront()
  const transfer = await page.evaluateHandle(
    ({ bytes, name }) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(bytes)], name, { type: 'image/png' }))
      return data
    },
    { bytes: Array.from(dropped.buffer), name: dropped.name },
  )
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
  await keepFor('PC-01', fourth)
  await close()

  async function keepForAsked(name: string, confirmationId: string) {
    await user.button(work.intake.answer.keep(name)).click()
    await expect(page.getByText(work.readback.progress('A', 1), { exact: true })).toBeVisible()
    expect(await answerOf(page, name)).toBe(confirmationId)
  }
})

test('a group that does not add up is put right beside its picture, and nothing is taken before', async () => {
  const { page, context, user, work, openIntake, keepFor, picker, close } = await started('en', 'light')
  const [confirmationId = ''] = confirmationIds
  const wrong = String((Number(confirmationId[14]) + 1) % 10)
  await openIntake()
  await picker.setInputFiles([
    await portalPicture(context, confirmationId.slice(0, 14) + wrong + confirmationId.slice(15), 'en'),
  ])
  await user.button(work.intake.unsure.repair).click(patience)
  await expect(page.getByRole('img', { name: work.intake.repair.picture('C') })).toBeVisible()
  await expect(user.button(work.intake.repair.use)).toBeHidden()
  const entry = page.getByRole('group', { name: work.intake.repair.entry('C') })
  await entry.getByRole('button').nth(2).click()
  await page.keyboard.type(confirmationId.slice(14, 18))
  await user.button(work.intake.repair.use).click()
  await keepFor('PC-05', confirmationId)
  await close()
})

test('what is too large, too many or of no use is said, and leads on where it holds something else', async () => {
  const { page, user, work, openIntake, picker, close } = await started('en', 'light')
  const { intake } = work
  await openIntake()
  await page.getByLabel(intake.field).evaluate(field => {
    ;(field as HTMLTextAreaElement).value = '9 '.repeat(5_000_000)
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
  await expect(page.getByText(intake.refused['large-text'](10_000_000))).toBeVisible()
  await page.getByLabel(intake.field).fill('')
  const notes = Array.from({ length: 22 }, (_, index) => ({
    name: `note-${index}\u202e<b>.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(index === 0 ? 'Error 0xC004F04D\nVK7JG-NPHTM-C97JM-9MPGT-3V66T' : 'Call me back'),
  }))
  const large = { name: 'large.txt', mimeType: 'text/plain', buffer: Buffer.alloc(2_500_000, '1 ') }
  await picker.setInputFiles([large, ...notes])
  await expect(page.getByText(intake.refused['many-files'](3))).toBeVisible()
  await expect(page.getByText(intake.refused['large-file']('large.txt', 2_500_000))).toBeVisible()
  await expect(page.getByText(intake.nothing.text)).toBeVisible()
  await expect(page.getByText(intake.keys(1))).toBeVisible()
  expect(await page.locator('body').innerText()).not.toMatch(/\u202e|3V66T/)
  expect(JSON.stringify(await storedActivations(page))).not.toMatch(/3V66T|confirmationId/)
  await user.button(intake.errors.open).click()
  await expect(page.getByText(words.en.trouble.cause['id-mistyped']).first()).toBeVisible()
  await close()
})
