import { describe, expect, test } from 'vitest'
import type { Activation } from '../../src/domain/activation'
import {
  confirmGroups,
  keepConfirmationId,
  markLicensed,
  takeInstallationId,
} from '../../src/domain/activation-moves'
import { createReadbackStore } from '../../src/stores/readback-store'
import { inventedConfirmationId, inventedInstallationId } from './invented-ids'
import { atRest, openedActivation } from './opened-activation'

const confirmationId = inventedConfirmationId()
const answered = (made: Activation) =>
  keepConfirmationId(takeInstallationId(made, inventedInstallationId()), confirmationId)
const confirmed = (count: number) => (made: Activation) => confirmGroups(answered(made), count)

async function reading(prepare = answered) {
  const opened = await openedActivation(prepare)
  const store = createReadbackStore(opened.app, opened.instruments)
  return {
    ...opened,
    store,
    words: () => opened.speech.said.map(one => one.words),
    letters: () => opened.speech.said.map(one => /^(?:Group )?(\S+?)[.。]/.exec(one.words)?.[1]),
    keptGroups() {
      const { stage } = opened.kept()
      return 'confirmedGroups' in stage ? stage.confirmedGroups : null
    },
  }
}

describe('what is said', () => {
  test('letter, three digits, three digits, in English', async () => {
    const { store, words, speech } = await reading()
    store.start()
    expect(words()).toEqual(['Group A. one, five, zero. three, one, four.'])
    expect(speech.said[0]?.language).toBe('en')
  })

  test('in Japanese, with words that are not misheard', async () => {
    const { store, app, words, speech } = await reading()
    app.preferences.change({ language: 'ja' })
    store.start()
    expect(words()).toEqual(['エー。ヒト、ゴー、マル。サン、ヒト、ヨン。'])
    expect(speech.said[0]?.language).toBe('ja')
    expect(store.group.value?.readings).toEqual(['ヒト', 'ゴー', 'マル', 'サン', 'ヒト', 'ヨン'])
  })

  test('never a figure', async () => {
    const { store, words } = await reading()
    store.start()
    for (let group = 0; group < 8; group++) store.confirm()
    expect(words()).toHaveLength(8)
    expect(words().join()).not.toMatch(/[0-9０-９]/)
  })

  test('with the voice and the speed the user chose', async () => {
    const { store, speech } = await reading()
    store.voice.preferences.change({ rate: 0.7, voices: { en: 'Daniel' } })
    store.start()
    expect(speech.said[0]).toMatchObject({ rate: 0.7, voice: 'Daniel' })
  })

  test('once more on request, the former utterance being cut off', async () => {
    const { store, speech, letters } = await reading()
    speech.behaviour = 'never-ends'
    store.start()
    store.again()
    expect(letters()).toEqual(['A', 'A'])
    expect(speech.cutOff).toBe(1)
    expect(store.voice.speaking.value).toBe(true)
    speech.end()
    await atRest()
    expect(store.voice.speaking.value).toBe(false)
  })
})

describe('confirming', () => {
  test('says the next group and stores how far it is', async () => {
    const { store, letters, keptGroups, feedback } = await reading()
    store.start()
    expect(store.nextLetter.value).toBe('B')
    store.confirm()
    expect(store.group.value).toMatchObject({ index: 1, letter: 'B', digits: confirmationId.slice(6, 12) })
    expect(store.tiles.value.slice(0, 3)).toEqual(['confirmed', 'current', 'waiting'])
    expect(letters()).toEqual(['A', 'B'])
    expect(feedback.given).toEqual(['group'])
    await atRest()
    expect(keptGroups()).toBe(1)
  })

  test('all eight makes it read back, and is silent then', async () => {
    const { store, letters, kept, feedback } = await reading()
    store.start()
    for (let group = 0; group < 8; group++) store.confirm()
    expect(store.group.value).toBeNull()
    expect(store.nextLetter.value).toBeNull()
    expect(letters()).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'])
    expect(feedback.given).toEqual([...Array(7).fill('group'), 'whole'])
    await atRest()
    expect(kept().stage).toMatchObject({ kind: 'read-back', confirmedGroups: 8 })
  })

  test('goes on where the last session ended', async () => {
    const { store, letters } = await reading(confirmed(3))
    store.start()
    expect(letters()).toEqual(['D'])
    expect(store.tiles.value.slice(0, 4)).toEqual(['confirmed', 'confirmed', 'confirmed', 'current'])
  })

  test('a read one is not read again by itself', async () => {
    const { store, words } = await reading(confirmed(8))
    store.start()
    expect(store.group.value).toBeNull()
    expect(words()).toEqual([])
  })

  test('a write that the phone refuses blocks, and loses no place', async () => {
    const { store, storage, activation, keptGroups } = await reading()
    storage.writeFault = { kind: 'quota-exceeded' }
    store.confirm()
    await atRest()
    expect(activation.save.value.kind).toBe('failed')
    storage.writeFault = null
    await activation.retry()
    expect(keptGroups()).toBe(1)
  })
})

