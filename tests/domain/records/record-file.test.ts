import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRecordFile } from '../../../src/domain/records/record-file'
import { recordFileWriter, writeRecordFile } from '../../../src/domain/records/record-file-writer'
import type { RecordFileHead, Records } from '../../../src/domain/records/records'
import { anyRecords } from './arbitrary-records'
import { sampleRecords } from './sample-records'

const head: RecordFileHead = { profile: 'full', exportedAt: Date.UTC(2026, 10, 22), app: '1.2.3' }
const productKey = 'VK7JG-NPHTM-C97JM-9MPGT-3V66T'

/** The sample file as an object, changed; and what the reader makes of it. */
function changed(change: (file: SampleFile) => void) {
  const file = JSON.parse(writeRecordFile(sampleRecords, head)) as SampleFile
  change(file)
  return readRecordFile(JSON.stringify(file))
}
type SampleFile = Record<string, unknown> & {
  visits: Record<string, unknown>[]
  activations: (Record<string, unknown> & { stage: Record<string, unknown> })[]
}
const first = <T>(list: readonly T[]): T => {
  if (list[0] === undefined) throw new Error('empty')
  return list[0]
}
const faultsOf = (reading: ReturnType<typeof readRecordFile>) =>
  reading.kind === 'faulty' ? reading.faults : []

test('any records come back as they were, and are written the same again', () => {
  fc.assert(
    fc.property(anyRecords, records => {
      const text = writeRecordFile(records, head)
      const reading = readRecordFile(text)
      expect(reading).toEqual({ kind: 'read', head, records, maskedKeys: 0 })
      if (reading.kind === 'read') expect(writeRecordFile(reading.records, reading.head)).toBe(text)
    }),
  )
})

test('batches of any size make the same file', () => {
  fc.assert(
    fc.property(anyRecords, fc.integer({ min: 1, max: 4 }), (records, size) => {
      const writer = recordFileWriter(head)
      const batches = <T>(list: readonly T[]) =>
        Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
          list.slice(index * size, (index + 1) * size),
        )
      const pieces = [
        ...batches(records.visits).map(batch => writer.visits(batch)),
        writer.activations([]),
        ...batches(records.activations).map(batch => writer.activations(batch)),
        writer.end(),
      ]
      expect(pieces.join('')).toBe(writeRecordFile(records, head))
    }),
  )
})

test("a revision counts one phone's writes and stays there", () => {
  const visits = sampleRecords.visits.map(visit => ({ ...visit, revision: 9 }))
  const activations = sampleRecords.activations.map(activation => ({ ...activation, revision: 7 }))
  expect(writeRecordFile({ visits, activations }, head)).toBe(writeRecordFile(sampleRecords, head))
})

test('a file without records, and one with a byte order mark, are read', () => {
  const none: Records = { visits: [], activations: [] }
  expect(readRecordFile(`\ufeff${writeRecordFile(none, head)}`)).toMatchObject({
    kind: 'read',
    records: none,
  })
})

