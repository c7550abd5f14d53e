import type { Page } from '@playwright/test'
import type { Activation } from '../../../src/domain/activation.ts'
import { noteRefusal } from '../../../src/domain/activation-moves.ts'
import type { Visit, VisitId } from '../../../src/domain/visit.ts'
import type { Language } from '../../../src/i18n/language.ts'
import { sampleActivations, seed } from './sample-activations.ts'

const at = Date.UTC(2026, 10, 20, 8, 0)

/** A visit as it is in the middle of the day. */
export function sampleVisit(language: Language): Visit {
  const ja = language === 'ja'
  return {
    id: 'visit-sample-0001' as VisitId,
    site: ja ? '北関東工場' : 'North plant',
    date: '2026-11-20',
    note: ja ? '鍵は守衛室で借りる。\n検査室は15時まで。' : 'Keys at the gate.\nTest room until 3 p.m.',
    technician: ja ? '佐藤' : 'Kim',
    createdAt: at,
    changedAt: at,
    revision: 0,
    closedAt: null,
  }
}

/** The PCs of that visit in every stage, one of them refused by the portal. */
export function visitActivations(language: Language): Activation[] {
  const visit = sampleVisit(language)
  const { waiting, ...others } = sampleActivations(language)
  const reason = language === 'ja' ? '認証回数の上限に達しました' : 'Activation limit reached'
  return [...Object.values(others), noteRefusal(waiting, reason, at)].map((one, index) => ({
    ...one,
    visitId: visit.id,
    room: `${1 + (index % 2)}F`,
    stage: 'by' in one.stage ? { ...one.stage, by: visit.technician } : one.stage,
  }))
}

/** Puts that visit and its PCs into the app's own database; the app must have been opened before. */
export async function seedVisit(page: Page, visit: Visit, activations: readonly Activation[]): Promise<void> {
  await seed(page, activations)
  await page.evaluate(
    record =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('yomiage')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const writing = opening.result.transaction('visits', 'readwrite')
          writing.objectStore('visits').put(record)
          writing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
          writing.onerror = () => reject(writing.error)
        }
      }),
    { ...visit, revision: 1 },
  )
}
