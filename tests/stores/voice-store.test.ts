import { describe, expect, test, vi } from 'vitest'
import { digitsAnnouncement } from '../../src/domain/reading/announcement'
import { readingStyle } from '../../src/domain/reading/reading-styles'
import { createVoiceStore } from '../../src/stores/voice-store'
import { startedApp } from './opened-activation'

const english = digitsAnnouncement('15', readingStyle('en-plain', 'en'))
const japanese = digitsAnnouncement('15', readingStyle('ja-standard', 'ja'))

/** A phone with a built-in English voice. */
function voices() {
  const phone = startedApp()
  phone.clipVoice.languages = ['en']
  const voice = createVoiceStore(phone.app, phone.instruments)
  return { ...phone, voice, counts: () => [phone.speech.said.length, phone.clipVoice.said.length] }
}

describe('the phone’s voice first', () => {
  test('where it sounds, the built-in one is not asked', async () => {
    const { voice, counts } = voices()
    expect(voice.heard.value).toBeNull()
    expect(await voice.say(english)).toBe('ended')
    expect(voice.heard.value).toBe('phone')
    expect(counts()).toEqual([1, 0])
  })

  test('where it stays silent, the built-in one says it, at the user’s pace', async () => {
    const { voice, speech, clipVoice } = voices()
    speech.behaviour = 'never-starts'
    voice.preferences.change({ rate: 1.2, tripletPause: 'long' })
    expect(await voice.say(english, 1.5)).toBe('ended')
    expect(voice.heard.value).toBe('built-in')
    expect(voice.silent.value).toBe(false)
    expect(clipVoice.said[0]?.pace.rate).toBeCloseTo(0.8)
    expect(clipVoice.said[0]?.pace.tripletPause).toBe('long')
  })

  test('the built-in one is told of while it speaks, not only behind it', async () => {
    const { voice, speech, clipVoice } = voices()
    speech.behaviour = 'never-starts'
    clipVoice.behaviour = 'never-ends'
    const saying = voice.say(english)
    await vi.waitFor(() => expect(voice.heard.value).toBe('built-in'))
    expect(voice.speaking.value).toBe(true)
    clipVoice.end()
    expect(await saying).toBe('ended')
  })

  test('it is not waited for again in every group', async () => {
    const { voice, speech, counts } = voices()
    speech.behaviour = 'never-starts'
    await voice.say(english)
    await voice.say(english)
    expect(counts()).toEqual([1, 2])
  })

  test.each([
    ['another voice is chosen', { voices: { en: 'Daniel' } }],
    ['a voice of another language is used', null],
  ])('it is tried again when %s', async (_when, change) => {
    const { voice, speech, counts } = voices()
    speech.behaviour = 'never-starts'
    await voice.say(english)
    if (change) voice.preferences.change(change)
    await voice.say(change ? english : japanese)
    expect(counts()[0]).toBe(2)
  })

  test('it is tried again when the user tries it out, or takes it instead of the built-in one', async () => {
    const { voice, speech, counts } = voices()
    speech.behaviour = 'never-starts'
    await voice.say(english)
    await voice.tryOut(english)
    expect(counts()).toEqual([2, 2])
    voice.preferences.change({ voice: 'built-in' })
    await voice.say(english)
    expect(counts()).toEqual([2, 3])
    voice.preferences.change({ voice: 'phone' })
    speech.behaviour = 'ends'
    await voice.say(english)
    expect(counts()).toEqual([3, 3])
    expect(voice.heard.value).toBe('phone')
  })

  test('a phone that gave no sound at all, before the first tap, is not held against its voice', async () => {
    const { voice, speech, clipVoice, counts } = voices()
    speech.behaviour = 'never-starts'
    clipVoice.behaviour = 'no-sound'
    expect(await voice.say(english)).toBe('no-voice')
    expect(voice.silent.value).toBe(true)
    expect(voice.heard.value).toBeNull()
    speech.behaviour = 'ends'
    clipVoice.behaviour = 'ends'
    await voice.say(english)
    expect(voice.silent.value).toBe(false)
    expect(counts()).toEqual([2, 0])
  })

  test('a language without recorded words is left to it, however often it stayed silent', async () => {
    const { voice, speech, counts } = voices()
    speech.behaviour = 'never-starts'
    expect(await voice.say(japanese)).toBe('no-voice')
    expect(await voice.say(japanese)).toBe('no-voice')
    expect(counts()).toEqual([2, 0])
  })
})

describe('the built-in voice by choice', () => {
  test('says what it can, and leaves the rest to the phone', async () => {
    const { voice, speech, clipVoice } = voices()
    voice.preferences.change({ voice: 'built-in' })
    await voice.say(english)
    await voice.say(japanese)
    expect(clipVoice.said).toHaveLength(1)
    expect(speech.said.map(one => one.language)).toEqual(['ja'])
  })

  test('that gives no sound is stood in for by the phone', async () => {
    const { voice, clipVoice } = voices()
    voice.preferences.change({ voice: 'built-in' })
    clipVoice.behaviour = 'no-sound'
    expect(await voice.say(english)).toBe('ended')
    expect(voice.heard.value).toBe('phone')
  })

  test('is loaded ahead in the chosen language', () => {
    const { voice, clipVoice } = voices()
    voice.preferences.change({ style: 'ja-standard' })
    voice.prepare()
    expect(clipVoice.prepared).toEqual(['ja'])
  })
})

describe('one at a time', () => {
  test('what is cut off while the phone is waited for is not said by the built-in voice', async () => {
    const { voice, speech, counts } = voices()
    speech.behaviour = 'never-ends'
    const first = voice.say(english)
    voice.stop()
    expect(await first).toBe('interrupted')
    expect(counts()).toEqual([1, 0])
    expect(voice.speaking.value).toBe(false)
  })

  test('a new one cuts off the built-in voice too', async () => {
    const { voice, clipVoice } = voices()
    voice.preferences.change({ voice: 'built-in' })
    clipVoice.behaviour = 'never-ends'
    const first = voice.say(english)
    const second = voice.say(english)
    expect(await first).toBe('interrupted')
    expect(voice.speaking.value).toBe(true)
    clipVoice.end()
    expect(await second).toBe('ended')
    expect(voice.speaking.value).toBe(false)
  })

  test('a late end of what was cut off does not end what is being said', async () => {
    const { voice, speech, clipVoice } = voices()
    speech.behaviour = 'ends-late'
    clipVoice.behaviour = 'never-ends'
    const first = voice.say(english)
    voice.preferences.change({ voice: 'built-in' })
    void voice.say(english)
    speech.end()
    expect(await first).toBe('interrupted')
    expect(voice.speaking.value).toBe(true)
    expect(voice.heard.value).toBe('built-in')
  })
})
