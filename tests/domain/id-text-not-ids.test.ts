import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findIdsIn } from '../../src/domain/id-text'
import { digits, installationId63 } from './arbitrary-ids'

describe('never an ID', () => {
  const texts = {
    'an Extended PID': 'Extended PID: 03612-03291-029-259087-03-1041-19045.0000-1952025',
    'an Extended PID without hyphens': '拡張 PID: 03612032910292590870310411904500001952025',
    'telephone numbers': '0120-801-734\n03-1234-5678\n+81 3 1234 5678\n+1 800 936 5700\n(0)3-1234-5678',
    'credit cards': '4111 1111 1111 1111\n5500 0000 0000 0004\n3400 0000 0000 009',
    dates: '2025-12-03 10:22:05\n2025-12-04 10:22:05\n2025-12-05 10:22:05\n2025-12-06 10:22:05',
    'network addresses': '192.168.100.101\n192.168.100.102\n10.0.0.1\n255.255.255.0\n172.16.254.1',
    'GUIDs of digits only': '12345678-1234-1234-1234-123456789012\n'.repeat(4),
    'product IDs': '00330-80000-00000-AA497\n00331-10000-00001-AA123',
    'a hash': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'a long fraction': '3.141592653589793238462643383279502884197169399375',
    'a column of zeros': '0000000\n'.repeat(40),
    'one number again and again': '1000001\n'.repeat(20),
    'zeros in cells': '0 '.repeat(500),
    'round sums': '1,000,000 2,000,000 3,000,000 4,000,000 5,000,000 6,000,000 7,000,000 8,000,000 9,000,000',
    'an address with digits': `https://example.com/${installationId63}/x?id=${installationId63}`,
    'a serial number': 'シリアル番号: 123456789012345678901234567890123456789012345678',
    'the confirmation that a PC prints':
      'Confirmation ID for product f520e45e-7413-4a34-a497-d2765967d094 deposited successfully.',
    'a key of digits': '12345-67890-12345-67890-12345',
    'nothing at all': '',
  }
  test.each(Object.entries(texts))('%s', (_, text) => {
    expect(findIdsIn(text).ids).toEqual([])
  })
})

test('tables of numbers hold no valid ID, and hardly ever a damaged one', () => {
  const cell = fc.integer({ min: 1, max: 8 }).chain(digits)
  const line = fc.array(cell, { minLength: 1, maxLength: 9 }).map(cells => cells.join('\t'))
  const tables = fc.sample(fc.array(line, { minLength: 1, maxLength: 30 }), { numRuns: 300, seed: 1 })
  const found = tables.flatMap(lines => findIdsIn(lines.join('\n')).ids)
  expect(found).toEqual([])
})

test('nine numbers of seven digits on a line are no ID', () => {
  const line = fc.array(digits(7), { minLength: 9, maxLength: 9 }).map(cells => cells.join(' '))
  const lines = fc.sample(line, { numRuns: 500, seed: 2 })
  expect(lines.flatMap(text => findIdsIn(text).ids)).toEqual([])
})

test('what was ignored can be told, short and with its reason', () => {
  const text = `VK7JG-NPHTM-C97JM-9MPGT-3V66T
f520e45e-7413-4a34-a497-d2765967d094
03612-03291-029-259087-03-1041-19045.0000-1952025
https://aka.ms/aoh
0120-801-734
2025-12-03
192.168.100.101
Installation ID: 12345678`
  expect(findIdsIn(text).ignored.map(one => one.why)).toEqual([
    'product-key',
    'guid',
    'extended-pid',
    'url',
    'phone-number',
    'date',
    'network-address',
    'too-short',
  ])
  const many = findIdsIn('1234567 and '.repeat(1000)).ignored
  expect(many.length).toBe(50)
  expect(Math.max(...many.map(one => one.text.length))).toBeLessThanOrEqual(40)
})
