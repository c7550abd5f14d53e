import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCsvFile } from '../../../src/domain/records/csv-writer'
import { anyRecords } from '../../domain/records/arbitrary-records'
import { openedFile } from '../../fakes/opened-file'

const golden = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/records/${name}`))
const bytes = (text: string) => new TextEncoder().encode(text)

test.each([
  ['v1.yomiage-backup', { kind: 'backup' }],
  ['v1.json', { kind: 'record-file', reading: { kind: 'read' } }],
  ['v1.csv', { kind: 'csv', encoding: 'utf-8', faultyBytes: false, reading: { kind: 'records' } }],
])('%s is known by what is in it', (name, opened) => {
  expect(openedFile(golden(name))).toMatchObject(opened)
})

test.each([
  ['a list', bytes('PC-01\nPC-02'), { kind: 'csv', reading: { kind: 'names' } }],
  ['nothing', bytes(''), { kind: 'csv', reading: { kind: 'empty' } }],
  ['other JSON', bytes('[1]'), { kind: 'record-file', reading: { kind: 'not-ours' } }],
  ['an Excel workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), { kind: 'workbook' }],
  ['an old Excel workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), { kind: 'workbook' }],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), { kind: 'not-ours' }],
  ['far too much', new Uint8Array(64 * 1024 * 1024 + 1), { kind: 'too-large' }],
])('%s', (_, file, opened) => {
  expect(openedFile(file)).toMatchObject(opened)
})

test('any records come back from the bytes of a CSV file', () => {
  fc.assert(
    fc.property(anyRecords, records => {
      const file = bytes(writeCsvFile(records, 'full'))
      expect(openedFile(file)).toMatchObject({
        kind: 'csv',
        reading: { kind: 'records', records, faultyRows: 0 },
      })
    }),
  )
})

test('any bytes get an answer', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), file => {
      expect(typeof openedFile(file).kind).toBe('string')
    }),
  )
})
