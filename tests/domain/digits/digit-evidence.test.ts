import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
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

const unsure = (seen: ReturnType<typeof evidence>) => {
  if (seen.kind === 'proven') throw new Error('proven')
  return seen
}
/** A group of which the fourth digit is as likely as this, all others being sure. */
const withFourth = (weights: Weights) => clear(group).map((place, index) => (index === 3 ? weights : place))

test('other digits are offered in the order of their likelihood, three at most', () => {
  const { places } = unsure(evidence(withFourth({ 0: 0.4, 4: 0.3, 5: 0.1, 6: 0.15, 3: 0.05 })))
  expect(places[3]).toMatchObject({ digit: null, alternatives: ['4', '6', '5'] })
  expect(places[3]?.probability).toBeCloseTo(0.4, 3)
  expect(places[2]).toMatchObject({ digit: '3', alternatives: [] })
})

test('what is hardly likely is not offered', () => {
  const alternatives = (other: number) =>
    unsure(evidence(withFourth({ 0: 1 - other, 4: other }), 1)).places[3]?.alternatives
  expect([0.003, 0.001].map(alternatives)).toEqual([['4'], []])
})

test('a blind twin that is likely at all is among those offered, once', () => {
  const offered = (weights: Weights) => unsure(evidence(withFourth(weights))).places[3]?.alternatives
  expect(offered({ 0: 0.5, 4: 0.2, 5: 0.15, 6: 0.1, 7: 0.05 })).toEqual(['4', '5', '7'])
  expect(offered({ 0: 0.5, 7: 0.2, 5: 0.15, 6: 0.1, 4: 0.05 })).toEqual(['7', '5', '6'])
  expect(offered({ 0: 0.5, 4: 0.25, 5: 0.15, 6: 0.1 })).toEqual(['4', '5', '6'])
  expect(offered({ 3: 0.5, 4: 0.25, 5: 0.15, 6: 0.1 })).toEqual(['4', '5', '6'])
})

test.each([
  [0, 7],
  [1, 8],
  [2, 9],
  [7, 0],
  [8, 1],
  [9, 2],
  [3, null],
])('the blind twin of %d is %s: where it is likely, the place is to be looked at', (digit, twin) => {
  const places = clear(`12${digit}453`)
  places[4] = { 5: 0.85, 4: 0.15 }
  const other = (value: number) => {
    places[2] = { [digit]: 0.95, [value]: 0.05 }
    return unsure(evidence(places, 1)).doubtful
  }
  for (let value = 0; value < 10; value++) {
    if (value !== digit) expect([value, ...other(value)]).toEqual([value, value === twin ? 2 : 4])
  }
})

test('the check digit’s twin is a veto, though no check digit is above 6', () => {
  const ending = (other: number, share: number) => {
    const places = clear('683030')
    places[5] = { 0: 1 - share, [other]: share }
    return evidence(places).kind
  }
  expect(addsUp('683030')).toBe(true)
  expect([ending(7, 0.05), ending(7, 0.01), ending(3, 0.05)]).toEqual(['unsure', 'proven', 'proven'])
})

test('the most doubtful place is the first to look at; where none is doubtful, the least certain one', () => {
  const places = clear('6830532')
  places[1] = { 8: 0.7, 3: 0.3 }
  places[4] = { 5: 0.6, 3: 0.4 }
  places[5] = { 3: 0.9, 4: 0.1 }
  expect(unsure(evidence(places)).doubtful).toEqual([4, 1])
  const sure = clear('6830532')
  sure[5] = { 3: 0.9, 4: 0.1 }
  expect(unsure(evidence(sure)).doubtful).toEqual([5])
  sure[2] = { 3: 0.96, 4: 0.04 }
  expect(unsure(evidence(sure)).doubtful).toEqual([5])
})

test('each digit must be sure, and all of them together', () => {
  const kindOf = (...certain: readonly number[]) =>
    evidence(
      clear(group).map((place, index) => {
        const [digit] = Object.keys(place)
        const rest = certain[index] ?? 1
        return { [Number(digit)]: rest, [(Number(digit) + 1) % 10]: 1 - rest }
      }),
    ).kind
  expect([kindOf(0.81), kindOf(0.79)]).toEqual(['proven', 'unsure'])
  expect([kindOf(0.9, 0.9, 0.9), kindOf(0.84, 0.84, 0.84)]).toEqual(['proven', 'unsure'])
})

test('a group that does not add up is unsure where a digit is, else wrong', () => {
  const places = clear('6830532')
  places[3] = { 0: 0.7, 4: 0.3 }
  expect(evidence(places).kind).toBe('unsure')
})

test('half of a group must be unknown for it to be unseen', () => {
  const nothing = Object.fromEntries(Array.from({ length: 10 }, (_, digit) => [digit, 0.1]))
  const six = (unknown: number) =>
    evidence(clear('683052').map((place, index) => (index < unknown ? nothing : place))).kind
  expect([six(3), six(4)]).toEqual(['unsure', 'unseen'])
})

test('of two readings whose check holds, the second must be far less likely', () => {
  const two = clear(group)
  two[0] = { 6: 0.9, 5: 0.1 }
  two[6] = { 1: 0.9, 0: 0.1 }
  expect(addsUp('5830530')).toBe(true)
  expect(evidence(two).kind).toBe('unsure')
  two[6] = { 1: 0.9, 2: 0.1 }
  expect(evidence(two).kind).toBe('proven')
})

test('a digit as likely as all others together is shown', () => {
  const even = Array.from({ length: 10 }, (_, digit) => Math.log(digit < 2 ? 0.5 : 0))
  const sure = logarithms(clear('30531'))
  const seen = unsure(groupEvidenceOf([even, ...sure], digitThresholds.live, 2))
  expect(seen.places[0]).toEqual({ digit: '0', probability: 0.5, alternatives: ['1'] })
})

describe('what just reaches a threshold is enough', () => {
  /** Per place exactly these probabilities, all others being impossible. */
  const exactly = (places: readonly Weights[]) =>
    places.map(weights => Array.from({ length: 10 }, (_, digit) => Math.log(weights[digit] ?? 0)))
  const thresholds = { ...digitThresholds.live, leastPosterior: 0.5, leastFree: 0.25, leastDigit: 0.5 }

  test('of the digits, of all together, and of the reading', () => {
    const places = clear(group)
    places[0] = { 5: 0.5, 6: 0.5 }
    places[6] = { 0: 0.5, 1: 0.5 }
    expect(groupEvidenceOf(exactly(places), thresholds, 2)).toEqual({ kind: 'proven', digits: '5830530' })
  })

  test('of a blind twin', () => {
    const places = clear(group)
    places[1] = { 8: 1, 1: 0.5 }
    const withTwin = (mostTwin: number) =>
      groupEvidenceOf(exactly(places), { ...thresholds, mostTwin }, 2).kind
    expect([withTwin(0.5), withTwin(0.49)]).toEqual(['proven', 'unsure'])
  })

  test('not to be doubtful', () => {
    const places = clear('6830532')
    places[0] = { 6: 0.5 }
    places[3] = { 0: 0.5 }
    expect(unsure(groupEvidenceOf(exactly(places), thresholds, 2)).doubtful).toEqual([0])
    places[1] = { 8: 1, 1: 0.5 }
    expect(unsure(groupEvidenceOf(exactly(places), { ...thresholds, mostTwin: 0.5 }, 2)).doubtful).toEqual([
      0,
    ])
  })
})
