import { expect, type Page } from '@playwright/test'
import type { Activation } from '../../../src/domain/activation.ts'
import type { Language } from '../../../src/i18n/language.ts'
import { consolePicture } from './console-picture.ts'
import { confirmationId, installationId, job } from './job.ts'
import { sampleActivations, seed } from './sample-activations.ts'
import { codesScenes } from './scenes-codes.ts'
import { dayScenes } from './scenes-day.ts'
import { intakeScenes } from './scenes-intake.ts'
import { loopScenes } from './scenes-loop.ts'
import { pcScenes } from './scenes-pc.ts'
import { practiceScenes } from './scenes-practice.ts'
import { readbackScenes } from './scenes-readback.ts'
import { recordScenes } from './scenes-records.ts'
import { runScenes } from './scenes-runs.ts'
import { sendingScenes } from './scenes-sending.ts'
import { troubleScenes } from './scenes-trouble.ts'
import { idOnScreen, typeUnsettledGroups } from './screen-clips.ts'
import { words } from './words.ts'

/** What the camera must show while all screens are walked through. */
export const scenesClip = 'hidden-group'

const esuInstallationId = '550351089820321818182070707063894534798540292929463964435607381'

/** Called with each screen and state, once it is fully shown. */
export type Visit = (name: string) => Promise<void>

/** The parts of a walk; each can be gone through on a phone of its own. */
export const walkParts = ['taking', 'delivering', 'day'] as const

/** A part of a walk. */
export type WalkPart = (typeof walkParts)[number]

/** Walks through the screens and states of some parts, of the whole app without; starts with an empty phone. */
export async function walkScreens(
  page: Page,
  address: string,
  language: Language,
  visit: Visit,
  parts: readonly WalkPart[] = walkParts,
): Promise<void> {
  const walk = { page, address, language, visit, user: job(page, language), ...words[language] }
  await page.goto(address)
  if (parts.includes('taking')) await emptyPhone(walk)
  const samples = sampleActivations(language)
  await seed(page, Object.values(samples))
  await page.reload()
  if (parts.includes('taking')) {
    await board(walk, samples)
    await typing(walk, samples.taking)
    await pasting(walk, samples.taking)
    await scanning(walk)
    await practiceScenes(walk)
    await troubleScenes(walk, samples)
  }
  if (parts.includes('delivering')) {
    await overviews(walk, samples)
    await portal(walk, samples.taken)
    await answers(walk, samples.waiting)
    await readbackScenes(walk, samples.reading)
    await codesScenes(walk, samples)
    await sendingScenes(walk, samples)
    await pcScenes(walk, samples)
    await finishing(walk, samples)
    await around(walk)
  }
  if (parts.includes('day')) {
    await dayScenes(walk, samples)
    await intakeScenes(walk)
    await runScenes(walk, samples)
    await loopScenes(walk)
    await recordScenes(walk)
  }
}

type Walk = {
  readonly language: Language
  readonly page: Page
  readonly address: string
  readonly visit: Visit
  readonly user: ReturnType<typeof job>
} & (typeof words)[Language]
type Samples = ReturnType<typeof sampleActivations>

