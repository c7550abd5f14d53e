import { expect, type Page } from '@playwright/test'
import { type Activation, type ActivationId, newActivation } from '../../src/domain/activation.ts'
import { keepConfirmationId, takeInstallationId } from '../../src/domain/activation-moves.ts'
import { parseConfirmationId } from '../../src/domain/confirmation-id.ts'
import { parseInstallationId } from '../../src/domain/installation-id.ts'
import type { Visit, VisitId } from '../../src/domain/visit.ts'
import type { Language } from '../../src/i18n/language.ts'
import ids from '../fixtures/ids.json' with { type: 'json' }
import { job, storedActivations } from './support/job.ts'
import { type Phone, phone } from './support/phone.ts'
import { seed } from './support/sample-activations.ts'
import { seedVisit } from './support/seeded-visit.ts'
import { type ServedApp, serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

const visit: Visit = {
  id: 'visit-of-the-day' as VisitId,
  site: 'Plant 2',
  date: '2026-11-22',
  note: '',
  technician: 'R. Sato',
  createdAt: 1,
  changedAt: 1,
  revision: 1,
  closedAt: null,
}
const answers = ids.confirmationIds48

let served: ServedApp
test.beforeAll(async () => {
  served = await serveApp()
})
test.afterAll(() => served.stop())

function taken(number: number, id = number): Activation {
  const reading = parseInstallationId(ids.installationIds63[id] ?? '')
  if (reading.kind === 'invalid') throw new Error(`fixture ${id} is no installation ID`)
  const windows = { kind: 'windows', release: 'windows-11', activationId: null } as const
  const made = newActivation(`run-${number}-00000000` as ActivationId, `PC-0${number}`, windows, number, {
    visitId: visit.id,
    room: `Room ${number}`,
  })
  return takeInstallationId(made, reading.id)
}

function kept(number: number): Activation {
  const reading = parseConfirmationId(answers[number] ?? '')
  if (reading.kind === 'invalid') throw new Error(`fixture ${number} is no confirmation ID`)
  return keepConfirmationId(taken(number), reading.id)
}

async function openRun(page: Page, run: 'portal-run' | 'delivery-run', pcs: readonly Activation[]) {
  await page.goto(served.address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await seed(page, pcs)
  await seedVisit(page, visit)
  await page.goto(`${served.address}#/day/${run}`)
  await page.reload()
}

/** What a run's user does. */
function runner({ page }: Pick<Phone, 'page'>, language: Language) {
  const { work, day } = words[language]
  const user = job(page, language)
  return {
    ...user,
    up: (name: string) => expect(user.heading(name)).toBeVisible(),
    skip: () => user.button(day.runs.skip).click(),
    async goToPortalAndBack() {
      await user.hopToPortal()
      await user.comeBackTo(page.getByText(work.answer.progress(0)))
    },
    async pasteText(text: string) {
      await page.evaluate(copied => navigator.clipboard.writeText(copied), text)
      await user.button(work.answer.paste).click()
    },
    async pasteAndKeep(id: string | undefined) {
      await user.pastePortalText(id)
      await user.button(work.answer.keep).click()
    },
    async jump(name: string) {
      await user.button(day.runs.list).click()
      await user.button(day.runs.goTo(name)).click()
    },
    stageOf: async (name: string) =>
      (await storedActivations(page)).find(one => one['name'] === name)?.['stage'],
    answerOf: async (name: string) =>
      (await storedActivations(page)).find(one => one['name'] === name)?.['confirmationId'],
  }
}

const language: Language = 'ja'

const { work, day } = words[language]

test('a portal run with a refusal, a re-imaged PC and a PC left for later', async () => {
  const used = await phone({ language })
  const { page, foreign, faults, close } = used
  const user = runner(used, language)
  const reimaged = { ...taken(3, 0), name: 'PC-03' }
  await openRun(page, 'portal-run', [kept(0), taken(1), taken(2), reimaged, taken(4)])

  await user.up('PC-01')
  await user.goToPortalAndBack()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(ids.installationIds63[1])
  await user.pasteAndKeep(answers[1])

  await user.up('PC-02')
  await expect(page.getByText(day.runs.portal.sharedChoices('Windows · Windows 11'))).toBeVisible()
  await user.goToPortalAndBack()
  await user.pasteText('Too many activations. 0xC004C008')
  await expect(page.getByText(work.answer.nothing)).toBeVisible()
  await user.button(day.runs.portal.noAnswer).click()
  await user.button(day.runs.portal.noteRefusal).click()

  await user.up('PC-03')
  await expect(page.getByText(work.portal.reuseTitle)).toBeVisible()
  await user.button(work.portal.reuseUse).click()

  await user.up('PC-04')
  await user.skip()
  await expect(user.heading(day.runs.portal.endLeft)).toBeVisible()
  await user.button(day.runs.takeUp(2)).click()

  await user.up('PC-02')
  await expect(page.getByText(day.runs.portal.reasons.limit)).toBeVisible()
  await user.goToPortalAndBack()
  await user.pasteAndKeep(answers[2])
  await user.up('PC-04')
  await user.goToPortalAndBack()
  await user.pasteAndKeep(answers[2])
  await expect(page.getByText(work.answer.takenText('PC-02'))).toBeVisible()
  await page.keyboard.press('Escape')
  await user.button(work.answer.clear).click()
  await user.pasteAndKeep(answers[4])

  await expect(page.getByText(day.runs.portal.answered(4))).toBeVisible()
  for (const [name, answer] of [
    ['PC-01', 1],
    ['PC-02', 2],
    ['PC-03', 0],
    ['PC-04', 4],
  ] as const)
    expect(await user.answerOf(name)).toBe(answers[answer])
  await user.button(day.runs.portal.deliver).click()
  await user.up('PC-00')
  expect([...foreign]).toEqual(['https://aka.ms/aoh'])
  expect(faults).toEqual([])
  await close()
})

test('killed at the portal: the PC that was sent is asked for', async () => {
  const before = await phone({ language, lasting: true })
  const first = runner(before, language)
  await openRun(before.page, 'portal-run', [taken(1), taken(2), taken(3)])
  await first.up('PC-01')
  await first.skip()
  await first.up('PC-02')
  await first.hopToPortal()
  await expect.poll(() => first.stageOf('PC-02')).toMatchObject({ kind: 'handed-over' })
  await before.kill()

  const after = await phone({ language, profile: before.profile })
  const user = runner(after, language)
  await after.page.goto(served.address)
  await user.up('PC-02')
  await user.pasteAndKeep(answers[2])
  await user.up('PC-03')
  await user.skip()
  await expect(user.button(day.runs.takeUp(2))).toBeVisible()
  expect(await user.answerOf('PC-02')).toBe(answers[2])
  await after.close()
})

test('an answer lands on the PC that was sent, or is asked about', async () => {
  const used = await phone({ language })
  const { page, close } = used
  const user = runner(used, language)
  await openRun(page, 'portal-run', [taken(1), taken(2), taken(3)])
  await user.up('PC-01')
  await user.goToPortalAndBack()
  await user.pasteText(`Installation ID ${ids.installationIds63[2]}\n\nConfirmation ID ${answers[1]}`)
  await expect(page.getByText(work.answer.otherText('PC-02'))).toBeVisible()
  await user.button(work.answer.keep).click()
  await expect(page.getByText(work.answer.otherTitle('PC-01'))).toBeVisible()
  await page.keyboard.press('Escape')

  await user.jump('PC-03')
  await user.up('PC-03')
  await expect(page.getByText(day.runs.portal.waitsElsewhere('PC-01'))).toBeVisible()
  await user.button(work.portal.haveAnswer).click()
  await user.pasteAndKeep(answers[1])
  await expect(page.getByText(work.answer.otherSent('PC-01'))).toBeVisible()
  await user.button(work.answer.otherMove('PC-01')).click()
  await user.up('PC-01')
  await expect(page.getByText(day.runs.portal.moved('PC-01'))).toBeVisible()
  await user.button(work.answer.keep).click()
  await expect.poll(() => user.answerOf('PC-01')).toBe(answers[1])
  expect(await user.stageOf('PC-03')).toMatchObject({ kind: 'taken' })

  await user.up('PC-02')
  await user.hopToPortal()
  await user.comeBackTo(page.getByText(work.answer.progress(0)))
  await user.button(work.answer.portal).click()
  await user.button(work.portal.open).click()
  await expect(page.getByText(work.portal.againTitle)).toBeVisible()
  await close()
})

test('a delivery run: read aloud, shown as a code, failed; noted with who', async () => {
  const used = await phone({ language })
  const { page, close } = used
  const user = runner(used, language)
  await openRun(page, 'delivery-run', [kept(1), kept(2), kept(3)])
  await user.up('PC-01')
  await user.button(day.runs.delivery.readAloud).click()
  await user.confirmUpTo(1, 4)
  await expect.poll(() => user.stageOf('PC-01')).toMatchObject({ confirmedGroups: 3 })
  await page.goto(served.address)
  await page.goto(`${served.address}#/day/delivery-run`)
  await expect(page.getByText(work.readback.progress('D', 4), { exact: true })).toBeVisible()
  await user.confirmUpTo(4, 9)
  await user.button(work.readback.finish).click()
  await user.button(work.finish.licensed).click()

  await user.up('PC-02')
  await page.getByText(day.runs.delivery.codes.title).click()
  await user.button(work.codes.toCheck).click()
  await user.button(work.finish.failed).click()
  await page.getByLabel(work.finish.code).fill('C004F04D')
  await user.button(work.finish.noteFailed).click()
  await user.button(day.runs.next).click()

  await user.up('PC-03')
  await user.skip()
  await expect(page.getByText(day.runs.delivery.licensedCount(1))).toBeVisible()
  expect(await user.stageOf('PC-01')).toMatchObject({ kind: 'licensed', by: 'R. Sato', confirmedGroups: 8 })
  expect(await user.stageOf('PC-02')).toMatchObject({ kind: 'failed', code: '0xC004F04D', by: 'R. Sato' })
  expect(await user.stageOf('PC-03')).toMatchObject({ kind: 'kept' })
  await close()
})
