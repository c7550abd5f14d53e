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

test('whatever lies there, nothing breaks', () => {
  const round: Record<string, unknown> = {}
  round['itself'] = round
  expect(digitsInRecord(round)).toEqual([])
  fc.assert(fc.property(fc.anything(), record => digitsInRecord(record).every(one => /^\d+$/.test(one))))
})
