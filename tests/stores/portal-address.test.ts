import { expect, test } from 'vitest'
import { portalAddress } from '../../src/domain/portal-steps'
import { isPractice, portalAddressOf } from '../../src/stores/portal-address'
import { fakePorts } from '../fakes/fake-ports'

function phoneAt(address: string) {
  const { ports } = fakePorts()
  return { ...ports, navigation: { ...ports.navigation, address: () => address } }
}

test.each([
  'https://example.com/yomiage/',
  'https://example.com/?practice/',
  'https://example.com/?practice=1',
  'https://example.com/practice',
])('real work at %s goes to Microsoft', address => {
  expect(isPractice(phoneAt(address))).toBe(false)
  expect(portalAddressOf(phoneAt(address))).toBe(portalAddress)
})

test('practice stays with the app', () => {
  const phone = phoneAt('https://example.com/?practice')
  expect(isPractice(phone)).toBe(true)
  expect(portalAddressOf(phone)).toBe('https://example.com/?practice#/day/practice-portal')
})
