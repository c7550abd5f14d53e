import type { CsvFileReading } from '../domain/records/csv-file'
import type { RecordFileReading } from '../domain/records/record-file'

/** What the page asks of the worker: to read a file's text. */
export type FileRequest = {
  readonly kind: 'read-records' | 'read-csv'
  readonly task: number
  readonly text: string
}

/** What the worker answers; one for each task. */
export type FileReply =
  | { readonly kind: 'records-read'; readonly task: number; readonly reading: RecordFileReading }
  | { readonly kind: 'csv-read'; readonly task: number; readonly reading: CsvFileReading }
