import { expect, type Page } from '@playwright/test'
import type { Activation } from '../../../src/domain/activation.ts'
import type { Language } from '../../../src/i18n/language.ts'
import { job } from './job.ts'
import type { Visit } from './scenes.ts'
import { words } from './words.ts'

type Walk = {
  readonly page: Page
  readonly address: string
  readonly language: Language
  readonly visit: Visit
}

/** Walks through home with many PCs, the visits, adding by names, and work on several PCs; leaves no visit chosen. */
export async function dayScenes(
  walk: Walk,
  samples: Readonly<Record<'taking' | 'waiting' | 'failed' | 'kept', Activation>>,
): Promise<void> {
  await boardScenes(walk, samples.failed)
  await visitScenes(walk)
  await nameScenes(walk)
  await visitBoardScenes(walk)
  await selectScenes(walk)
  await leaveVisit(walk)
}

async function boardScenes({ page, address, language, visit }: Walk, failed: Activation) {
  const { day } = words[language]
  const user = job(page, language)
  await page.goto(`${address}#/`)
  const chip = page.getByRole('button', { name: day.states.failed }).first()
  await chip.click()
  await expect(page.getByRole('article')).toHaveCount(1)
  await visit('home-filtered')
  await page.getByRole('searchbox').fill(day.states.licensed)
  await expect(page.getByText(day.board.nothingFound(day.states.licensed))).toBeVisible()
  await visit('home-filtered-nothing')
  await user.button(day.board.showAll).click()
  await page.getByRole('searchbox').fill('')
  await expect(page.getByText(failed.name)).toBeVisible()
  await user.button(day.board.tools).click()
  await expect(user.button(day.board.select)).toBeVisible()
  await visit('home-tools')
  await page.keyboard.press('Escape')
}

async function visitScenes({ page, address, language, visit }: Walk) {
  const { day } = words[language]
  const user = job(page, language)
  await page.goto(`${address}#/day/visits`)
  await expect(page.getByText(day.visits.none)).toBeVisible()
  await visit('visits-none')
  await user.button(day.visits.add).click()
  await user.button(day.visits.start).click()
  await expect(page.getByText(day.visits.siteProblem)).toBeVisible()
  await visit('visit-new')
  await page.getByLabel(day.visits.site).fill(siteIn[language].site)
  await page.getByLabel(day.visits.technician).fill(siteIn[language].technician)
  await user.button(day.visits.start).click()
  await expect(page.getByText(day.board.emptyTitle)).toBeVisible()
  await visit('home-visit-empty')
  await user.button(day.board.visitLine(siteIn[language].site)).click()
  await expect(page.getByText(day.visits.intro)).toBeVisible()
  await visit('visits')
  await user.button(day.visits.edit(siteIn[language].site)).click()
  await visit('visit-edit')
  await user.button(day.visits.remove).click()
  await expect(page.getByText(day.visits.removeText(0))).toBeVisible()
  await visit('visit-delete-question')
  await page.keyboard.press('Escape')
}

async function nameScenes({ page, address, language, visit }: Walk) {
  const { day } = words[language]
  const user = job(page, language)
  await page.goto(`${address}#/day/names`)
  await expect(user.button(day.names.add(40))).toBeVisible()
  await visit('names')
  const pattern = page.getByRole('textbox', { name: day.names.pattern })
  await pattern.fill('PC-{01..')
  await expect(page.getByText(day.names.patternProblems['open-brace'])).toBeVisible()
  await visit('names-pattern-problem')
  await page.getByText(day.names.ways.file, { exact: true }).click()
  await visit('names-file')
  await page.getByText(day.names.ways.pasted, { exact: true }).click()
  await page.getByLabel(day.names.pasted).fill(siteIn[language].list)
  await expect(page.getByText(day.names.faults(3))).toBeVisible()
  await visit('names-list')
  await page.getByText(day.names.ways.pattern, { exact: true }).click()
  await pattern.fill('PC-{21..40}')
  await page.getByRole('textbox', { name: day.names.room }).fill(siteIn[language].room)
  await user.button(day.names.add(20)).click()
  await expect(page.getByRole('article')).toHaveCount(20)
}

async function visitBoardScenes({ page, language, visit }: Walk) {
  const { day } = words[language]
  await expect(page.getByRole('button', { name: day.board.loop(20) })).toBeVisible()
  await visit('home-visit')
  await page.getByRole('searchbox').fill('zzz')
  await expect(page.getByText(day.board.nothingFound('zzz'))).toBeVisible()
  await visit('home-visit-nothing-found')
  await page.getByRole('searchbox').fill('')
}

async function selectScenes({ page, address, language, visit }: Walk) {
  const { day } = words[language]
  const user = job(page, language)
  const act = async (label: string, name: string) => {
    await page.getByRole('button', { name: day.select.apply(2) }).click()
    await user.button(label).click()
    await expect(page.getByRole('dialog').getByRole('heading', { name: label })).toBeVisible()
    await visit(name)
  }
  await page.goto(`${address}#/day/select`)
  await expect(page.getByRole('checkbox').first()).toBeVisible()
  await visit('select')
  await page.getByRole('checkbox').nth(0).check()
  await page.getByRole('checkbox').nth(1).check()
  await page.getByRole('button', { name: day.select.apply(2) }).click()
  await expect(user.button(day.select.remove)).toBeVisible()
  await visit('select-actions')
  await page.keyboard.press('Escape')
  for (const step of ['visit', 'product', 'licensed'] as const) {
    await act(day.select[step], `select-${step}`)
    await page.keyboard.press('Escape')
  }
  await act(day.select.room, 'select-room')
  await page.getByRole('textbox', { name: day.names.room }).fill(siteIn[language].room.repeat(3))
  await user.button(day.select.save).click()
  await expect(page.getByText(day.select.changed(2))).toBeVisible()
  await visit('select-changed')
  await user.button(day.select.all).click()
  await page.getByRole('button', { name: day.select.apply(20) }).click()
  await user.button(day.select.remove).click()
  await expect(page.getByText(day.board.deletedMany(20))).toBeVisible()
  await visit('select-deleted')
}

async function leaveVisit({ page, address, language, visit }: Walk) {
  const { day } = words[language]
  const user = job(page, language)
  await page.goto(`${address}#/day/visits`)
  await user.button(day.visits.edit(siteIn[language].site)).click()
  await user.button(day.visits.close).click()
  await page.getByText(day.visits.closed).click()
  await visit('visits-closed')
  await page.getByRole('button', { name: day.board.allPcs }).click()
  await expect(page.getByRole('article').first()).toBeVisible()
}

const siteIn = {
  ja: {
    site: '市立北クリニック',
    technician: '佐藤',
    room: '2F サーバー室',
    list: '名前\t部屋\t製品\tインストール ID\t備考\nPC-41\t受付\tWindows 11 Pro\nPC-42\t検査室\t\t6.83053E+62\nPC-43\t倉庫\nPC-43\t倉庫\nPC-44\t事務所\tBeOS\nPC-45\t出荷',
  },
  en: {
    site: 'Northfield Clinic',
    technician: 'J. Ward',
    room: '2F server room',
    list: 'Name\tRoom\tProduct\tInstallation ID\tRemarks\nPC-41\treception\tWindows 11 Pro\nPC-42\ttest room\t\t6.83053E+62\nPC-43\tstorage\nPC-43\tstorage\nPC-44\toffice\tBeOS\nPC-45\tdispatch',
  },
} as const
