import { expect, type Page } from '@playwright/test'
import type { Activation } from '../../../src/domain/activation.ts'
import {
  activationFragment,
  type LinkedActivation,
  linkedActivation,
} from '../../../src/domain/transfer/activation-link.ts'
import type { Language } from '../../../src/i18n/language.ts'
import { job } from './job.ts'
import type { Visit } from './scenes.ts'
import { words } from './words.ts'

/** The link that another phone would send of this PC. */
export function linkOf(
  address: string,
  activation: Activation,
  changed: Partial<LinkedActivation> = {},
): string {
  const linked = linkedActivation(activation)
  const fragment = linked && activationFragment([{ ...linked, ...changed }])
  if (!fragment) throw new Error(`${activation.name} has no installation ID`)
  return `${address}#${fragment}`
}

/** Walks through the ways to the PC, message and link, what came by a link, and the sheets. */
export async function sendingScenes(
  walk: {
    readonly page: Page
    readonly address: string
    readonly language: Language
    readonly visit: Visit
  },
  samples: Record<'kept' | 'readBack' | 'failed' | 'waiting', Activation>,
): Promise<void> {
  const { page, address, visit, language } = walk
  const { work } = words[language]
  const user = job(page, language)
  const { kept, readBack, failed, waiting } = samples
  const open = async (place: string, title: string) => {
    await page.goto(`${address}#${place}`)
    await expect(user.heading(title)).toBeVisible()
  }
  await open(`/pc/${readBack.id}/ways`, work.ways.title)
  await visit('ways')
  await open(`/pc/${readBack.id}/send`, work.send.title)
  await visit('send')
  await page.getByText(work.send.forms.link, { exact: true }).click()
  await expect(page.getByRole('img', { name: work.send.qrLabel(readBack.name) })).toBeVisible()
  await visit('send-link')
  await open(`/pc/${readBack.id}/sheet`, work.sheet.title)
  await expect(page.getByRole('article')).toBeVisible()
  await visit('sheet')
  await open('/sheet', work.sheet.titleMany)
  await expect(page.getByRole('checkbox').first()).toBeVisible()
  await visit('sheets')

  const answer = linkedActivation(failed)?.confirmationId ?? null
  const received = async (link: string, shown: string) => {
    await page.goto(`${address}#/settings`)
    await page.goto(link)
    await expect(page.getByText(shown)).toBeVisible()
  }
  await received(linkOf(address, kept), work.received.same(kept.name))
  await visit('received-same')
  await received(linkOf(address, waiting, { confirmationId: answer }), work.received.unanswered(waiting.name))
  await visit('received-answer')
  await received(linkOf(address, kept, { confirmationId: answer }), work.received.conflict(kept.name))
  await visit('received-conflict')
  await page.goto(`${address}#pcs=1.cut`)
  await expect(user.heading(work.received.damagedTitle)).toBeVisible()
  await visit('received-damaged')
}
