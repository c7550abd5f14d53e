import { expect, test } from 'vitest'
import { longestName, plainName } from '../../../src/domain/transfer/plain-name'

test('spaces around a name do not count to its length', () => {
  const longest = 'x'.repeat(longestName)
  expect(plainName(` \n ${longest}y`)).toBe(longest)
  expect(plainName(`${'x'.repeat(longestName - 1)}  y`)).toBe('x'.repeat(longestName - 1))
})
