import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyEntry, entryDigits, entryOf, type IdEntry } from '../../src/domain/id-entry'
import { installationShape54, installationShape63 } from '../../src/domain/id-shape'
import { entryGroups, entryIsFull, eraseDigit, goToGroup, typeDigits } from '../../src/domain/id-typing'
import { anyId, fullWidth, installationId54, installationId63 } from './arbitrary-ids'

const empty = emptyEntry(installationShape63)

function typed(entry: IdEntry, text: string, refuseWrong = false): IdEntry {
  return typeDigits(entry, text, refuseWrong).entry
}

describe('typing', () => {
  test('fills group after group and ends proven', () => {
    const { entry, event } = typeDigits(empty, installationId63)
    expect(event).toEqual({ kind: 'complete' })
    const isProven = entryGroups(entry).every(group => group.state === 'right')
    expect([entryDigits(entry), entryIsFull(entry), isProven]).toEqual([installationId63, true, true])
  })

  test('takes 54 digits where the shape says so, full width and with separators', () => {
    const entry = typed(
      emptyEntry(installationShape54),
      fullWidth(installationId54.replace(/(.{6})/g, '$1-')),
    )
    expect(entryDigits(entry)).toBe(installationId54)
  })

  test('tells at the last digit of a group whether it adds up', () => {
    expect(typeDigits(empty, '6830531').event).toEqual({ kind: 'group-right', group: 0 })
    expect(typeDigits(empty, '6830532').event).toEqual({ kind: 'group-wrong', group: 0 })
    expect(typeDigits(empty, '683053').event).toEqual({ kind: 'digit' })
  })

  test('in dictation a wrong group is emptied at once and stays the current one', () => {
    const { entry, event } = typeDigits(empty, '6830532', true)
    expect(event).toEqual({ kind: 'refused', group: 0, digits: '6830532' })
    expect([entry.current, entryDigits(entry)]).toEqual([0, ''])
  })

  test('nothing goes beyond the last digit', () => {
    const full = typed(empty, installationId63)
    expect(typeDigits(full, '5')).toEqual({ entry: full, event: { kind: 'full' } })
  })
})

describe('correcting', () => {
  test('a group that is chosen again is started over by the next digit, the others stay', () => {
    const full = typed(empty, installationId63)
    const corrected = typed(goToGroup(full, 4), '1234567')
    expect(corrected.groups[4]).toBe('1234567')
    expect(corrected.groups.filter((group, index) => group !== full.groups[index])).toHaveLength(1)
  })

  test('a digit missing in one group does not shift the others', () => {
    const gap = typed(goToGroup(typed(goToGroup(typed(empty, '6830531'), 1), '707'), 2), '3605786')
    expect(
      entryGroups(gap)
        .map(group => group.state)
        .slice(0, 3),
    ).toEqual(['right', 'partial', 'right'])
  })

  test('erasing goes back over the groups, digit by digit', () => {
    const erased = eraseDigit(eraseDigit(typed(empty, '68305317')))
    expect([entryDigits(erased), erased.current]).toEqual(['683053', 0])
    expect(eraseDigit(empty)).toEqual(empty)
  })

  test('a group that does not exist is not gone to', () => {
    expect(goToGroup(empty, 9)).toBe(empty)
  })
})

test('an entry made from digits is the entry that typing them makes', () => {
  fc.assert(
    fc.property(anyId, fc.nat({ max: 63 }), (id, length) => {
      const shape = id.length === 54 ? installationShape54 : installationShape63
      const digits = id.slice(0, length)
      expect(entryOf(digits, shape).groups).toEqual(typed(emptyEntry(shape), digits).groups)
    }),
  )
})

test('any keys keep the digits within the shape, and the current group within it too', () => {
  const key = fc.oneof(
    fc.integer({ min: 0, max: 9 }).map(digit => (entry: IdEntry) => typed(entry, `${digit}`)),
    fc.constant(eraseDigit),
    fc.integer({ min: -1, max: 9 }).map(group => (entry: IdEntry) => goToGroup(entry, group)),
  )
  fc.assert(
    fc.property(fc.array(key, { maxLength: 200 }), keys => {
      const entry = keys.reduce((value, press) => press(value), empty)
      expect(entry.groups.every(group => /^\d{0,7}$/.test(group))).toBe(true)
      expect(entry.groups).toHaveLength(9)
      expect(entry.current >= 0 && entry.current < 9).toBe(true)
    }),
  )
})