describe('files that cannot be imported say why', () => {
  const text = writeRecordFile(sampleRecords, head)

  test.each([
    ['', { kind: 'empty' }],
    [' \n', { kind: 'empty' }],
    ['PC-01\nPC-02', { kind: 'not-ours' }],
    ['[]', { kind: 'not-ours' }],
    ['null', { kind: 'not-ours' }],
    ['{"format":"other","version":1}', { kind: 'not-ours' }],
    ['{"name":"x"', { kind: 'not-ours' }],
    ['{"format":"yomiage-records","version":2,"later":1}', { kind: 'newer-version', version: 2 }],
    ['{"format":"yomiage-records","version":0}', { kind: 'damaged', field: 'version' }],
    ['{"format":"yomiage-records","version":"1"}', { kind: 'damaged', field: 'version' }],
    ['{"format":"yomiage-records","version":1.5}', { kind: 'damaged', field: 'version' }],
    ['{"format":"yomiage-records"}', { kind: 'damaged', field: 'version' }],
    ['{"format":"yomiage-records","version":1}', { kind: 'damaged', field: 'profile' }],
    ['{"format":"yomiage-records","version":1,"profile":"secret"}', { kind: 'damaged', field: 'profile' }],
    [' {\n "format" : "yomiage-records", ', { kind: 'truncated' }],
    ['{"format":"yomiage-records","app":"}', { kind: 'truncated' }],
    ['{"format":"yomiage-records","app":"\\"}', { kind: 'truncated' }],
    ['{"format":"yomiage-records","app":"{["#}', { kind: 'damaged', field: null }],
    ['{"format":"yomiage-records","app":"\\"{"#}', { kind: 'damaged', field: null }],
    ['{"format":"yomiage-records"}}', { kind: 'damaged', field: null }],
    ['{"format":"yomiage-records"}"', { kind: 'truncated' }],
    ['see {"format":"yomiage-records",', { kind: 'not-ours' }],
    [' '.repeat(64 * 1024 * 1024), { kind: 'empty' }],
    [' '.repeat(64 * 1024 * 1024 + 1), { kind: 'too-large', limit: 64 * 1024 * 1024 }],
  ])('%j', (file, reading) => {
    expect(readRecordFile(file)).toEqual(reading)
  })

  test('one that stops anywhere is told as cut off', () => {
    for (let length = 30; length < text.trimEnd().length; length += 7) {
      expect(readRecordFile(text.slice(0, length))).toEqual({ kind: 'truncated' })
    }
  })

  test('one in which something was overwritten is told as damaged', () => {
    expect(readRecordFile(text.replace('"visits":[', '"visits":[#'))).toEqual({
      kind: 'damaged',
      field: null,
    })
  })

  test.each<[string, unknown, string?]>([
    ['visits', {}],
    ['visits', undefined],
    ['activations', {}],
    ['activations', null],
    ['exportedAt', 'now'],
    ['exportedAt', undefined],
    ['exportedAt', 0],
    ['exportedAt', ['2026-11-22T00:00:00.000Z']],
    ['app', undefined],
    ['app', 1],
    ['app', ['1.2.3']],
    ['app', 'x'.repeat(41)],
    ['extra', 1],
    ['x'.repeat(50), 1, 'x'.repeat(40)],
  ])('one whose head has another %.20s, %j', (field, value, named = field) => {
    expect(changed(file => Object.assign(file, { [field]: value }))).toEqual({
      kind: 'damaged',
      field: named,
    })
  })

  test('the longest name of an app is taken', () => {
    const app = 'x'.repeat(40)
    expect(changed(file => Object.assign(file, { app }))).toMatchObject({ kind: 'read', head: { app } })
  })

  test('more than 100,000 records', () => {
    const many = Array.from({ length: 100_001 }, () => 0)
    expect(changed(file => Object.assign(file, { visits: [], activations: many }))).toEqual({
      kind: 'too-many',
      count: 100_001,
      limit: 100_000,
    })
    expect(changed(file => Object.assign(file, { visits: [0], activations: many.slice(2) }))).toMatchObject({
      kind: 'faulty',
      faultyRecords: 100_000,
    })
  })

  test.each(['masked', 'anonymous'] as const)('a %s file is a report', profile => {
    const report = writeRecordFile(sampleRecords, { ...head, profile })
    expect(readRecordFile(report)).toEqual({ kind: 'report-only', profile })
  })
})

describe('a faulty record is named with its field, the others are read', () => {
  test('digits that do not add up', () => {
    const reading = changed(({ activations }) => {
      const stage = activations.find(one => one.stage['kind'] === 'licensed')?.stage
      if (stage) stage['installationId'] = `1${String(stage['installationId']).slice(1)}`
    })
    expect(faultsOf(reading)).toEqual([
      {
        list: 'activations',
        record: 5,
        field: 'stage.installationId',
        problem: { kind: 'check-digit', groups: [0] },
      },
    ])
    expect(reading).toMatchObject({ faultyRecords: 1, records: { activations: { length: 5 } } })
  })

  test('a confirmation ID that nobody accepted', () => {
    const reading = changed(({ activations }) => {
      const stage = activations.find(one => one.stage['kind'] === 'failed')?.stage
      if (stage) stage['acceptedAnyway'] = []
    })
    expect(faultsOf(reading)).toMatchObject([
      { field: 'stage.confirmationId', problem: { kind: 'check-digit' } },
    ])
  })

  test.each<[string, unknown, string]>([
    ['id', '', 'not-allowed'],
    ['id', '__proto__', 'not-allowed'],
    ['id', productKey, 'not-allowed'],
    ['name', 7, 'wrong-type'],
    ['name', 'x'.repeat(201), 'too-long'],
    ['visitId', 5, 'wrong-type'],
    ['createdAt', '2026-02-30T00:00:00.000Z', 'not-allowed'],
    ['changedAt', 0, 'wrong-type'],
    ['product', { kind: 'windows', release: null, activationId: '; format C:' }, 'not-allowed'],
    ['stage', null, 'wrong-type'],
    ['stage', { kind: 'constructor' }, 'not-allowed'],
    ['unknown', 1, 'unexpected'],
    ['revision', 1, 'unexpected'],
  ])('%s: %j', (field, value, problem) => {
    const reading = changed(({ activations }) => {
      Object.defineProperty(first(activations), field, { value, enumerable: true })
    })
    const [fault] = faultsOf(reading)
    expect(fault?.field.startsWith(field)).toBe(true)
    expect(fault).toMatchObject({ list: 'activations', record: 1, problem: { kind: problem } })
  })

  test('a missing field, a day that is none, and an ID twice', () => {
    expect(faultsOf(changed(({ visits }) => delete first(visits)['note']))).toMatchObject([
      { list: 'visits', record: 1, field: 'note', problem: { kind: 'missing' } },
    ])
    expect(
      faultsOf(changed(({ visits }) => Object.assign(first(visits), { date: '2026-13-01' }))),
    ).toMatchObject([{ field: 'date', problem: { kind: 'not-allowed' } }])
    expect(faultsOf(changed(({ activations }) => activations.push(first(activations))))).toMatchObject([
      { record: 7, field: 'id', problem: { kind: 'duplicate' } },
    ])
  })

  test('faults are named up to 200 and counted beyond', () => {
    const ones = (length: number) => Array.from({ length }, () => 1)
    const reading = changed(file => Object.assign(file, { visits: ones(500) }))
    expect(reading).toMatchObject({ kind: 'faulty', faultyRecords: 500, faults: { length: 200 } })
    const both = changed(file => Object.assign(file, { visits: ones(150), activations: ones(150) }))
    expect(both).toMatchObject({ kind: 'faulty', faultyRecords: 300, faults: { length: 200 } })
    expect(faultsOf(both).slice(148, 152)).toMatchObject([
      { list: 'visits', record: 149 },
      { list: 'visits', record: 150 },
      { list: 'activations', record: 1 },
      { list: 'activations', record: 2 },
    ])
  })
})

