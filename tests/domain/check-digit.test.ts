import { expect, test } from 'vitest'
import { addsUp } from '../../src/domain/check-digit'

test('a genuine-looking group adds up, its neighbour does not', () => {
  expect(addsUp('6830531')).toBe(true)
  expect(addsUp('6830532')).toBe(false)
})
