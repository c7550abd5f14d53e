import { expect, test, vi } from 'vitest'
import { browserNavigation } from '../../../src/platform/navigation'

test('going somewhere changes the path and is told once', () => {
  const navigation = browserNavigation()
  const listener = vi.fn()
  navigation.onChange(listener)
  navigation.go('/pc/1')
  navigation.go('/pc/1')
  expect(navigation.path()).toBe('/pc/1')
  expect(listener).toHaveBeenCalledTimes(1)
})

test('the back gesture returns to where the user was', async () => {
  const navigation = browserNavigation()
  navigation.go('/a', true)
  navigation.go('/b')
  const listener = vi.fn()
  navigation.onChange(listener)
  history.back()
  await vi.waitFor(() => expect(navigation.path()).toBe('/a'))
  await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1))
})

test('replacing leaves no step to go back to', async () => {
  const navigation = browserNavigation()
  navigation.go('/home')
  navigation.go('/passing')
  navigation.go('/arrived', true)
  history.back()
  await vi.waitFor(() => expect(navigation.path()).toBe('/home'))
})

test('who stopped listening is not told any more', () => {
  const navigation = browserNavigation()
  const listener = vi.fn()
  navigation.onChange(listener)()
  navigation.go('/elsewhere')
  expect(listener).not.toHaveBeenCalled()
})

test('the app’s own address has neither query nor fragment', () => {
  const navigation = browserNavigation()
  history.replaceState(null, '', '?from=home')
  navigation.go('/pc/1')
  expect(navigation.address()).toBe(location.origin + location.pathname)
  expect(navigation.address()).not.toMatch(/[?#]/)
})
