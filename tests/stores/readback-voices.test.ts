import { describe, expect, test } from 'vitest'
import { digitReadings } from '../../src/domain/reading/announcement'
import { readingStyles } from '../../src/domain/reading/reading-styles'
import { atRest } from './opened-activation'
import { confirmationId, preparedReadback, wordsIn } from './started-readback'

const groups = confirmationId.match(/.{6}/g) ?? []

describe('switched off', () => {
  test('nothing is said and the groups go on', async () => {
    const { store, speech, letters, readBack } = await preparedReadback()
    speech.behaviour = 'never-ends'
    store.start()
    store.setVoiceOn(false)
    expect(speech.cutOff).toBe(1)
    readBack()
    store.sayDigit(1)
    expect(store.group.value?.letter).toBe('B')
    expect(letters()).toEqual(['A'])
    store.setVoiceOn(true)
    expect(letters()).toEqual(['A', 'B'])
  })

  test('it stays off where the continuous mode is chosen, until the run is started', async () => {
    const { store, letters } = await preparedReadback()
    store.setVoiceOn(false)
    store.voice.preferences.change({ mode: 'continuous' })
    store.start()
    expect(store.run.value).toEqual({ kind: 'halted' })
    expect(letters()).toEqual([])
  })
})

describe('a voice in trouble', () => {
  test('a phone without one says so, and the groups go on', async () => {
    const { store, speech, readBack } = await preparedReadback()
    speech.behaviour = 'never-starts'
    store.start()
    await atRest()
    expect(store.voice.silent.value).toBe(true)
    expect(store.saying.value).toBeNull()
    readBack()
    expect(store.group.value?.letter).toBe('B')
  })

  test('that comes back is not called silent any more', async () => {
    const { store, speech } = await preparedReadback()
    speech.behaviour = 'never-starts'
    store.start()
    await atRest()
    speech.behaviour = 'ends'
    store.again()
    await atRest()
    expect(store.voice.silent.value).toBe(false)
  })

  test('an utterance cut off says nothing about the next one, though it tells of its end late and twice', async () => {
    const { store, speech, readBack } = await preparedReadback()
    speech.behaviour = 'ends-late'
    store.start()
    await atRest()
    speech.behaviour = 'never-ends'
    readBack()
    speech.end()
    speech.behaviour = 'ends-late'
    store.sayTriplet(0)
    await atRest()
    expect(store.saying.value).toEqual({ kind: 'triplet', triplet: 0 })
    expect(store.group.value?.letter).toBe('B')
  })

  test('one that never ends stops nobody', async () => {
    const { store, speech, letters, readBack } = await preparedReadback()
    speech.behaviour = 'never-ends'
    store.start()
    readBack(8)
    expect(letters()).toHaveLength(8)
    expect(speech.cutOff).toBe(8)
    expect(store.saying.value).toBeNull()
  })

  test('the built-in one reads on where the phone stays silent', async () => {
    const { store, speech, clipVoice, readBack } = await preparedReadback()
    clipVoice.languages = ['en']
    speech.behaviour = 'never-starts'
    store.start()
    await atRest()
    readBack(7)
    await atRest()
    expect(clipVoice.said.map(one => wordsIn(one.words)[1])).toEqual([...'abcdefgh'])
    expect(store.voice.heard.value).toBe('built-in')
    expect(store.voice.silent.value).toBe(false)
  })
})

describe.each(readingStyles.map(style => [style.id, style] as const))('%s', (_id, style) => {
  test.each(['plain', 'nato'] as const)(
    'reads a whole ID, one utterance a group, letters %s',
    async letters => {
      const { store, speech, readBack } = await preparedReadback()
      store.voice.preferences.change({ style: style.id, letters })
      store.start()
      readBack(8)
      expect(speech.said).toHaveLength(8)
      for (const [index, digits] of groups.entries()) {
        const said = speech.said[index]
        const letter = 'ABCDEFGH'.charAt(index) as 'A'
        expect(said?.language).toBe(style.language)
        const words = [style.letters[letters][letter], ...digitReadings(digits, spokenStyle)]
        expect(said?.words).toMatch(endingWith(words))
      }
      expect(store.group.value).toBeNull()
    },
  )

  const spokenStyle = { ...style, digits: style.spokenDigits ?? style.digits }
})

/** These words at the end of an utterance, one after the other, with nothing but spaces and punctuation in between. */
function endingWith(words: readonly string[]): RegExp {
  const escaped = words.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`${escaped.join('[^\\p{L}\\p{M}]*')}\\P{L}*$`, 'iu')
}
