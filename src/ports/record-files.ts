import type { Instant } from '../domain/instant'
import type { CsvFileReading } from '../domain/records/csv-file'
import type { RecordFileReading } from '../domain/records/record-file'

/** What a chosen file is. */
export type ChosenFile =
  /** Encrypted: it needs the passphrase. */
  | { readonly kind: 'backup' }
  | { readonly kind: 'record-file'; readonly reading: RecordFileReading }
  /** `faultyBytes`: some letters could not be read in its encoding. */
  | { readonly kind: 'csv'; readonly reading: CsvFileReading; readonly faultyBytes: boolean }
  /** An Excel or LibreOffice workbook. */
  | { readonly kind: 'workbook' }
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'too-large'; readonly limit: number }
  /** The caller's signal, or the phone ended the reading. */
  | { readonly kind: 'broken-off' }

/** A backup opened, or why not. */
export type OpenedBackup =
  | { readonly kind: 'opened'; readonly reading: RecordFileReading }
  | {
      readonly kind:
        | 'wrong-passphrase'
        | 'no-passphrase'
        | 'not-ours'
        | 'truncated'
        | 'aborted'
        | 'unavailable'
        | 'broken-off'
    }
  | { readonly kind: 'newer-version'; readonly version: number }
  /** `chunk` (from 0) where the passphrase is right and the content damaged; null: the header is. */
  | { readonly kind: 'damaged'; readonly chunk: number | null }
  | { readonly kind: 'too-costly' | 'too-large'; readonly limit: number }

/** An encrypted backup on its way; it takes a record file piece by piece. */
export interface BackupOnItsWay {
  add(piece: string): Promise<'added' | 'aborted'>
  end(): Promise<
    | { readonly kind: 'written'; readonly parts: readonly Uint8Array<ArrayBuffer>[] }
    | { readonly kind: 'aborted' }
  >
}

/** A backup begun, or why not. */
export type BegunBackup =
  | { readonly kind: 'started'; readonly backup: BackupOnItsWay }
  | { readonly kind: 'no-passphrase' | 'aborted' | 'unavailable' }

/** Tells what a file is, and opens and makes encrypted ones. Never throws for what is in a file. */
export interface RecordFiles {
  open(bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<ChosenFile>
  openBackup(
    bytes: Uint8Array<ArrayBuffer>,
    opening: {
      readonly passphrase: string
      readonly signal: AbortSignal
      /** Called with the share that is done, 0 to 1. */
      readonly progress: (share: number) => void
    },
  ): Promise<OpenedBackup>
  startBackup(options: {
    readonly passphrase: string
    readonly createdAt: Instant
    readonly app: string
    readonly signal: AbortSignal
  }): Promise<BegunBackup>
}
