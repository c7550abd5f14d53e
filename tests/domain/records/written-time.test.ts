import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay, parseInstant, writtenInstant } from '../../../src/domain/records/written-time'

const latest = 253_402_300_799_999

test('every instant of the years 1970 to 9999 comes back as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: latest }), instant => {
      expect(writtenInstant(instant)).toBe(new Date(instant).toISOString())
      expect(parseInstant(writtenInstant(instant))).toBe(instant)
    }),
  )
})

test.each([
  [-1, '1970-01-01T00:00:00.000Z'],
  [latest + 1, '9999-12-31T23:59:59.999Z'],
  [Number.POSITIVE_INFINITY, '1970-01-01T00:00:00.000Z'],
  [Number.NaN, '1970-01-01T00:00:00.000Z'],
  [1.4, '1970-01-01T00:00:00.001Z'],
])('%d, which no clock should say, is still written', (instant, text) => {
  expect(writtenInstant(instant)).toBe(text)
})

describe('an instant is read where it is one to the millisecond', () => {
  test.each([
    '1970-01-01T00:00:00.000Z',
    '2024-02-29T23:59:59.999Z',
    '2026-01-31T00:00:00.000Z',
    '2026-02-28T10:20:30.405Z',
    '2026-04-30T10:20:30.400Z',
    '9999-12-31T23:59:59.999Z',
  ])('%s', text => {
    expect(parseInstant(text)).toBe(Date.parse(text))
  })

  test.each([
    '1969-12-31T23:59:59.999Z',
    '2026-00-10T00:00:00.000Z',
    '2026-13-10T00:00:00.000Z',
    '2026-04-00T00:00:00.000Z',
    '2026-04-31T00:00:00.000Z',
    '2026-02-29T00:00:00.000Z',
    '2026-01-32T00:00:00.000Z',
    '2026-04-10T24:00:00.000Z',
    '2026-04-10T10:60:00.000Z',
    '2026-04-10T10:00:60.000Z',
    '2026-04-10T10:00:00Z',
    '2026-04-10T10:00:00.000',
    '2026-04-10T10:00:00.000+09:00',
    '2026-04-10T10:00:00.000Z ',
    ' 2026-04-10T10:00:00.000Z',
    '2026-04-10T10:00:00.2026-04-10T10:00:00.000Z',
    '2026-4-10T10:00:00.000Z',
    '２０２６-04-10T10:00:00.000Z',
    '2026-04-10',
    '',
  ])('not %j', text => {
    expect(parseInstant(text)).toBeNull()
  })
})

test('a day is read where the calendar has it', () => {
  for (const day of ['1970-01-01', '2024-02-29', '2026-11-22', '9999-12-31']) expect(parseDay(day)).toBe(day)
  for (const none of ['2026-02-29', '2026/11/22', '2026-11-22T00', '22.11.2026', '']) {
    expect(parseDay(none)).toBeNull()
  }
})
