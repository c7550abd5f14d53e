import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addsUp } from '../../../src/domain/check-digit'
import type { GroupEvidence } from '../../../src/domain/digits/digit-evidence'
import {
  repairedGroup,
  repairField,
  replaceDigit,
  selectPlace,
} from '../../../src/domain/digits/digit-repair'
import { groupOf } from '../arbitrary-ids'

const unsure: GroupEvidence = {
  kind: 'unsure',
  places: [...'68305_1'].map(digit => ({
    digit: digit === '_' ? null : digit,
    probability: digit === '_' ? 0.1 : 0.99,
    alternatives: digit === '0' ? ['7', '6'] : [],
  })),
  doubtful: [5, 3],
  suggestion: '6830531',
}

test('the field opens with what was read, the doubtful place selected', () => {
  const field = repairField(unsure)
  expect(field.digits).toEqual(['6', '8', '3', '0', '5', null, '1'])
  expect([field.selected, field.check]).toEqual([5, 'open'])
  expect(repairedGroup(field)).toBeNull()
})

test('the check answers as soon as the last digit is there', () => {
  const right = replaceDigit(repairField(unsure), '3')
  expect([right.check, repairedGroup(right)]).toEqual(['right', '6830531'])
  const wrong = replaceDigit(repairField(unsure), '4')
  expect([wrong.check, repairedGroup(wrong)]).toEqual(['wrong', null])
})

test('a replaced digit can be taken back from its alternatives', () => {
  const field = replaceDigit(selectPlace(repairField(unsure), 3), '7')
  expect(field.digits[3]).toBe('7')
  expect(field.alternatives[3]).toEqual(['0', '6'])
  expect(field.selected).toBe(5)
})

test('emptying a place keeps it selected; anything but a digit changes nothing', () => {
  const field = selectPlace(repairField(unsure), 1)
  expect(replaceDigit(field, null)).toMatchObject({ selected: 1, check: 'open' })
  expect(replaceDigit(field, 'O')).toBe(field)
  expect(selectPlace(field, 7)).toBe(field)
})

test('typing a group from its first place on fills it, and the check agrees with the domain', () => {
  fc.assert(
    fc.property(groupOf(7), group => {
      const empty = { ...repairField(unsure), digits: Array.from(group, () => null), selected: 0 }
      const field = [...group].reduce(replaceDigit, empty)
      expect([repairedGroup(field), field.selected]).toEqual([group, null])
      expect(addsUp(group)).toBe(true)
    }),
  )
})
