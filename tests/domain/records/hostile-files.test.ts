import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsvFile } from '../../../src/domain/records/csv-file'
import { writeCsvFile } from '../../../src/domain/records/csv-writer'
import { readPastedNames } from '../../../src/domain/records/pasted-names'
import { readRecordFile } from '../../../src/domain/records/record-file'
import { writeRecordFile } from '../../../src/domain/records/record-file-writer'
import { parseCsv } from '../../../src/workers/csv-text'
import { anyText } from './arbitrary-records'
import { sampleRecords } from './sample-records'

const json = writeRecordFile(sampleRecords, { profile: 'full', exportedAt: 0, app: 'x' })
const csv = writeCsvFile(sampleRecords, 'full')
const readers = [readRecordFile, (text: string) => readCsvFile(text, parseCsv), readPastedNames]
const read = (text: string) => readers.map(reader => reader(text).kind)

test('any text gets an answer', () => {
  fc.assert(
    fc.property(anyText, text => {
      expect(read(text)).toHaveLength(3)
    }),
  )
})

test('a file of ours in which anything was changed gets an answer', () => {
  const files = fc.constantFrom(json, csv)
  fc.assert(
    fc.property(
      files,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(60),
      anyText,
      (file, share, cut, put) => {
        const at = Math.floor(share * file.length)
        expect(read(file.slice(0, at) + put + file.slice(at + cut))).toHaveLength(3)
      },
    ),
  )
})

test('any value in the place of any other gets an answer', () => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>('__proto__', -0, Number.MAX_VALUE, [], {}, { __proto__: null }, 'constructor', [
      [[[]]],
    ]),
  )
  type Tree = { [key: string]: Tree }
  fc.assert(
    fc.property(value, fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }), (put, way) => {
      const file = JSON.parse(json) as Tree
      let node: Tree = file
      for (const step of way) {
        const keys = Object.keys(node)
        const key = keys[step % keys.length]
        const next = key === undefined ? undefined : node[key]
        if (key === undefined || typeof next !== 'object' || next === null || step === way.at(-1)) {
          if (key !== undefined) (node as Record<string, unknown>)[key] = put
          break
        }
        node = next
      }
      expect(typeof readRecordFile(JSON.stringify(file)).kind).toBe('string')
    }),
  )
})

describe('a megabyte of trouble gets an answer', () => {
  const million = 1_000_000
  const head = '{"format":"yomiage-records","version":1,'
  const pieces: readonly string[] = [
    ...[
      '"',
      '""',
      '"a"b',
      '",',
      '"\n',
      ',',
      '\t',
      ';',
      '\r',
      '\n',
      '\r\n',
      "'",
      "'=",
      '=',
      '\ufeff',
      '\u0000',
    ],
    ...[
      '[',
      '{"a":',
      '\\',
      '\\"',
      '{',
      '1',
      'PC-01,',
      'VK7JG-NPHTM-C97JM-9MPGT-3V66T ',
      '6.8E+62\n',
      '１２\n',
    ],
    ...['yomiage-records 1 full,', '😀', '\ud800', 'name,room\n'],
  ]
  test.each(pieces)('%j over and over', piece => {
    const trouble = piece.repeat(Math.ceil(million / piece.length))
    for (const start of ['', `${head}"visits":[`, csv]) {
      expect(read(start + trouble)).toHaveLength(3)
    }
  })
})
