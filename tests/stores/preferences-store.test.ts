import { describe, expect, test } from 'vitest'
import { createPreferencesStore } from '../../src/stores/preferences-store'
import { fakePorts } from '../fakes/fake-ports'

function preferring(...languages: readonly string[]) {
  const phone = fakePorts()
  phone.device.languages = languages
  return { ...phone, store: createPreferencesStore(phone.ports) }
}

describe('the language', () => {
  test.each([
    ['ja', ['ja-JP']],
    ['ja', ['JA']],
    ['ja', ['fr-FR', 'ja-JP', 'en-US']],
    ['en', ['en-US', 'ja-JP']],
    ['en', ['de-DE']],
    ['en', ['jam-JM']],
    ['en', []],
  ])('is %s for a phone that prefers %s', (language, languages) => {
    expect(preferring(...languages).store.language.value).toBe(language)
  })

  test('is the one that the user chose, until the phone is to decide again', () => {
    const { store } = preferring('ja-JP')
    store.change({ language: 'en' })
    expect(store.language.value).toBe('en')
    store.change({ language: 'system' })
    expect(store.language.value).toBe('ja')
  })
})

describe('a change', () => {
  test('is shown and kept, and leaves the rest alone', () => {
    const { store, preferences, ports } = preferring('en')
    store.change({ theme: 'sunlight' })
    store.change({ language: 'ja' })
    expect(store.values.value).toMatchObject({ theme: 'sunlight', language: 'ja', feedback: true })
    expect(preferences.values).toEqual(store.values.value)
    expect(createPreferencesStore(ports).values.value.theme).toBe('sunlight')
  })

  test('that the phone refuses lasts until the app closes', () => {
    const { store, preferences, ports } = preferring('en')
    preferences.refusesWrite = true
    store.change({ theme: 'dark' })
    expect(store.values.value.theme).toBe('dark')
    expect(createPreferencesStore(ports).values.value.theme).toBe('system')
  })
})
