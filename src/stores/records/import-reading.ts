import type { Instant } from '../../domain/instant'
import type { NameList } from '../../domain/records/name-list'
import type { RecordFileReading } from '../../domain/records/record-file'
import type { Records } from '../../domain/records/records'
import type { ChosenFile, OpenedBackup } from '../../ports/record-files'
import type { ImportFault, ImportProblem } from './import-problem'

/** The records that a file holds, and what of it could not be taken. */
export type IncomingRecords = {
  readonly kind: 'records'
  readonly from: 'json' | 'csv' | 'backup'
  /** When the file was written; CSV does not tell. */
  readonly exportedAt: Instant | null
  readonly records: Records
  /** The first 200. */
  readonly faults: readonly ImportFault[]
  readonly faultyRecords: number
  readonly maskedKeys: number
  /** Titles of columns that somebody added to our CSV file. */
  readonly ignoredColumns: readonly string[]
  readonly faultyBytes: boolean
}

/** What an opened file brings. */
export type Incoming =
  | IncomingRecords
  | { readonly kind: 'names'; readonly list: NameList; readonly faultyBytes: boolean }
  | { readonly kind: 'locked' }
  | { readonly kind: 'failed'; readonly problem: ImportProblem }

/** What a chosen file brings; a backup is locked until its passphrase is there. */
export function incomingOf(file: ChosenFile): Incoming {
  if (file.kind === 'backup') return { kind: 'locked' }
  if (file.kind === 'record-file') return fromRecordFile(file.reading, 'json')
  if (file.kind !== 'csv') return { kind: 'failed', problem: file }
  const { reading, faultyBytes } = file
  if (reading.kind === 'names') return { kind: 'names', list: reading, faultyBytes }
  if (reading.kind !== 'records') return { kind: 'failed', problem: reading }
  const { records, faultyRows, maskedKeys, ignoredColumns } = reading
  return {
    kind: 'records',
    from: 'csv',
    exportedAt: null,
    records,
    faults: reading.faults.map(fault => ({ source: 'csv', ...fault })),
    faultyRecords: faultyRows,
    maskedKeys,
    ignoredColumns,
    faultyBytes,
  }
}

/** What an opened backup brings; null where the passphrase must be typed again, or the user stopped it. */
export function incomingOfBackup(opened: OpenedBackup): Exclude<Incoming, { kind: 'locked' }> | null {
  switch (opened.kind) {
    case 'opened':
      return fromRecordFile(opened.reading, 'backup')
    case 'wrong-passphrase':
    case 'no-passphrase':
    case 'aborted':
      return null
    case 'damaged':
      return { kind: 'failed', problem: { kind: 'backup-damaged', chunk: opened.chunk } }
    case 'too-large':
      return { kind: 'failed', problem: { kind: 'too-large', limit: opened.limit } }
    case 'newer-version':
      return { kind: 'failed', problem: opened }
    default:
      return { kind: 'failed', problem: { kind: opened.kind } }
  }
}

function fromRecordFile(
  reading: RecordFileReading,
  from: 'json' | 'backup',
): Exclude<Incoming, { kind: 'locked' | 'names' }> {
  if (reading.kind !== 'read' && reading.kind !== 'faulty') return { kind: 'failed', problem: reading }
  return {
    kind: 'records',
    from,
    exportedAt: reading.head.exportedAt,
    records: reading.records,
    faults: reading.kind === 'faulty' ? reading.faults.map(fault => ({ source: 'json', ...fault })) : [],
    faultyRecords: reading.kind === 'faulty' ? reading.faultyRecords : 0,
    maskedKeys: reading.maskedKeys,
    ignoredColumns: [],
    faultyBytes: false,
  }
}