async function go({ page, address }: Walk, { id }: Activation, place: string) {
  await page.goto(`${address}#/pc/${id}/${place}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

async function emptyPhone({ page, visit, shell }: Walk) {
  await expect(page.getByText(shell.home.emptyTitle)).toBeVisible()
  await visit('home-empty')
}

async function board({ page, visit, user, shell, work, day }: Walk, { failed }: Samples) {
  await expect(page.getByText(failed.name)).toBeVisible()
  await visit('home')
  await page.getByRole('searchbox').fill('zzz')
  await expect(page.getByText(day.board.nothingFound('zzz'))).toBeVisible()
  await visit('home-nothing-found')
  await page.getByRole('searchbox').fill('')
  await user.button(shell.home.open(failed.name)).click()
  await user.button(work.overview.remove).click()
  await expect(page.getByText(day.board.deleted(failed.name))).toBeVisible()
  await visit('home-deleted')
  // The way back lasts eight seconds, which a thorough look may outlast.
  await seed(page, [failed])
  await page.reload()
  await expect(page.getByText(failed.name)).toBeVisible()
}

async function typing(walk: Walk, taking: Activation) {
  const { page, visit, user, work } = walk
  await go(walk, taking, 'type')
  await visit('type-part')
  await user.typeOnKeypad('94')
  await user.typeOnKeypad('394')
  await expect(page.getByText(work.typing.wrong(4))).toBeVisible()
  await visit('type-wrong')
  await user.button(work.typing.options).click()
  await visit('type-options')
  await page.keyboard.press('Escape')
  await user.button(work.take.dictate).click()
  await visit('type-dictation')
  await user.typeOnKeypad('1234567')
  await expect(page.getByText(work.typing.refused(5))).toBeVisible()
  await visit('type-dictation-refused')
  await user.button(work.take.dictate).click()
  await page.getByRole('button', { name: new RegExp(`^${work.group.installation(4)}`) }).click()
  await user.typeOnKeypad(installationId.slice(28))
  await expect(page.getByText(work.typing.complete)).toBeVisible()
  await visit('type-complete')
}

async function pasting(walk: Walk, taking: Activation) {
  const { page, visit, work } = walk
  const field = page.getByLabel(work.paste.label)
  await go(walk, taking, 'paste')
  await visit('paste-empty')
  await field.fill(`Installation ID: ${installationId}`)
  await expect(page.getByText(work.scan.found)).toBeVisible()
  await visit('paste-found')
  await field.fill(`Installation ID: ${installationId.slice(0, 40)}${installationId.slice(43)}`)
  await expect(page.getByRole('button', { name: work.paste.correct })).toBeVisible()
  await visit('paste-damaged')
  await field.fill(
    `Name: Windows(R), Professional edition\nInstallation ID: ${installationId}\n\nName: Windows(R), Client-ESU-Year1 add-on\nActivation ID: f520e45e-7413-4a34-a497-d2765967d094\nInstallation ID: ${esuInstallationId}\n`,
  )
  await expect(page.getByText(work.paste.choose)).toBeVisible()
  await visit('paste-several')
  await field.fill('ABCDE-FGHJK-LMNPQ-RSTVW-XYZ23')
  await expect(page.getByText(work.paste.keys(1))).toBeVisible()
  await visit('paste-product-key')
}

/** The camera shows `scenesClip`: a screen of which one group never becomes readable. */
async function scanning(walk: Walk) {
  const { page, address, visit, user, work } = walk
  const patience = { timeout: 90_000 }
  await page.goto(`${address}#/new/scan`)
  await expect(page.getByRole('list', { name: work.group.installationLabel })).toBeVisible()
  await visit('scan')
  const finish = user.button(work.scan.finish)
  const repair = user.heading(work.repair.title)
  await expect(finish.or(repair)).toBeVisible(patience)
  // Offered by itself after a while: whichever comes first.
  if (await finish.isVisible()) await finish.click().catch(() => undefined)
  await expect(repair).toBeVisible()
  await visit('scan-repair')
  await user.button(work.repair.camera).click()
  await expect(finish).toBeVisible(patience)
  await visit('scan-part')
  await finish.click()
  await typeUnsettledGroups(page, walk.language, idOnScreen(scenesClip))
  await visit('scan-repaired')
  await user.button(work.repair.camera).click()
  const pictures = page.locator('input[type=file]')
  await pictures.setInputFiles('tests/fixtures/scan/x036-negative-720.jpg')
  await expect(page.getByText(work.scan.stillNothing)).toBeVisible(patience)
  await visit('scan-picture-without-id')
  await pictures.setInputFiles('tests/fixtures/scan/x024-combo-720.jpg')
  await expect(user.heading(work.take.title)).toBeVisible(patience)
  await visit('scan-found')
  await user.button(work.scan.again).click()
  await pictures.setInputFiles(await consolePicture(page.context(), [installationId, esuInstallationId]))
  await expect(page.getByText(work.scan.choose)).toBeVisible(patience)
  await visit('scan-several')
  await page.getByText(work.scan.sight(1, 2)).click()
  await expect(page.getByText(work.scan.found)).toBeVisible()
  await visit('scan-several-chosen')
  await page.goto(`${address}#/`)
}

async function overviews(walk: Walk, samples: Samples) {
  for (const [name, activation] of Object.entries(samples)) {
    if (name === 'answering' || name === 'readBack') continue
    await go(walk, activation, 'overview')
    await walk.visit(`overview-${name}`)
  }
  const { user, work } = walk
  await user.button(work.overview.dropAnswer).click()
  await walk.visit('overview-drop-question')
  await walk.page.keyboard.press('Escape')
}

async function portal(walk: Walk, taken: Activation) {
  const { page, visit, user, work } = walk
  await go(walk, taken, 'portal')
  await expect(page.getByText(work.portal.reuseTitle)).toBeVisible()
  await visit('portal')
  await user.button(work.portal.copyFirst).click()
  await expect(page.getByText(work.portal.copiedGroup(1))).toBeVisible()
  await visit('portal-group-copied')
}

async function answers(walk: Walk, waiting: Activation) {
  const { page, visit, user, work } = walk
  await go(walk, waiting, 'answer')
  await visit('answer-empty')
  await user.typeOnKeypad('15031450')
  await visit('answer-part')
  await user.typeOnKeypad(`7342${confirmationId.slice(12)}`)
  await expect(page.getByText(work.answer.wrong('B'))).toBeVisible()
  await visit('answer-wrong')
  await user.button(work.answer.anyway).click()
  await visit('answer-anyway-question')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: new RegExp(`^${work.group.confirmation('B')}`) }).click()
  await page.keyboard.type('507341')
  await expect(user.button(work.answer.keep)).toBeVisible()
  await visit('answer-proven')
  await user.button(work.answer.keep).click()
  await expect(page.getByText(work.answer.takenTitle)).toBeVisible()
  await visit('answer-taken-question')
  await page.keyboard.press('Escape')
}