describe('product keys', () => {
  const withKey: Records = {
    visits: [],
    activations: sampleRecords.activations
      .slice(0, 1)
      .map(one => ({ ...one, visitId: null, room: `key ${productKey}` })),
  }

  test('are masked on the way out, and counted', () => {
    const writer = recordFileWriter(head)
    const text = writer.activations(withKey.activations) + writer.end()
    expect(text).not.toContain('C97JM')
    expect(writer.leftOut()).toEqual({ maskedKeys: 1, shortenedTexts: 0 })
    expect(readRecordFile(text)).toMatchObject({ kind: 'read', maskedKeys: 0 })
  })

  test('are masked on the way in, and counted', () => {
    const reading = changed(({ activations }) => Object.assign(first(activations), { name: productKey }))
    expect(reading).toMatchObject({ kind: 'read', maskedKeys: 1 })
    expect(JSON.stringify(reading)).not.toContain('C97JM')
  })

  test('are no name for a record', () => {
    for (const id of [productKey, productKey.replaceAll('-', ''), `${productKey.replaceAll('-', '')}-`]) {
      const reading = changed(({ activations }) => Object.assign(first(activations), { id }))
      expect(reading.kind).toBe('faulty')
    }
  })

  test('names that the format has no room for are cut between characters, and counted', () => {
    const writer = recordFileWriter(head)
    const long = sampleRecords.activations.slice(0, 1).map(one => ({ ...one, name: `${'x'.repeat(199)}😀` }))
    const text = writer.activations(long) + writer.end()
    expect(writer.leftOut().shortenedTexts).toBe(1)
    const reading = readRecordFile(text)
    expect(reading.kind === 'read' && reading.records.activations[0]?.name).toBe('x'.repeat(199))
  })
})

test('nothing of a file reaches a prototype', () => {
  const text = writeRecordFile(sampleRecords, head)
  const polluted = text
    .replace('"name":', '"__proto__":{"polluted":1},"name":')
    .replace('"visits":', '"__proto__":{"polluted":1},"visits":')
  expect(readRecordFile(polluted).kind).toBe('damaged')
  expect(readRecordFile(text.replace('"name":', '"__proto__":{"polluted":1},"name":'))).toMatchObject({
    kind: 'faulty',
    faults: [{ field: '__proto__', problem: { kind: 'unexpected' } }],
  })
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('a text that a masked key makes too long is cut', () => {
  const note = `${'n'.repeat(1974)} ${productKey.replaceAll('-', '')}`
  const reading = changed(file => {
    first(file.visits)['note'] = note
  })
  if (reading.kind !== 'read') throw new Error(reading.kind)
  expect(note).toHaveLength(2000)
  expect(first(reading.records.visits).note).toBe(`${'n'.repeat(1974)} XXXXX-XXXXX-XXXXX-XXXXX-X`)
})

test('an empty error code is none', () => {
  const reading = changed(({ activations }) => {
    for (const { stage } of activations) if (stage['kind'] === 'failed') stage['code'] = ''
  })
  if (reading.kind !== 'read') throw new Error(reading.kind)
  const codes = reading.records.activations.flatMap(({ stage }) =>
    stage.kind === 'failed' ? [stage.code] : [],
  )
  expect(new Set(codes)).toEqual(new Set([null]))
})
