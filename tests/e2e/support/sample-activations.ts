import type { Page } from '@playwright/test'
import { type Activation, type ActivationId, newActivation } from '../../../src/domain/activation.ts'
import {
  confirmGroups,
  handOver,
  keepAnswer,
  keepConfirmationId,
  keepEntry,
  markFailed,
  markLicensed,
  takeInstallationId,
} from '../../../src/domain/activation-moves.ts'
import { type ConfirmationId, parseConfirmationId } from '../../../src/domain/confirmation-id.ts'
import { entryOf } from '../../../src/domain/id-entry.ts'
import { confirmationShape, installationShape63 } from '../../../src/domain/id-shape.ts'
import { type InstallationId, parseInstallationId } from '../../../src/domain/installation-id.ts'
import type { Product } from '../../../src/domain/product.ts'
import { recordOf } from '../../../src/platform/storage/activation-record.ts'
import ids from '../../fixtures/ids.json' with { type: 'json' }

const start = Date.UTC(2026, 10, 20, 8, 0)
const windows: Product = { kind: 'windows', release: 'windows-11-ltsc', activationId: null }
const esu: Product = { kind: 'esu', release: 'windows-10-esu', activationId: null }
const office: Product = { kind: 'office', release: 'office-2021', activationId: null }

function installation(index: number): InstallationId {
  const reading = parseInstallationId(ids.installationIds63[index] ?? '')
  if (reading.kind === 'invalid') throw new Error(`fixture ${index} is no installation ID`)
  return reading.id
}

function confirmation(index: number): ConfirmationId {
  const reading = parseConfirmationId(ids.confirmationIds48[index] ?? '')
  if (reading.kind === 'invalid') throw new Error(`fixture ${index} is no confirmation ID`)
  return reading.id
}

function pc(number: number, place: string, product: Product): Activation {
  const name = `PC-${String(number).padStart(2, '0')} ${place}`
  return newActivation(`sample-${number}-00000000` as ActivationId, name, product, start + number * 60_000)
}

/** One PC in every stage, named in the language: what a day's board looks like. */
export function sampleActivations(language: 'ja' | 'en') {
  const places =
    language === 'ja'
      ? ['受付', '第2ライン', '検査室', '倉庫', '事務所', 'サーバー室', '組立', '出荷']
      : ['reception', 'line 2', 'test room', 'storage', 'office', 'server room', 'assembly', 'dispatch']
  const [first = '', ...rest] = places
  const name = (index: number) => rest[index] ?? ''
  const taking = keepEntry(
    pc(1, first, windows),
    entryOf((ids.installationIds63[0] ?? '').slice(0, 30), installationShape63),
  )
  const taken = takeInstallationId(pc(2, name(0), windows), installation(1))
  const waiting = handOver(takeInstallationId(pc(3, name(1), windows), installation(2)))
  const answering = keepAnswer(
    handOver(takeInstallationId(pc(4, name(2), office), installation(3))),
    entryOf((ids.confirmationIds48[1] ?? '').slice(0, 20), confirmationShape),
  )
  const kept = keepConfirmationId(takeInstallationId(pc(5, name(3), esu), installation(4)), confirmation(2))
  const reading = confirmGroups(
    keepConfirmationId(takeInstallationId(pc(6, name(4), windows), installation(5)), confirmation(0)),
    3,
  )
  const readBack = confirmGroups(
    keepConfirmationId(takeInstallationId(pc(7, name(5), windows), installation(0)), confirmation(3)),
    8,
  )
  const failed = markFailed(readBackOf(8, name(6), 1, 4), '0xC004F031', start)
  const licensed = markLicensed(readBackOf(9, first, 2, 5), start)
  return { taking, taken, waiting, answering, kept, reading, readBack, failed, licensed }

  function readBackOf(number: number, place: string, installationIndex: number, confirmationIndex: number) {
    const taken = takeInstallationId(pc(number, place, windows), installation(installationIndex))
    return confirmGroups(keepConfirmationId(taken, confirmation(confirmationIndex)), 8)
  }
}

/** Puts activations into the app's own database; the app must have been opened before. */
export async function seed(page: Page, activations: readonly Activation[]): Promise<void> {
  const records = activations.map(activation => recordOf({ ...activation, revision: 1 }))
  await page.evaluate(
    rows =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('yomiage')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const writing = opening.result.transaction('activations', 'readwrite')
          for (const row of rows) writing.objectStore('activations').put(row)
          writing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
          writing.onerror = () => reject(writing.error)
        }
      }),
    records,
  )
}