async function finishing(walk: Walk, { kept, readBack }: Samples) {
  const { page, visit, user, work } = walk
  await go(walk, kept, 'finish')
  await visit('finish-without-activation-id')
  await go(walk, readBack, 'finish')
  await visit('finish')
  await user.button(work.finish.failed).click()
  await visit('failed')
  await page.getByLabel(work.finish.code).fill('0xC004F04D')
  await visit('failed-known')
  await page.getByLabel(work.finish.code).fill('0xC004FFFF')
  await visit('failed-unknown')
  await user.button(work.finish.licensed).click()
  await expect(page.getByText(work.finish.doneText(readBack.name))).toBeVisible()
  await visit('licensed')
}

async function around({ page, address, visit, user, work, guide, day }: Walk) {
  await page.goto(`${address}#/settings`)
  await expect(user.heading(guide.settings.title)).toBeVisible()
  await visit('settings')
  await page.goto(`${address}#/install`)
  await expect(user.heading(guide.install.title)).toBeVisible()
  await visit('install')
  await page.goto(`${address}#/day/about`)
  await expect(user.heading(day.aboutApp.title)).toBeVisible()
  await page.getByText(/preact \d/).click()
  await visit('about')
  await page.goto(`${address}#iid=${installationId}`)
  await expect(user.heading(work.link.title)).toBeVisible()
  await visit('link')
  await page.goto(`${address}#/pc/never-was-here/overview`)
  await expect(user.heading(work.missing.title)).toBeVisible()
  await visit('missing')
}
