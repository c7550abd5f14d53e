import { expect, test } from 'vitest'
import { shareFragment, shareTokenIn } from '../../../src/domain/intake/share-hand-over'

const address = (fragment: string) => `https://example.com/app/${fragment}`
const token = '0c9b1c52-6a5b-4a57-8f0e-000000000001'

test('a page finds the token of the share that opened it', () => {
  expect(shareTokenIn(address(shareFragment(token)))).toBe(token)
  expect(shareTokenIn(address(shareFragment('A_b-9')))).toBe('A_b-9')
  expect(shareTokenIn(address(shareFragment('x'.repeat(64))))).toBe('x'.repeat(64))
})

test('the share lands on the screen for what came in', () => {
  expect(shareFragment(token)).toBe(`#/day/intake/${token}`)
})

test.each([
  '',
  '#/day/intake',
  '#/day/intake/',
  '#/day/board',
  '#/day/intake/a/b',
  '#/day/intake/a b',
  '#/day/intake/%00',
  `#/day/intake/${'x'.repeat(65)}`,
])('%j was not opened by a share', fragment => {
  expect(shareTokenIn(address(fragment))).toBeNull()
})