describe('moving about', () => {
  test('back by one takes its confirmation back', async () => {
    const { store, keptGroups, letters } = await reading(confirmed(2))
    store.start()
    store.previous()
    expect(store.group.value?.letter).toBe('B')
    expect(letters()).toEqual(['C', 'B'])
    await atRest()
    expect(keptGroups()).toBe(1)
  })

  test('a jump says any group again and keeps what was confirmed', async () => {
    const { store, letters, keptGroups } = await reading(confirmed(4))
    store.start()
    store.jump(1)
    expect(store.group.value?.letter).toBe('B')
    expect(store.tiles.value[2]).toBe('confirmed')
    store.confirm()
    expect(letters()).toEqual(['E', 'B', 'E'])
    await atRest()
    expect(keptGroups()).toBe(4)
  })

  test('a group confirmed behind a gap is not counted before the gap is closed', async () => {
    const { store, keptGroups } = await reading()
    store.jump(1)
    store.confirm()
    await atRest()
    expect(keptGroups()).toBe(0)
    store.jump(0)
    store.confirm()
    await atRest()
    expect(keptGroups()).toBe(2)
  })

  test('reading again starts at A', async () => {
    const { store, letters, keptGroups } = await reading(confirmed(8))
    store.start()
    store.restart()
    expect(letters()).toEqual(['A'])
    store.confirm()
    await atRest()
    expect(keptGroups()).toBe(1)
  })

  test('reading a licensed one again does not undo the licence', async () => {
    const { store, kept } = await reading(made => markLicensed(confirmed(8)(made), 4000))
    store.restart()
    store.confirm()
    store.previous()
    await atRest()
    expect(kept().stage.kind).toBe('licensed')
  })
})

describe('the voice', () => {
  test('switched off, nothing is said and the groups go on', async () => {
    const { store, speech, letters } = await reading()
    speech.behaviour = 'never-ends'
    store.start()
    store.setVoiceOn(false)
    expect(speech.cutOff).toBe(1)
    store.confirm()
    expect(store.group.value?.letter).toBe('B')
    expect(letters()).toEqual(['A'])
    store.setVoiceOn(true)
    expect(letters()).toEqual(['A', 'B'])
  })

  test('a phone without one says so, and the groups go on', async () => {
    const { store, speech } = await reading()
    speech.behaviour = 'never-starts'
    store.start()
    await atRest()
    expect(store.voice.silent.value).toBe(true)
    store.confirm()
    expect(store.group.value?.letter).toBe('B')
  })

  test('that comes back is not called silent any more', async () => {
    const { store, speech } = await reading()
    speech.behaviour = 'never-starts'
    store.start()
    await atRest()
    speech.behaviour = 'ends'
    store.again()
    await atRest()
    expect(store.voice.silent.value).toBe(false)
  })

  test('an utterance cut off says nothing about the next one', async () => {
    const { store, speech } = await reading()
    speech.behaviour = 'never-ends'
    store.start()
    store.confirm()
    await atRest()
    expect(store.voice.speaking.value).toBe(true)
  })
})

describe('starting and leaving', () => {
  test('the screen is kept on in between', async () => {
    const { store, wakeLock } = await reading()
    expect(wakeLock.held).toBe(false)
    const end = store.start()
    expect(wakeLock.held).toBe(true)
    end()
    expect(wakeLock.held).toBe(false)
  })

  test('leaving cuts the voice off', async () => {
    const { store, speech } = await reading()
    speech.behaviour = 'never-ends'
    store.start()()
    expect(speech.cutOff).toBe(1)
    expect(store.voice.speaking.value).toBe(false)
  })

  test('a PC deleted in another tab is not read on', async () => {
    const { store, speech, storage, id } = await reading()
    speech.behaviour = 'never-ends'
    store.start()
    storage.removeElsewhere(id)
    await atRest()
    expect(speech.cutOff).toBe(1)
  })
})
