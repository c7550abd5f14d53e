import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFault } from '../../src/domain/id-problems'
import { findIdsIn } from '../../src/domain/id-text'
import {
  anyId,
  confirmationId,
  cut,
  groupsOf,
  installationId63,
  installationIds63,
  itemOf,
} from './arbitrary-ids'

/** The same cases each time: digits cut just so that they add up in two ways exist, and are not a fault. */
const seed = 20251203

function found(text: string) {
  return findIdsIn(text).ids.map(id => [id.kind, id.digits, id.valid])
}

function without(id: string, ...places: readonly number[]): string {
  return Array.from(id)
    .filter((_, place) => !places.includes(place))
    .join('')
}

const installation = 'installation-id'
const confirmation = 'confirmation-id'

test('any single wrong digit but a blind one is noticed, and its group is named', () => {
  const changes = fc.tuple(anyId, fc.nat({ max: 62 }), fc.integer({ min: 1, max: 9 }))
  fc.assert(
    fc.property(changes, ([id, at, step]) => {
      const place = at % id.length
      const groupLength = id.length === 63 ? 7 : 6
      const right = Number(id[place])
      const wrong = (right + step) % 10
      const damaged = id.slice(0, place) + wrong + id.slice(place + 1)
      const isBlind = Math.abs(right - wrong) === 7 && (place + 1) % groupLength !== 0
      const group = Math.floor(place / groupLength)
      const [only, ...others] = findIdsIn(damaged).ids
      expect(others).toEqual([])
      expect(only).toMatchObject({ digits: damaged, valid: isBlind })
      expect(only?.problems.filter(isFault)).toEqual(isBlind ? [] : [{ kind: 'wrong-group', group }])
    }),
    { numRuns: 300, seed },
  )
})

test('a digit lost or doubled in an unbroken ID is counted, without any label', () => {
  const changes = fc.tuple(anyId, fc.nat({ max: 62 }), fc.nat({ max: 9 }))
  fc.assert(
    fc.property(changes, ([id, at, digit]) => {
      const place = at % id.length
      const shorter = without(id, place)
      const longer = id.slice(0, place) + digit + id.slice(place)
      expect(findIdsIn(shorter).ids).toMatchObject([
        { digits: shorter, problems: [{ kind: 'digits-missing', count: 1 }] },
      ])
      expect(findIdsIn(longer).ids).toMatchObject([
        { digits: longer, problems: [{ kind: 'digits-extra', count: 1 }] },
      ])
    }),
    { seed },
  )
})

describe('still an ID, with its faults', () => {
  const groups = groupsOf(installationId63)
  const short = without(installationId63, 30)
  const texts: Record<string, readonly [string, string, string]> = {
    'three digits missing in three places': [
      `インストール ID: ${without(installationId63, 9, 30, 50)}`,
      installation,
      without(installationId63, 9, 30, 50),
    ],
    'the last digit lost in a wrapped box': [
      `Installations-ID:\n${installationId63.slice(0, 61)}\n${installationId63.slice(61, 62)}`,
      installation,
      installationId63.slice(0, 62),
    ],
    'a letter typed for a digit': [
      `Installation ID: ${installationId63.replace('0', 'O')}`,
      installation,
      installationId63.replace('0', ''),
    ],
    'a question mark for an unreadable digit': [
      `${installationId63.slice(0, 30)}?${installationId63.slice(31)}`,
      installation,
      short,
    ],
    'a whole group left out': [
      groups.filter((_, index) => index !== 4).join(' '),
      installation,
      without(installationId63, 28, 29, 30, 31, 32, 33, 34),
    ],
    'a zero lost at the start, as a spreadsheet does': [
      `PC-07\t${itemOf(installationIds63, 2).slice(1)}`,
      installation,
      itemOf(installationIds63, 2).slice(1),
    ],
    'a name before it and a date behind': [`PC-07: ${short} 2025/12/03`, installation, short],
    'a number between label and digits': [`Installation ID 1: ${short}`, installation, short],
    'half of the digits behind a label': [
      `Installation ID: ${installationId63.slice(0, 36)}`,
      installation,
      installationId63.slice(0, 36),
    ],
    'a confirmation ID with a group left out': [
      `確認 ID: ${groupsOf(confirmationId.slice(0, 42)).join(' ')}`,
      confirmation,
      confirmationId.slice(0, 42),
    ],
    'a confirmation ID with a wrong group': [
      groupsOf(confirmationId.replace('014054', '014055')).join(' '),
      confirmation,
      confirmationId.replace('014054', '014055'),
    ],
  }
  test.each(Object.entries(texts))('%s', (_, [text, kind, digits]) => {
    expect(found(text)).toEqual([[kind, digits, false]])
  })
})

test('exactly 63, 54 or 48 digits in one piece are an ID that is wrong, even where no group is right', () => {
  for (const length of [63, 54, 48]) {
    const digits = '9182736455'.repeat(7).slice(0, length)
    expect(found(`x ${digits} y`)).toEqual([[length === 48 ? confirmation : installation, digits, false]])
  }
})

test('50 digits behind a label are named as the old length', () => {
  const [id] = findIdsIn(`Installation ID: ${groupsOf(confirmationId).join('-')}-12`).ids
  expect(id).toMatchObject({ kind: installation, valid: false, digits: `${confirmationId}12` })
  expect(id?.problems).toContainEqual({ kind: 'legacy-length', digits: 50 })
})

test('a list of PCs, two of them damaged', () => {
  const lines = installationIds63.map((id, index) => (index % 3 === 1 ? id.slice(0, 62) : id))
  expect(found(lines.join('\n'))).toEqual(lines.map(line => [installation, line, line.length === 63]))
  const named = lines.map((line, index) => `PC-0${index}\t${line}`).join('\n')
  expect(found(named)).toEqual(lines.map(line => [installation, line, line.length === 63]))
})

test('two damaged IDs in wrapped lines are two findings', () => {
  const damaged = installationIds63.slice(0, 2).map(id => without(id, 61))
  const text = damaged.map(id => cut(id, 61).join('\n')).join('\n')
  expect(found(text)).toEqual(damaged.map(id => [installation, id, false]))
})

test('54 digits with a wrong last group are not taken for a confirmation ID and a number', () => {
  const id = '033874322885327846530901156164440122409893602606874021'
  for (const separator of [' ', '-', '\n']) {
    expect(found(groupsOf(id).join(separator))).toEqual([[installation, id, false]])
  }
  const numbered = groupsOf(id)
    .map((group, index) => `${index + 1} ${group}`)
    .join(' ')
  expect(found(numbered)).toEqual([[installation, id, false]])
})

test('the label of one line does not name the number on the next', () => {
  const wrong = '683053170748943605786824392067956858452252306331634911025731251'
  const old = '150314507341014054597874503220541081589094'
  expect(found(`Installation ID: ${wrong}\n${old}`)).toEqual([
    [installation, wrong, false],
    ['confirmation-id', old, false],
  ])
})
