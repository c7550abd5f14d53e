import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCsvFile } from '../../../src/domain/records/csv-writer'
import { writeRecordFile } from '../../../src/domain/records/record-file-writer'
import type { RecordProfile } from '../../../src/domain/records/records'
import { anyRecords } from './arbitrary-records'
import { sampleRecords } from './sample-records'

const json = (profile: RecordProfile) =>
  writeRecordFile(sampleRecords, { profile, exportedAt: Date.UTC(2026, 10, 22), app: '1.2.3' })

test('a masked file shows the first and the last group of an ID', () => {
  expect(json('masked')).toContain(`"0000000${'*'.repeat(49)}5747190"`)
  expect(writeCsvFile(sampleRecords, 'masked')).toContain(`,0000000 ${'******* '.repeat(7)}5747190,`)
  expect(json('masked')).toContain('株式会社サンプル')
})

test('an anonymous file shows no digit of an ID, no name, room, site, note, technician, reason or record ID', () => {
  for (const text of [json('anonymous'), writeCsvFile(sampleRecords, 'anonymous')]) {
    expect(text).not.toMatch(
      /サンプル|PC-0|サーバー室|田中|Brien|受付|上限|North|0c9b1c52|b5a1f0de|reception/,
    )
    expect(text).not.toMatch(/(?<![\w-])\d{6}/)
    expect(text).toMatch(/windows-10-esu/)
    expect(text).toMatch(/0xC004F04D/)
  }
})

test('activations of one visit stay together without its ID', () => {
  const file = JSON.parse(json('anonymous')) as { activations: { id: string; visitId: string | null }[] }
  expect(file.activations.map(({ id, visitId }) => [id, visitId])).toEqual([
    ['pc-1', 'visit-1'],
    ['pc-2', 'visit-1'],
    ['pc-3', 'visit-1'],
    ['pc-4', null],
    ['pc-5', 'visit-1'],
    ['pc-6', 'visit-1'],
  ])
})

test('of any records, no middle group is in a masked file and no ID in an anonymous one', () => {
  fc.assert(
    fc.property(anyRecords, records => {
      const head = { exportedAt: 0, app: 'x' }
      const masked = writeRecordFile(records, { ...head, profile: 'masked' })
      const anonymous = writeRecordFile(records, { ...head, profile: 'anonymous' })
      for (const { id, stage } of records.activations) {
        expect(anonymous).not.toContain(id)
        if (!('installationId' in stage)) continue
        expect(masked).not.toContain(stage.installationId.slice(7, 40))
        expect(anonymous).not.toContain(stage.installationId.slice(0, 7))
      }
    }),
  )
})
