import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addsUp } from '../../../src/domain/check-digit'
import { groupEvidenceOf } from '../../../src/domain/digits/digit-evidence'
import { digitThresholds } from '../../../src/domain/digits/digit-thresholds'
import { groupOf } from '../arbitrary-ids'

type Weights = Readonly<Record<number, number>>

function logarithms(places: readonly Weights[]): number[][] {
  return places.map(weights => {
    const values = Array.from({ length: 10 }, (_, digit) => weights[digit] ?? 1e-5)
    const sum = values.reduce((total, value) => total + value, 0)
    return values.map(value => Math.log(value / sum))
  })
}

function clear(group: string): Weights[] {
  return [...group].map(digit => ({ [Number(digit)]: 1 }))
}

function evidence(places: readonly Weights[], agreeing = 2) {
  return groupEvidenceOf(logarithms(places), digitThresholds.live, agreeing)
}

const anyGroup = fc.constantFrom(6, 7).chain(groupOf)
const group = '6830531'

test('a clear group that adds up and was seen twice is proven', () => {
  fc.assert(
    fc.property(anyGroup, digits => {
      expect(evidence(clear(digits))).toEqual({ kind: 'proven', digits })
    }),
  )
})

test('one frame proves nothing', () => {
  expect(evidence(clear(group), 1).kind).toBe('unsure')
})

test('a clear group that does not add up is wrong, and the check suggests but does not repair', () => {
  const seen = evidence(clear('6830532'))
  expect(seen.kind).toBe('wrong')
  if (seen.kind === 'proven') return
  expect(addsUp(seen.suggestion)).toBe(true)
  expect(seen.places.map(({ digit }) => digit).join('')).toBe('6830532')
})

test('a digit that only the check can decide is never proven', () => {
  fc.assert(
    fc.property(anyGroup, fc.nat({ max: 6 }), fc.integer({ min: 1, max: 9 }), (digits, place, step) => {
      const at = place % digits.length
      const right = Number(digits[at])
      const places = clear(digits)
      places[at] = { [right]: 0.55, [(right + step) % 10]: 0.45 }
      expect(evidence(places, 9).kind).not.toBe('proven')
    }),
  )
})

test('a likely blind twin is a veto', () => {
  const places = clear(group)
  places[1] = { 8: 0.95, 1: 0.05 }
  const seen = evidence(places, 9)
  expect(seen.kind).toBe('unsure')
  if (seen.kind !== 'proven') expect([seen.doubtful, seen.places[1]?.alternatives]).toEqual([[1], ['1']])
  places[1] = { 8: 0.95, 3: 0.05 }
  expect(evidence(places, 9).kind).toBe('proven')
})

test('an unknown digit is empty and the first to look at', () => {
  const places: Weights[] = clear(group)
  places[4] = Object.fromEntries(Array.from({ length: 10 }, (_, digit) => [digit, 0.1]))
  const seen = evidence(places)
  expect(seen.kind).toBe('unsure')
  if (seen.kind !== 'proven') expect([seen.places[4]?.digit, seen.doubtful[0]]).toEqual([null, 4])
})

test('a group of which hardly anything was read is unseen', () => {
  const nothing = Object.fromEntries(Array.from({ length: 10 }, (_, digit) => [digit, 0.1]))
  expect(evidence([{ 6: 1 }, { 8: 1 }, nothing, nothing, nothing, nothing, { 1: 1 }]).kind).toBe('unseen')
})
