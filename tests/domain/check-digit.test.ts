import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addsUp, blindPairs, checkDigitOf } from '../../src/domain/check-digit'
import { digits, groupOf, groupsOf, installationIds54, installationIds63 } from './arbitrary-ids'

test('a genuine-looking group adds up, its neighbour does not', () => {
  expect(addsUp('6830531')).toBe(true)
  expect(addsUp('6830532')).toBe(false)
})

test('every group of every sample adds up', () => {
  expect(
    [...installationIds63, ...installationIds54].flatMap(groupsOf).filter(group => !addsUp(group)),
  ).toEqual([])
})

test('a check digit is never 7, 8 or 9', () => {
  fc.assert(fc.property(digits(6), payload => checkDigitOf(payload) < 7))
})

test('one wrong digit is noticed unless it is the blind twin of the right one', () => {
  const change = fc.tuple(groupOf(7), fc.nat({ max: 6 }), fc.integer({ min: 1, max: 9 }))
  fc.assert(
    fc.property(change, ([group, place, step]) => {
      const right = Number(group[place])
      const wrong = (right + step) % 10
      const isBlind = Math.abs(right - wrong) === 7 && place < 6
      expect(addsUp(group.slice(0, place) + wrong + group.slice(place + 1))).toBe(isBlind)
    }),
  )
})

test('a group that is empty or a single digit does not add up', () => {
  expect([addsUp(''), addsUp('0')]).toEqual([false, false])
})

test('a group with anything but digits does not add up', () => {
  // One of them adds up where the sign behind nine, ":", is taken for ten.
  for (const sign of [':', '/', 'a', ' ', '\uff11']) {
    for (let place = 0; place < 7; place++) {
      for (let last = 0; last < 7; last++) {
        const group = `683053${last}`
        expect(addsUp(group.slice(0, place) + sign + group.slice(place + 1))).toBe(false)
      }
    }
  }
})

test('the blind pairs are those that differ by seven', () => {
  expect(blindPairs.map(([low, high]) => Number(high) - Number(low))).toEqual([7, 7, 7])
})
