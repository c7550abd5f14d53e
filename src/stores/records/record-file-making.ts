import type { Instant } from '../../domain/instant'
import { csvWriter } from '../../domain/records/csv-writer'
import { recordFileWriter } from '../../domain/records/record-file-writer'
import type { LeftOut } from '../../domain/records/record-view'
import type { RecordProfile } from '../../domain/records/records'
import type { StorageFault } from '../../ports/activation-storage'
import type { MadeFile } from '../../ports/files'
import type { BackupOnItsWay } from '../../ports/record-files'
import type { RecordStorage } from '../../ports/record-storage'
import type { RecordTools } from '../../ports/record-tools'
import { type RecordScope, readScope } from './record-scope'

/** What kind of file is made. */
export type FileKind = 'csv' | 'json' | 'backup'

/** What a file is made from. */
export type FileOrder = {
  readonly scope: RecordScope
  readonly kind: FileKind
  /** A backup is always full. */
  readonly profile: RecordProfile
  readonly passphrase: string
  readonly now: Instant
  readonly signal: AbortSignal
  /** Called with how many PCs are in it so far. */
  readonly progress: (count: number) => void
}

/** A file, or why there is none. */
export type FileMaking =
  | {
      readonly kind: 'made'
      readonly file: MadeFile
      readonly bytes: number
      readonly activations: number
      readonly unreadable: number
      readonly leftOut: LeftOut
    }
  | { readonly kind: 'fault'; readonly fault: StorageFault }
  | { readonly kind: 'cancelled' }
  /** The browser cannot encrypt: the address is not secure. */
  | { readonly kind: 'unavailable' }

const types: { readonly [Kind in FileKind]: { readonly type: string; readonly ending: string } } = {
  csv: { type: 'text/csv', ending: 'csv' },
  json: { type: 'application/json', ending: 'json' },
  backup: { type: 'application/octet-stream', ending: 'yomiage-backup' },
}

/** Reads the records batch by batch and writes them into a file, which stands in memory until it is handed on. */
export async function makeRecordFile(
  records: RecordStorage,
  { recordFiles, appVersion }: RecordTools,
  order: FileOrder,
): Promise<FileMaking> {
  const { kind, now, signal } = order
  const profile = kind === 'backup' ? 'full' : order.profile
  let backup: BackupOnItsWay | null = null
  if (kind === 'backup') {
    const { passphrase } = order
    const begun = await recordFiles.startBackup({ passphrase, createdAt: now, app: appVersion, signal })
    if (begun.kind !== 'started') return { kind: begun.kind === 'aborted' ? 'cancelled' : 'unavailable' }
    backup = begun.backup
  }
  const parts: (string | Uint8Array<ArrayBuffer>)[] = []
  const take = async (piece: string) => {
    if (backup) await backup.add(piece)
    else parts.push(piece)
  }
  const csv = kind === 'csv' ? csvWriter(profile) : null
  const writer = csv ?? recordFileWriter({ profile, exportedAt: now, app: appVersion })
  let activations = 0
  if (csv) await take(csv.start())
  const read = await readScope(
    records,
    order.scope,
    {
      visits: batch => take(writer.visits(batch)),
      async activations(batch) {
        await take(writer.activations(batch))
        activations += batch.length
        order.progress(activations)
      },
    },
    signal,
  )
  if (signal.aborted) return { kind: 'cancelled' }
  if (read.kind === 'fault') return read
  if ('end' in writer) await take(writer.end())
  if (backup) {
    const ended = await backup.end()
    if (ended.kind === 'aborted') return { kind: 'cancelled' }
    parts.push(...ended.parts)
  }
  const { type, ending } = types[kind]
  const mark = profile === 'full' ? '' : `-${profile}`
  return {
    kind: 'made',
    file: { name: `yomiage-${nameTime(now)}${mark}.${ending}`, type, parts },
    bytes: new Blob([...parts]).size,
    activations,
    unreadable: read.value.unreadable,
    leftOut: writer.leftOut(),
  }
}

/** `20261122-0930`, by the phone's clock. */
function nameTime(now: Instant): string {
  const date = new Date(now)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}`
}
