import { expect, test } from 'vitest'
import { chosenVoice, voiceOf, voicesFor } from '../../../src/platform/sound/speech-voices'

const voice = (
  name: string,
  lang: string,
  localService: boolean,
  isDefault = false,
): SpeechSynthesisVoice => ({
  name,
  lang,
  localService,
  default: isDefault,
  voiceURI: name,
})

const network = voice('Google 日本語', 'ja-JP', false, true)
const local = voice('Kyoko', 'ja_JP', true)
const british = voice('Daniel', 'en-GB', true)
const american = voice('Samantha', 'en-US', true, true)
const all = [network, british, local, american]

test('a language has its own voices, those without network first', () => {
  expect(voicesFor(all, 'ja').map(({ name }) => name)).toEqual(['Kyoko', 'Google 日本語'])
  expect(voicesFor(all, 'en').map(({ name }) => name)).toEqual(['Samantha', 'Daniel'])
  expect(voiceOf(network, 'ja')).toEqual({ name: 'Google 日本語', language: 'ja', needsNetwork: true })
})

test('the voice that the user chose is taken', () => {
  expect(chosenVoice(voicesFor(all, 'ja'), 'Google 日本語')).toBe(network)
})

test('a voice that is gone is replaced by one that needs no network', () => {
  expect(chosenVoice(voicesFor(all, 'ja'), 'Otoya')).toBe(local)
})

test('the phone chooses where all voices work offline, or where there is none', () => {
  expect(chosenVoice(voicesFor(all, 'en'), null)).toBeNull()
  expect(chosenVoice([], null)).toBeNull()
})
