import { readCsvFile } from '../../src/domain/records/csv-file'
import { readRecordFile } from '../../src/domain/records/record-file'
import { fileKind } from '../../src/platform/records/file-kind'
import { parseCsv } from '../../src/workers/csv-text'

/** Opens a file as the app does, without the worker that its reading has there. */
export function openedFile(bytes: Uint8Array) {
  const file = fileKind(bytes)
  if (file.kind === 'record-file') return { kind: file.kind, reading: readRecordFile(file.text) }
  if (file.kind !== 'csv') return file
  const { kind, text, encoding, faultyBytes } = file
  return { kind, encoding, faultyBytes, reading: readCsvFile(text, parseCsv) }
}
