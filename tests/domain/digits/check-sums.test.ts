import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addsUp } from '../../../src/domain/check-digit'
import { bestValid, validMass } from '../../../src/domain/digits/check-sums'

const belief = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 10, maxLength: 10 }).map(weights => {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map(weight => weight / sum)
})
const beliefs = fc.array(belief, { minLength: 4, maxLength: 4 })

/** All groups of four digits whose check holds, with their probabilities. */
function validOnes(digits: readonly (readonly number[])[]) {
  return Array.from({ length: 10_000 }, (_, number) => String(number).padStart(4, '0'))
    .filter(addsUp)
    .map(group => ({
      digits: group,
      probability: [...group].reduce(
        (product, digit, place) => product * (digits[place]?.[Number(digit)] ?? 0),
        1,
      ),
    }))
}

test('the mass is that of all groups whose check holds', () => {
  fc.assert(
    fc.property(beliefs, digits => {
      const expected = validOnes(digits).reduce((sum, { probability }) => sum + probability, 0)
      expect(validMass(digits)).toBeCloseTo(expected, 10)
    }),
    { numRuns: 20 },
  )
})

test('the best group is the likeliest one whose check holds', () => {
  fc.assert(
    fc.property(beliefs, digits => {
      const [expected] = validOnes(digits).sort((a, b) => b.probability - a.probability)
      const best = bestValid(digits)
      expect(addsUp(best.digits)).toBe(true)
      expect(best.probability).toBeCloseTo(expected?.probability ?? 0, 10)
    }),
    { numRuns: 20 },
  )
})

test('a group is complete where some of its digits are impossible, too', () => {
  const only = (digit: number) => Array.from({ length: 10 }, (_, other) => (other === digit ? 1 : 0))
  expect(bestValid([only(1), only(2), only(5)])).toEqual({ digits: '125', probability: 1 })
  expect(bestValid([only(1), only(2), only(6)])).toMatchObject({ probability: 0 })
  expect(bestValid([only(1), only(2), only(6)]).digits).toHaveLength(3)
  expect([validMass([only(1), only(2), only(5)]), validMass([only(1), only(2), only(6)])]).toEqual([1, 0])
})
