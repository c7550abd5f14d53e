import { expect, test } from 'vitest'
import { isTroubled, noTrouble } from '../../src/domain/readback-trouble'

test('a group is troubled once it was misheard twice, or asked for again twice', () => {
  expect(noTrouble).toEqual({ mistakes: 0, repeats: 0 })
  expect(isTroubled(noTrouble)).toBe(false)
  expect(isTroubled({ mistakes: 1, repeats: 1 })).toBe(false)
  expect(isTroubled({ mistakes: 2, repeats: 0 })).toBe(true)
  expect(isTroubled({ mistakes: 0, repeats: 2 })).toBe(true)
  expect(isTroubled({ mistakes: 3, repeats: 3 })).toBe(true)
})
