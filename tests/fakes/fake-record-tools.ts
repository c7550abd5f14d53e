import { readRecordFile } from '../../src/domain/records/record-file'
import { readBackup } from '../../src/platform/backup/backup-reader'
import { startBackup } from '../../src/platform/backup/backup-writer'
import type { MadeFile } from '../../src/ports/files'
import type { KeepingLogValues } from '../../src/ports/keeping-log'
import type { OpenedBackup } from '../../src/ports/record-files'
import type { RecordTools } from '../../src/ports/record-tools'
import type { ShareOutcome } from '../../src/ports/share'
import type { StorageReport } from '../../src/ports/storage-health'
import { openedFile } from './opened-file'

/** What the records' screens use, in memory; files are opened and encrypted by the real parts. */
export interface FakeRecordTools extends RecordTools {
  /** Whether the share sheet takes files. */
  canShare: boolean
  shareOutcome: ShareOutcome
  readonly shared: readonly MadeFile[]
  readonly saved: readonly MadeFile[]
  /** The phone does not give chosen files. */
  refusesFiles: boolean
  report: StorageReport
  /** What the phone answers when it is asked to keep the data. */
  persists: boolean
  readonly noted: KeepingLogValues
}

/** A phone that gives and takes files; its encryption is quick and worthless. */
export function fakeRecordTools(): FakeRecordTools {
  const shared: MadeFile[] = []
  const saved: MadeFile[] = []
  let noted: KeepingLogValues = {
    lastExportAt: null,
    lastBackupAt: null,
    coverage: { all: null, visits: {} },
    forget: { kind: 'off' },
    lookedAt: null,
    forgotten: null,
  }
  const fake: FakeRecordTools = {
    canShare: true,
    shareOutcome: 'shared',
    shared,
    saved,
    refusesFiles: false,
    report: { persisted: false, usedBytes: 1_000_000, leftBytes: 2_000_000_000 },
    persists: true,
    get noted() {
      return noted
    },
    appVersion: '1.0.0',
    files: {
      canShare: () => fake.canShare,
      async share(file) {
        shared.push(file)
        return fake.shareOutcome
      },
      save: file => void saved.push(file),
      read: async file => (fake.refusesFiles ? null : new Uint8Array(await file.arrayBuffer())),
    },
    keepingLog: {
      read: () => noted,
      write(change) {
        noted = { ...noted, ...change }
        return true
      },
    },
    storageHealth: {
      read: async () => fake.report,
      async persist() {
        fake.report = { ...fake.report, persisted: fake.persists }
        return fake.persists
      },
    },
    recordFiles: {
      open: async bytes => openedFile(bytes),
      async openBackup(bytes, opening): Promise<OpenedBackup> {
        const opened = await readBackup(bytes, opening)
        return opened.kind === 'opened' ? { kind: 'opened', reading: readRecordFile(opened.text) } : opened
      },
      startBackup: options => startBackup({ ...options, iterations: 10 }),
    },
  }
  return fake
}

/** A made file's bytes, as the user would choose it again. */
export function asChosen(file: MadeFile | undefined): File {
  if (!file) throw new Error('No file was made')
  return new File([...file.parts], file.name, { type: file.type })
}
