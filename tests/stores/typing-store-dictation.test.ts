import { describe, expect, test } from 'vitest'
import { inventedInstallationId, withWrongGroup } from './invented-ids'
import { atRest } from './opened-activation'
import { wordsIn } from './started-readback'
import { startedTyping } from './started-typing'

const digits = inventedInstallationId()
const firstGroup = ['group', 'one', 'six', 'eight', 'three', 'zero', 'five', 'three', 'one']

describe('dictation', () => {
  async function dictating() {
    const opened = await startedTyping()
    opened.store.setMode('dictation')
    return opened
  }

  test('loads the recorded words ahead', async () => {
    const { clipVoice } = await dictating()
    expect(clipVoice.prepared).toEqual(['en'])
  })

  test('reads a group that adds up back, in English', async () => {
    const { type, speech } = await dictating()
    type(digits.slice(0, 7))
    expect(speech.said.map(one => wordsIn(one.words))).toEqual([firstGroup])
    expect(speech.said[0]).toMatchObject({ language: 'en', rate: 1, voice: null })
  })

  test('reads it back in Japanese, with words that are not misheard', async () => {
    const { type, store, app, speech } = await dictating()
    app.preferences.change({ language: 'ja' })
    store.voice.preferences.change({ rate: 0.8, voices: { ja: 'Kyoko' } })
    type(digits.slice(0, 7))
    expect(speech.said.map(one => wordsIn(one.words).slice(1))).toEqual([
      ['ロク', 'ハチ', 'サン', 'マル', 'ゴー', 'サン', 'ヒト'],
    ])
    expect(speech.said[0]).toMatchObject({ language: 'ja', rate: 0.8, voice: 'Kyoko' })
  })

  test('refuses a group that does not add up, empties it and asks for it again', async () => {
    const { store, type, typed, speech, feedback } = await dictating()
    type(withWrongGroup(digits, 0, 7).slice(0, 7))
    expect(typed()[0]).toBe('')
    expect(store.current.value).toBe(0)
    expect(store.event.value).toMatchObject({ kind: 'refused', group: 0 })
    expect(feedback.given).toEqual(['refused'])
    expect(speech.said.map(one => one.words)).toEqual(['Group one does not add up. Please say it again.'])
  })

  test('says the last proven group again', async () => {
    const { store, type, speech } = await dictating()
    store.sayLastGroup()
    expect(speech.said).toEqual([])
    type(digits.slice(0, 9))
    store.sayLastGroup()
    expect(speech.said.map(one => wordsIn(one.words))).toEqual([firstGroup, firstGroup])
  })

  test('reads the last group back too', async () => {
    const { type, speech } = await dictating()
    type(digits)
    expect(speech.said).toHaveLength(9)
    expect(speech.said.at(-1)?.words).toMatch(/^Group nine\. /)
  })

  test('the next group cuts off what is still being said', async () => {
    const { type, speech } = await dictating()
    speech.behaviour = 'never-ends'
    type(digits.slice(0, 14))
    expect(speech.said).toHaveLength(2)
    expect(speech.cutOff).toBe(1)
  })

  test('going back to the screen cuts it off and keeps wrong groups', async () => {
    const { store, type, typed, speech } = await dictating()
    speech.behaviour = 'never-ends'
    type(digits.slice(0, 7))
    expect(store.voice.speaking.value).toBe(true)
    store.setMode('screen')
    expect(speech.cutOff).toBe(1)
    expect(store.voice.speaking.value).toBe(false)
    type(withWrongGroup(digits, 1, 7).slice(7, 14))
    expect(typed()[1]).toHaveLength(7)
    expect(speech.said).toHaveLength(1)
  })

  test('a phone without a voice says so', async () => {
    const { store, type, speech } = await dictating()
    speech.behaviour = 'never-starts'
    type(digits.slice(0, 7))
    await atRest()
    expect(store.voice.silent.value).toBe(true)
    expect(store.voice.speaking.value).toBe(false)
  })
})
