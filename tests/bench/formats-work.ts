import { type Activation, type ActivationId, newActivation } from '../../src/domain/activation.ts'
import {
  handOver,
  keepConfirmationId,
  markFailed,
  markLicensed,
  takeInstallationId,
} from '../../src/domain/activation-moves.ts'
import { checkDigitOf } from '../../src/domain/check-digit.ts'
import type { ConfirmationId } from '../../src/domain/confirmation-id.ts'
import type { InstallationId } from '../../src/domain/installation-id.ts'
import { readCsvFile } from '../../src/domain/records/csv-file.ts'
import { writeCsvFile } from '../../src/domain/records/csv-writer.ts'
import { planImport, storedRecords } from '../../src/domain/records/import-plan.ts'
import { readRecordFile } from '../../src/domain/records/record-file.ts'
import { writeRecordFile } from '../../src/domain/records/record-file-writer.ts'
import type { Records } from '../../src/domain/records/records.ts'
import type { Visit, VisitId } from '../../src/domain/visit.ts'
import { readBackup } from '../../src/platform/backup/backup-reader.ts'
import { startBackup } from '../../src/platform/backup/backup-writer.ts'
import { parseCsv } from '../../src/workers/csv-text.ts'

const passphrase = 'bench'

/** Writes and reads the records in every format; milliseconds and megabytes. Runs in a page as well as in Node. */
export async function measureFormats(records: Records): Promise<Readonly<Record<string, number>>> {
  const milliseconds: Record<string, number> = {}
  const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const started = performance.now()
    const result = await work()
    milliseconds[name] = Math.round(performance.now() - started)
    return result
  }
  const head = { profile: 'full', exportedAt: 0, app: 'bench' } as const
  const json = await timed('writeJson', () => writeRecordFile(records, head))
  const read = await timed('readJson', () => readRecordFile(json))
  const csv = await timed('writeCsv', () => writeCsvFile(records, 'full'))
  const rows = await timed('readCsv', () => readCsvFile(csv, parseCsv))
  await timed('planImport', () => planImport(records, storedRecords(records)))
  const start = await timed('deriveKey', () => startBackup({ passphrase, createdAt: 0, app: 'bench' }))
  if (read.kind !== 'read' || rows.kind !== 'records' || start.kind !== 'started') throw new Error('not read')
  const end = await timed('encrypt', async () => {
    await start.backup.add(json)
    return start.backup.end()
  })
  if (end.kind !== 'written') throw new Error(end.kind)
  const bytes = new Uint8Array(await new Blob(end.parts).arrayBuffer())
  const opened = await timed('readBackup', () => readBackup(bytes, { passphrase }))
  if (opened.kind !== 'opened' || opened.text !== json) throw new Error('not opened')
  const megabytes = (length: number) => Math.round(length / 10_000) / 100
  return { ...milliseconds, jsonMegabytes: megabytes(json.length), csvMegabytes: megabytes(csv.length) }
}

/** So many activations in all stages, forty to a visit, with invented IDs that add up. */
export function generated(total: number): Records {
  const random = numbers(7)
  const day = Date.UTC(2026, 0, 1)
  const visits = Array.from({ length: Math.ceil(total / 40) }, (_, index): Visit => {
    const createdAt = day + index * 86_400_000
    const date = new Date(createdAt).toISOString().slice(0, 10)
    const rest = {
      note: '',
      technician: '田中',
      createdAt,
      changedAt: createdAt,
      revision: 1,
      closedAt: null,
    }
    return { id: `visit-${index}` as VisitId, site: `サイト ${index}`, date, ...rest }
  })
  const activations = Array.from({ length: total }, (_, index) => activation(index, visits, random))
  return { visits, activations }
}

function activation(index: number, visits: readonly Visit[], random: () => number): Activation {
  const visit = visits[Math.floor(index / 40)]
  const number = String((index % 40) + 1).padStart(2, '0')
  const now = (visit?.createdAt ?? 0) + index
  const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` as ActivationId
  const place = { visitId: visit?.id ?? null, room: `${index % 9}F` }
  const product = { kind: 'windows', release: 'windows-11', activationId: null } as const
  const start = newActivation(id, `PC-${number}`, product, now, place)
  if (index % 10 === 0) return start
  const taken = takeInstallationId(start, digits(random, 9, 7) as InstallationId)
  if (index % 10 < 3) return handOver(taken)
  const kept = keepConfirmationId(taken, digits(random, 8, 6) as ConfirmationId)
  if (index % 10 === 3) return markFailed(kept, '0xC004F04D', now, '田中')
  return markLicensed(kept, now, '田中')
}

function digits(random: () => number, groups: number, length: number): string {
  return Array.from({ length: groups }, () => {
    const payload = String(random() % 10 ** (length - 1)).padStart(length - 1, '0')
    return payload + checkDigitOf(payload)
  }).join('')
}

/** The same numbers every time. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state
  }
}
