import { afterEach, expect, test, vi } from 'vitest'
import { browserPreferences, defaultPreferences } from '../../../src/platform/preferences'
import { uniqueName } from './database-helpers'

afterEach(() => {
  vi.restoreAllMocks()
})

test('nothing chosen means the defaults', () => {
  expect(browserPreferences(uniqueName()).read()).toEqual(defaultPreferences)
})

test('what was chosen lasts until the next start, the rest stays', () => {
  const key = uniqueName()
  expect(browserPreferences(key).write({ theme: 'dark' })).toBe(true)
  browserPreferences(key).write({ installHintSeen: true })
  expect(browserPreferences(key).read()).toEqual({
    ...defaultPreferences,
    theme: 'dark',
    installHintSeen: true,
  })
})

test('a setting that cannot be read falls back alone', () => {
  const key = uniqueName()
  localStorage.setItem(key, JSON.stringify({ theme: 'pink', feedback: 99, language: 'en', lens: 7, old: 1 }))
  expect(browserPreferences(key).read()).toEqual({ ...defaultPreferences, language: 'en' })
})

test.each(['{', 'null', '"text"', '[]'])('%s instead of settings means the defaults', text => {
  const key = uniqueName()
  localStorage.setItem(key, text)
  expect(browserPreferences(key).read()).toEqual(defaultPreferences)
})

test('a phone that refuses keeps the choice until the app closes', () => {
  const preferences = browserPreferences(uniqueName())
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(preferences.write({ theme: 'light' })).toBe(false)
  expect(preferences.write({ feedback: false })).toBe(false)
  expect(preferences.read()).toEqual({ ...defaultPreferences, theme: 'light', feedback: false })
  vi.restoreAllMocks()
  expect(preferences.write({ language: 'ja' })).toBe(true)
  expect(preferences.read()).toMatchObject({ theme: 'light', feedback: false, language: 'ja' })
})

test('a phone that forbids reading gives the defaults', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('forbidden', 'SecurityError')
  })
  expect(browserPreferences(uniqueName()).read()).toEqual(defaultPreferences)
})

test('the keyboards of scanner and PC are kept, unknown ones fall back', () => {
  const key = uniqueName()
  browserPreferences(key).write({ scannerKeyboard: 'jis', pcKeyboard: 'azerty' })
  expect(browserPreferences(key).read()).toMatchObject({ scannerKeyboard: 'jis', pcKeyboard: 'azerty' })
  localStorage.setItem(
    key,
    JSON.stringify({ scannerKeyboard: 'dvorak', pcKeyboard: 'colemak', theme: 'dark' }),
  )
  expect(browserPreferences(key).read()).toEqual({ ...defaultPreferences, theme: 'dark' })
})
