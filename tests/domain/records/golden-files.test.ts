import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCsvFile } from '../../../src/domain/records/csv-file'
import { writeCsvFile } from '../../../src/domain/records/csv-writer'
import { readRecordFile } from '../../../src/domain/records/record-file'
import { writeRecordFile } from '../../../src/domain/records/record-file-writer'
import { readBackup } from '../../../src/platform/backup/backup-reader'
import { fileText } from '../../../src/platform/records/file-text'
import { parseCsv } from '../../../src/workers/csv-text'
import { sampleRecords } from './sample-records'

/** Files of version 1, written once and never again: whoever kept one can read it for ever. */
const golden = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/records/${name}`))
const head = { profile: 'full', exportedAt: Date.UTC(2026, 10, 22, 9, 30), app: '0.1.0' } as const
const json = fileText(golden('v1.json')).text
const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(golden('v1.csv'))

test('the record file of version 1', () => {
  expect(readRecordFile(json)).toEqual({ kind: 'read', head, records: sampleRecords, maskedKeys: 0 })
})

test('the CSV file of version 1', () => {
  const reading = readCsvFile(fileText(golden('v1.csv')).text, parseCsv)
  expect(reading).toMatchObject({
    kind: 'records',
    records: sampleRecords,
    faultyRows: 0,
    ignoredColumns: [],
  })
})

test('the backup of version 1', async () => {
  const reading = await readBackup(golden('v1.yomiage-backup'), { passphrase: 'ゴールデン golden 1' })
  expect(reading).toMatchObject({ kind: 'opened', text: json, header: { iterations: 600_000 } })
})

test('what is written today is version 1, byte for byte: a change needs a new version', () => {
  expect(writeRecordFile(sampleRecords, head)).toBe(json)
  expect(writeCsvFile(sampleRecords, 'full')).toBe(csv)
})
