import { describe, expect, test } from 'vitest'
import { readRecordFile } from '../../../src/domain/records/record-file'
import { writeRecordFile } from '../../../src/domain/records/record-file-writer'
import { itemOf } from '../arbitrary-ids'
import { sampleRecords } from './sample-records'

type Fields = Record<string, unknown>
type SampleFile = { visits: Fields[]; activations: Fields[] }

/** A file of one record of the samples in which one field was changed; `stage.answer.current` names the way to it. */
function readWith(list: keyof SampleFile, index: number, field: string, value: unknown) {
  const file = JSON.parse(
    writeRecordFile(sampleRecords, { profile: 'full', exportedAt: 0, app: 'x' }),
  ) as SampleFile
  const record = itemOf(file[list], index)
  const steps = field.split('.')
  const last = steps.pop() ?? ''
  const holder = steps.reduce<Fields>((fields, step) => fields[step] as Fields, record)
  Object.defineProperty(holder, last, { value, enumerable: true })
  const reading = readRecordFile(JSON.stringify({ ...file, visits: [], activations: [], [list]: [record] }))
  return reading.kind === 'faulty'
    ? reading.faults.map(({ field, problem }) => ({ field, problem }))
    : reading.kind
}
const [taking, taken, refused, kept, licensed, failed] = [0, 1, 2, 3, 4, 5] as const
const wrongType = { kind: 'wrong-type' }
const notAllowed = { kind: 'not-allowed' }
const missing = { kind: 'missing' }
const tooLong = (longest: number) => ({ kind: 'too-long', longest })
const wrongLength = (digits: number) => ({ kind: 'wrong-length', digits })
const ofStage = (name: string) => `stage.${name}`
const zeros = (length: number) => '0'.repeat(length)
const shortGroups = Array.from({ length: 9 }, () => '')

