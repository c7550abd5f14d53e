import { readFileSync } from 'node:fs'
import { containsProductKey } from '../../../src/domain/id-text'
import { guardedText, readGuarded } from '../../../src/domain/records/csv-cells'
import { readCsvFile } from '../../../src/domain/records/csv-file'
import { writeCsvFile } from '../../../src/domain/records/csv-writer'
import { planImport, storedRecords } from '../../../src/domain/records/import-plan'
import { expandNamePattern } from '../../../src/domain/records/name-pattern'
import { readPastedNames } from '../../../src/domain/records/pasted-names'
import { productNamed } from '../../../src/domain/records/product-name'
import { type RecordFileReading, readRecordFile } from '../../../src/domain/records/record-file'
import { writeRecordFile } from '../../../src/domain/records/record-file-writer'
import type { Records } from '../../../src/domain/records/records'
import { parseCsv } from '../../../src/workers/csv-text'
import { openedFile } from '../../fakes/opened-file'
import { changedValue } from '../changed-value'
import { type FuzzTarget, mustEqual, mustHold } from '../fuzz-target'
import { damagedText, hostileText } from '../hostile-text'
import type { RandomSource } from '../random-source'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/records/${name}`, import.meta.url)))
const backup = fixture('v1.yomiage-backup')
const json = new TextDecoder().decode(fixture('v1.json'))
const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(fixture('v1.csv'))
const file: { activations: unknown[]; visits: unknown[] } = JSON.parse(json)
const rows = csv.split('\r\n')
const head = { profile: 'full', exportedAt: 0, app: 'x' } as const

/** Whatever comes as a file or a list of names. */
export const fileTargets: readonly FuzzTarget[] = [
  {
    name: 'record files',
    share: 6,
    tryOne: random => {
      const reading = readRecordFile(recordFile(random))
      if (reading.kind !== 'read' && reading.kind !== 'faulty') return
      mustHold(!holdsKey(reading.records), 'a key was imported')
      const again = readRecordFile(writeRecordFile(reading.records, head))
      mustHold(again.kind === 'read', `read, written, and then ${again.kind} ${faultOf(again)}`)
      mustEqual(again.records, reading.records, 'written and read again')
      planImport(reading.records, storedRecords({ visits: [], activations: [] }))
    },
  },
  {
    name: 'CSV files',
    share: 5,
    tryOne: random => {
      const reading = readCsvFile(csvFile(random), parseCsv)
      if (reading.kind !== 'records') return
      mustHold(!holdsKey(reading.records), 'a key was imported')
      const again = readCsvFile(writeCsvFile(reading.records, 'full'), parseCsv)
      mustHold(again.kind === 'records', `read, written, and then ${again.kind}`)
      mustEqual(again.faults, [], 'faults in what was read before')
      mustEqual(again.records, reading.records, 'written and read again')
    },
  },
  {
    name: 'lists of names',
    share: 3,
    tryOne: random => {
      const text = hostileText(random, [
        '\n',
        '\t',
        ',',
        ';',
        'name,room\n',
        '名前\t部屋\n',
        'PC-01',
        'Windows 11',
      ])
      const list = random.onceIn(2) ? readPastedNames(text) : readCsvFile(text, parseCsv)
      if (list.kind !== 'names') return
      for (const { name, room } of list.pcs) {
        mustHold(name.length > 0 && name.length <= 200 && room.length <= 200, `a name such as ${name}`)
        mustHold(!containsProductKey(name) && !containsProductKey(room), `a key in ${name} ${room}`)
      }
    },
  },
  {
    name: 'patterns of names',
    share: 1,
    tryOne: random => {
      const reading = expandNamePattern(
        hostileText(random, ['{01..40}', '{', '}', '{a,b}', '..', '{9..1}', '…']),
      )
      if (reading.kind === 'names') mustHold(reading.names.length <= 500, `${reading.names.length} names`)
      productNamed(hostileText(random))
    },
  },
  {
    name: 'cells of a spreadsheet',
    share: 2,
    tryOne: random => {
      const text = hostileText(random)
      const cell = guardedText(text)
      mustEqual(readGuarded(cell), text, 'guarded and read again')
      mustHold(!/^[=+\-@\t\r＝＋－＠]/.test(cell), `a formula: ${cell}`)
      readGuarded(text)
    },
  },
  {
    name: 'files of any kind',
    share: 2,
    tryOne: random => {
      const bytes = random.onceIn(8)
        ? Uint8Array.from({ length: random.below(200) }, () => random.below(256))
        : new TextEncoder().encode(random.of([recordFile, csvFile, hostileText])(random))
      const file_ = random.onceIn(6) ? damagedBytes(random, backup) : damagedBytes(random, bytes)
      openedFile(random.onceIn(4) ? inUtf16(file_) : file_)
    },
  },
]

function recordFile(random: RandomSource): string {
  if (random.onceIn(10))
    return hostileText(random, ['{"format":"yomiage-records",', '"version":1', '"visits":['])
  if (random.onceIn(3)) return damagedText(random, json)
  const activations = [changedValue(random, random.of(file.activations)), random.of(file.activations)]
  const visits = [random.of(file.visits), changedValue(random, random.of(file.visits))]
  const parts = { ...file, visits: random.onceIn(4) ? visits : file.visits.slice(0, 2), activations }
  return JSON.stringify(random.onceIn(6) ? changedValue(random, parts) : parts) ?? ''
}

function csvFile(random: RandomSource): string {
  if (random.onceIn(8))
    return hostileText(random, ['yomiage-records 1 full,', '"', '\r\n', ...rows.slice(1, 3)])
  const some = [rows[0] ?? '', ...Array.from({ length: 1 + random.below(3) }, () => changedRow(random))]
  const text = `${some.join('\r\n')}\r\n`
  // Bytes decoded as UTF-8 hold no halves of characters.
  return (random.onceIn(4) ? damagedText(random, text) : text).replace(/\p{Cs}/gu, '\ufffd')
}

/** A row of the golden file with a few cells exchanged. */
function changedRow(random: RandomSource): string {
  const cells = random.of(rows.slice(1, -1)).split(',')
  for (let left = random.below(3); left > 0; left--) {
    const cell = random.onceIn(3) ? random.of(cells) : hostileText(random).slice(0, 300)
    cells[random.below(cells.length)] = random.onceIn(2) ? `"${cell.replaceAll('"', '""')}"` : cell
  }
  return cells.join(',')
}

function damagedBytes(random: RandomSource, bytes: Uint8Array): Uint8Array {
  const damaged = bytes.slice(0, random.onceIn(3) ? random.below(bytes.length + 1) : bytes.length)
  for (let left = random.below(4); left > 0; left--) {
    if (damaged.length > 0) damaged[random.below(damaged.length)] = random.below(256)
  }
  return damaged
}

function inUtf16(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes, byte => byte).reduce(
    (wide, byte, at) => {
      wide[2 * at] = byte
      return wide
    },
    new Uint8Array(2 * bytes.length),
  )
}

function holdsKey({ visits, activations }: Records): boolean {
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
  }
  return texts([visits, activations]).some(
    text => text.length >= 25 && /[A-Z]/i.test(text) && containsProductKey(text),
  )
}

function faultOf(reading: RecordFileReading): string {
  return reading.kind === 'faulty' ? JSON.stringify(reading.faults.slice(0, 3)) : ''
}
