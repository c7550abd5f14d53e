import { describe, expect, test } from 'vitest'
import { tokensOf } from '../../../../src/domain/digits/layout/digit-token'
import { itemsOfGroupRow } from '../../../../src/domain/digits/layout/group-items'
import type { GroupRow } from '../../../../src/domain/digits/layout/group-rows'
import { directions, type RowPlace, rowOf, textOf, type WrittenGlyph } from './placed-rows'

type Written = string | readonly WrittenGlyph[]

function groupRow(written: Written, groupLength: number, place: RowPlace = {}): GroupRow {
  const row = rowOf(written, place)
  return { row, tokens: tokensOf(row, groupLength), groupCount: 0, wholeCount: 0, distance: 0 }
}

/**
 * A line of groups as items: `|` before one that may only begin a group, nothing before one that may not; `~` before one
 * that may do both; `+` for a digit likely lost, `-` for an unlikely one.
 */
function items(
  written: Written,
  { groupLength = 6, place = {} as RowPlace, others = [] as GroupRow[] } = {},
) {
  const seen = itemsOfGroupRow(groupRow(written, groupLength, place), groupLength, others)
  const text = seen.items.map(({ placed, presence, asFirst, asInner }) => {
    const border = asInner === -6 ? '|' : asFirst === -6 ? '' : '~'
    return `${border}${placed === null ? (presence === 0.5 ? '+' : '-') : textOf([placed])}`
  })
  return `${text.join('')}${seen.missingGroups > 0 ? `, ${seen.missingGroups} missing` : ''}`
}

test('whole groups begin at their gaps and nowhere else', () => {
  expect(items('123456  234567')).toBe('|123456|234567')
  expect(items('1  234567  2  345678')).toBe('|234567|345678')
  expect(items('')).toBe('')
})

test('a group of narrow digits is whole, however little room it takes', () => {
  expect(
    items(
      [...'1234567'].map((digit, index) => [digit, index * 0.875]),
      { groupLength: 7 },
    ),
  ).toBe('|1234567')
})

test('where nothing tells which end of a group is lost, both may be', () => {
  expect(items('12345')).toBe('~+~12345+')
  expect(items('12345   23456')).toBe('~+~12345+~+~23456+')
  expect(items('2345', { groupLength: 7 })).toBe('~+~+~+~2345+++')
})

test('what is lost inside a group is filled in there', () => {
  expect(items('12 456')).toBe('|12+456')
})

test.each([
  ['its first digits', '123456   234567     5678', '|123456|234567~+~+~5678--'],
  ['its last digits', '123456   234567   3456', '|123456|234567~-~-~3456++'],
  ['one on each side', '123456   234567    4567', '|123456|234567~-~+~4567+-'],
  ['its first digits, before whole ones', '  5678   123456   234567', '~+~+~5678--|123456|234567'],
  ['its last digits, before whole ones', '   3456     123456   234567', '~-~-~3456++|123456|234567'],
  ['one on each side, between whole ones', '123456    4567    234567', '|123456~-~+~4567+-|234567'],
  [
    'one on each side, beside one that lost its last',
    '123456   234567   3456      5678',
    '|123456|234567~-~-~3456++~-~+~5678+-',
  ],
  ['its last digits, between whole ones', '123456   3456     234567', '|123456~-~-~3456++|234567'],
])('the groups of its line tell that one has lost %s', (_, written, expected) => {
  expect(items(written)).toBe(expected)
})

test('the nearest whole group tells it', () => {
  const uneven: readonly WrittenGlyph[] = [
    ...[...'123456'].map((digit, index) => [digit, index] as const),
    ...[...'234567'].map((digit, index) => [digit, 9 + index] as const),
    ...[...'345678'].map((digit, index) => [digit, 19 + index] as const),
    ...[...'4567'].map((digit, index) => [digit, 29 + index] as const),
  ]
  expect(items(uneven)).toBe('|123456|234567|345678~-~+~4567+-')
})

test('groups that are missing altogether leave their place', () => {
  expect(items('123456   234567            345678')).toBe('|123456|234567|++++++|345678, 1 missing')
  expect(items('123456   234567                     345678')).toBe(
    '|123456|234567|++++++|++++++|345678, 2 missing',
  )
  expect(items('123456   234567                     345678   456789')).toBe(
    '|123456|234567|++++++|++++++|345678|456789, 2 missing',
  )
  expect(items('123456            234567')).toBe('|123456|234567')
})

describe.each(directions)('%s', (_, direction) => {
  const along = (written: string, from: number, place: RowPlace = {}) =>
    groupRow(written, 6, { direction, from, down: 3, ...place })
  const broken = (...others: GroupRow[]) => items('2345', { place: { direction, from: 7 }, others })

  test.each([
    ['from its place', 7, '~-~-~2345++'],
    ['a bit further left', 6.6875, '~-~-~2345++'],
    ['one digit further left', 6, '~-~+~2345+-'],
    ['one digit and a bit', 5.75, '~-~+~2345+-'],
    ['one digit and a half', 5.5, '~+~+~2345++'],
    ['two digits further left', 5, '~+~+~2345--'],
    ['five digits', 2, '~+~+~2345--'],
    ['more than its own length', 1.5, '~+~+~2345++'],
    ['its own length further left', 1, '~+~+~2345++'],
    ['further right', 7.5, '~+~+~2345++'],
    ['a bit further right', 7.25, '~-~-~2345++'],
  ])('a whole group on another line tells it, beginning %s', (_name, from, expected) => {
    expect(broken(along('123456', from))).toBe(expected)
  })

  test('the nearest line with a whole group there tells it', () => {
    expect(broken(along('2345', 7), along('123456', 40), along('123456', 6), along('123456', 5))).toBe(
      '~-~+~2345+-',
    )
    expect(broken(along('123456', 5.5), along('123456', 6))).toBe('~+~+~2345++')
  })
})