describe('a value that cannot be taken is told with its field', () => {
  test.each<[number, string, unknown, object, string?]>([
    [taken, 'installationId', 5, wrongType],
    [taken, 'installationId', `${zeros(62)}x`, notAllowed],
    [taken, 'installationId', `x${zeros(62)}`, notAllowed],
    [taken, 'installationId', zeros(62), wrongLength(62)],
    [taken, 'installationId', '', wrongLength(0)],
    [taken, 'installationId', zeros(55), wrongLength(55)],
    [taken, 'installationId', `1${zeros(62)}`, { kind: 'check-digit', groups: [0] }],
    [taken, 'installationId', `${zeros(53)}1`, { kind: 'check-digit', groups: [8] }],
    [kept, 'confirmationId', 5, wrongType],
    [kept, 'confirmationId', null, wrongType],
    [kept, 'confirmationId', `${zeros(47)}x`, notAllowed],
    [kept, 'confirmationId', `x${zeros(47)}`, notAllowed],
    [kept, 'confirmationId', zeros(47), wrongLength(47)],
    [kept, 'confirmationId', `1${zeros(47)}`, { kind: 'check-digit', groups: [0] }],
    [taken, 'copiedGroups', 10, notAllowed],
    [taken, 'copiedGroups', -1, notAllowed],
    [taken, 'copiedGroups', 1.5, notAllowed],
    [taken, 'copiedGroups', '4', wrongType],
    [kept, 'confirmedGroups', 9, notAllowed],
    [kept, 'acceptedAnyway', 5, wrongType],
    [kept, 'acceptedAnyway', [0, 1, 2, 3, 4, 5, 6, 7, 7], tooLong(8)],
    [kept, 'acceptedAnyway', [8], notAllowed, 'acceptedAnyway.0'],
    [kept, 'acceptedAnyway', [1, '2'], wrongType, 'acceptedAnyway.1'],
    [kept, 'acceptedAnyway', [3, 2], notAllowed],
    [kept, 'acceptedAnyway', [3, 3], notAllowed],
    [kept, 'acceptedAnyway', [0, 5, 4], notAllowed],
    [failed, 'acceptedAnyway', [0], { kind: 'check-digit', groups: [7] }, 'confirmationId'],
    [taken, 'answer', null, wrongType],
    [taken, 'answer.groupLength', 7, notAllowed],
    [taken, 'answer.groupLength', 8, notAllowed],
    [taken, 'answer.groups', shortGroups, notAllowed],
    [taken, 'answer.groups', shortGroups.slice(2), notAllowed],
    [taken, 'answer.groups', [...shortGroups.slice(2), '1234567'], notAllowed],
    [taken, 'answer.groups', [...shortGroups, ''], tooLong(9)],
    [taken, 'answer.groups', '123456', wrongType],
    [taken, 'answer.groups', [7], wrongType, 'answer.groups.0'],
    [taken, 'answer.groups', ['12x'], notAllowed, 'answer.groups.0'],
    [taken, 'answer.groups', ['x12'], notAllowed, 'answer.groups.0'],
    [taken, 'answer.groups', ['12345678'], notAllowed, 'answer.groups.0'],
    [taken, 'answer.current', 8, notAllowed],
    [taken, 'answer.current', '0', wrongType],
    [taken, 'answer.startOver', 1, wrongType],
    [taking, 'entry.groupLength', 5, notAllowed],
    [taking, 'entry.groupLength', 6, notAllowed, 'entry.groups'],
    [taking, 'entry.current', 9, notAllowed],
    [refused, 'refusal', 'no', wrongType],
    [refused, 'refusal.at', undefined, missing],
    [refused, 'refusal.at', 'yesterday', notAllowed],
    [refused, 'refusal.reason', 'x'.repeat(2001), tooLong(2000)],
    [licensed, 'licensedAt', null, wrongType],
    [licensed, 'by', undefined, missing],
    [licensed, 'by', 'x'.repeat(201), tooLong(200)],
    [failed, 'code', 5, wrongType],
    [failed, 'code', 'x'.repeat(41), tooLong(40)],
    [failed, 'failedAt', '', notAllowed],
    [kept, 'kind', 'constructor', notAllowed],
    [kept, 'kind', ['kept'], notAllowed],
    [kept, 'kind', undefined, notAllowed],
  ])('stage of PC %i, %s: %j', (index, field, value, problem, where = field) => {
    expect(readWith('activations', index, ofStage(field), value)).toEqual([
      { field: ofStage(where), problem },
    ])
  })

  test.each<[string, unknown, object, string?]>([
    ['product', 5, wrongType],
    ['product.kind', 5, wrongType],
    ['product.kind', 'linux', notAllowed],
    ['product.release', 5, wrongType],
    ['product.release', 'Windows 11', notAllowed],
    ['product.release', 'x'.repeat(41), notAllowed],
    ['product.release', '', notAllowed],
    ['product.activationId', 'F520E45E-7413-4A34-A497-D2765967D094', notAllowed],
    ['stage', 'kept', wrongType],
    ['stage', ['kept'], wrongType],
    ['visitId', '', notAllowed],
    ['visitId', '-visit', notAllowed],
    ['id', 'x'.repeat(65), notAllowed],
    ['id', 'a b', notAllowed],
    ['name', null, wrongType],
    ['x'.repeat(50), 1, { kind: 'unexpected' }, 'x'.repeat(40)],
  ])('PC, %.20s: %j', (field, value, problem, where = field) => {
    expect(readWith('activations', kept, field, value)).toEqual([{ field: where, problem }])
  })

  test.each<[string, unknown, object]>([
    ['site', 'x'.repeat(201), tooLong(200)],
    ['note', 'x'.repeat(2001), tooLong(2000)],
    ['date', '2026-11-31', notAllowed],
    ['date', 20261120, wrongType],
    ['closedAt', 0, wrongType],
    ['closedAt', undefined, missing],
  ])('visit, %s: %.20j', (field, value, problem) => {
    expect(readWith('visits', 0, field, value)).toEqual([{ field, problem }])
  })
})

test.each<[number, string, unknown]>([
  [taken, 'stage.copiedGroups', 9],
  [kept, 'stage.confirmedGroups', 8],
  [kept, 'stage.acceptedAnyway', [0, 1, 2, 3, 4, 5, 6, 7]],
  [taken, 'stage.answer.current', 7],
  [taking, 'stage.entry.current', 8],
  [refused, 'stage.refusal', null],
  [refused, 'stage.refusal.reason', 'x'.repeat(2000)],
  [failed, 'stage.code', 'x'.repeat(40)],
  [kept, 'name', 'x'.repeat(200)],
  [kept, 'id', 'pc-1'],
  [kept, 'id', 'x'.repeat(64)],
  [kept, 'visitId', 'visit_2026'],
  [kept, 'product.release', 'x'.repeat(40)],
  [kept, 'product.activationId', 'f520e45e-7413-4a34-a497-d2765967d094'],
])('what is just within the limits is taken: PC %i, %s', (index, field, value) => {
  expect(readWith('activations', index, field, value)).toBe('read')
})
