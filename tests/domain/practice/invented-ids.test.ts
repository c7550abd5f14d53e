import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseConfirmationId } from '../../../src/domain/confirmation-id'
import { parseInstallationId } from '../../../src/domain/installation-id'
import { inventedAnswer, inventedInstallationId } from '../../../src/domain/practice/invented-ids'

const digits = fc.infiniteStream(fc.integer({ min: 0, max: 9 }))

test('whatever the digits, the invented IDs add up, and the same ID gets the same answer', () => {
  fc.assert(
    fc.property(digits, stream => {
      const id = inventedInstallationId(() => Number(stream.next().value))
      expect(parseInstallationId(id).kind).not.toBe('invalid')
      expect(parseConfirmationId(inventedAnswer(id)).kind).not.toBe('invalid')
      expect(inventedAnswer(id)).toBe(inventedAnswer(id))
    }),
  )
})

test('forty invented PCs get forty different answers', () => {
  let at = 0
  const answers = Array.from({ length: 40 }, () =>
    inventedAnswer(inventedInstallationId(() => (at++ * 7 + (at >> 3)) % 10)),
  )
  expect(new Set(answers).size).toBe(40)
})

test('an installation ID that was practised with before gets the answer it got then', () => {
  const id = inventedInstallationId(() => 3)
  expect(id).toBe('333333633333363333336333333633333363333336333333633333363333336')
  expect(inventedAnswer(id)).toBe('027041797223012395361440355234214402708621021786')
})
