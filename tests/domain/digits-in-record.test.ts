import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digitsInRecord } from '../../src/domain/digits-in-record'

const confirmationId = '150314507341014054597874503220540481541081589094'

test('whole IDs and the groups of one being typed are found, each once', () => {
  const record = {
    id: 'pc',
    confirmationId,
    stage: { kind: 'lost', confirmationId, entry: { groups: ['6830531', '7074', ''] } },
  }
  expect(digitsInRecord(record)).toEqual([confirmationId, '68305317074'])
})

test('names, times, product keys and short numbers are not', () => {
  const key = 'ABCDE-12345-FGHIJ-67890-KLMNO'
  expect(digitsInRecord({ name: 'PC 150314', changedAt: 1_700_000_000_000, room: key, code: '12' })).toEqual(
    [],
  )
})

test('digits beside text are text; in a list only texts count; six levels are enough', () => {
  expect(digitsInRecord(['683053 PC', 'PC 683053', '68305', '1'.repeat(64)])).toEqual([])
  expect(digitsInRecord({ note: '683053 PC' })).toEqual([])
  expect(digitsInRecord(['683053', 5, { a: 1 }, null])).toEqual(['683053'])
  const within = (depth: number): unknown => (depth === 0 ? '683053' : { inner: within(depth - 1) })
  expect(digitsInRecord(within(6))).toEqual(['683053'])
  expect(digitsInRecord(within(7))).toEqual([])
})

test('whatever lies there, nothing breaks', () => {
  const round: Record<string, unknown> = {}
  round['itself'] = round
  expect(digitsInRecord(round)).toEqual([])
  fc.assert(fc.property(fc.anything(), record => digitsInRecord(record).every(one => /^\d+$/.test(one))))
})
