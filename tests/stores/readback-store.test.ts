import { describe, expect, test } from 'vitest'
import { markLicensed } from '../../src/domain/activation-moves'
import { atRest } from './opened-activation'
import { confirmationId, confirmed, preparedReadback, wordsIn } from './started-readback'

describe('what is said', () => {
  test('letter, three digits, three digits, in English', async () => {
    const { store, spoken, speech } = await preparedReadback()
    store.start()
    expect(spoken()).toEqual([['group', 'a', 'one', 'five', 'zero', 'three', 'one', 'four']])
    expect(speech.said[0]?.language).toBe('en')
  })

  test('in Japanese, with words that are not misheard', async () => {
    const { store, app, spoken, speech } = await preparedReadback()
    app.preferences.change({ language: 'ja' })
    store.start()
    const readings = store.group.value?.readings ?? []
    expect(spoken()[0]?.slice(1)).toEqual(readings)
    expect(readings[0]).toBe('ヒト')
    expect(speech.said[0]?.language).toBe('ja')
  })

  test('never a figure', async () => {
    const { store, speech, readBack } = await preparedReadback()
    store.start()
    readBack(8)
    expect(speech.said).toHaveLength(8)
    expect(speech.said.map(one => one.words).join()).not.toMatch(/[0-9０-９]/)
  })

  test('with the voice and the speed the user chose', async () => {
    const { store, speech } = await preparedReadback()
    store.voice.preferences.change({ rate: 0.7, voices: { en: 'Daniel' } })
    store.start()
    expect(speech.said[0]).toMatchObject({ rate: 0.7, voice: 'Daniel' })
  })

  test('one triplet or one digit alone, and which one is heard', async () => {
    const { store, speech, spoken } = await preparedReadback()
    speech.behaviour = 'never-ends'
    store.start()
    expect(store.saying.value).toEqual({ kind: 'group' })
    store.sayTriplet(1)
    expect(store.saying.value).toEqual({ kind: 'triplet', triplet: 1 })
    store.sayDigit(2)
    expect(store.saying.value).toEqual({ kind: 'digit', place: 2 })
    speech.end()
    await atRest()
    expect(store.saying.value).toBeNull()
    expect(spoken().slice(1)).toEqual([['three', 'one', 'four'], ['zero']])
  })

  test('once more on request, the former utterance being cut off', async () => {
    const { store, speech, letters } = await preparedReadback()
    speech.behaviour = 'never-ends'
    store.start()
    store.again()
    expect(letters()).toEqual(['A', 'A'])
    expect(speech.cutOff).toBe(1)
  })
})

describe('the group shown', () => {
  test('marks the digits that the check digit cannot tell from another one, but for itself', async () => {
    const { store } = await preparedReadback()
    expect(store.group.value).toMatchObject({
      digits: '150314',
      twins: [true, false, true, false, true, false],
    })
  })

  test('can be hidden from shoulder surfers, and is said all the same', async () => {
    const { store, letters } = await preparedReadback()
    store.setHidden(true)
    store.start()
    expect(store.hidden.value).toBe(true)
    expect(letters()).toEqual(['A'])
  })
})

describe('confirming', () => {
  test('says the next group and stores how far it is', async () => {
    const { store, letters, keptGroups, feedback, readBack } = await preparedReadback()
    store.start()
    expect(store.nextLetter.value).toBe('B')
    readBack()
    expect(store.group.value).toMatchObject({ index: 1, letter: 'B', digits: confirmationId.slice(6, 12) })
    expect(store.tiles.value.slice(0, 3)).toEqual(['confirmed', 'current', 'waiting'])
    expect(letters()).toEqual(['A', 'B'])
    expect(feedback.given).toEqual(['group'])
    await atRest()
    expect(keptGroups()).toBe(1)
  })

  test('all eight makes it read back, and is silent then', async () => {
    const { store, letters, kept, feedback, readBack } = await preparedReadback()
    store.start()
    readBack(8)
    expect(store.group.value).toBeNull()
    expect(store.nextLetter.value).toBeNull()
    expect(letters()).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'])
    expect(feedback.given).toEqual([...Array(7).fill('group'), 'whole'])
    await atRest()
    expect(kept().stage).toMatchObject({ kind: 'read-back', confirmedGroups: 8 })
  })

  test('twice in a blink confirms one group: the second was not even heard', async () => {
    const { store, clock, keptGroups, readBack } = await preparedReadback()
    store.start()
    readBack()
    clock.turn(150)
    store.confirm()
    expect(store.group.value?.letter).toBe('B')
    await atRest()
    expect(keptGroups()).toBe(1)
  })

  test('by the bounce of the tap that led here confirms nothing', async () => {
    const { store } = await preparedReadback()
    store.start()
    store.confirm()
    expect(store.group.value?.letter).toBe('A')
  })

  test('counts although the clock was set back an hour since the group came', async () => {
    const { store, clock } = await preparedReadback()
    store.start()
    clock.turn(-3_600_000)
    store.confirm()
    expect(store.group.value?.letter).toBe('B')
  })

  test('what is all confirmed does and stores nothing', async () => {
    const { store, shown, feedback, readBack } = await preparedReadback(confirmed(8))
    store.start()
    const before = shown()
    readBack()
    expect(feedback.given).toEqual([])
    expect(shown()).toBe(before)
  })

  test('goes on where the last session ended', async () => {
    const { store, letters } = await preparedReadback(confirmed(3))
    store.start()
    expect(letters()).toEqual(['D'])
    expect(store.tiles.value.slice(0, 4)).toEqual(['confirmed', 'confirmed', 'confirmed', 'current'])
  })

  test('a read one is not read again by itself', async () => {
    const { store, spoken } = await preparedReadback(confirmed(8))
    store.start()
    expect(store.group.value).toBeNull()
    expect(spoken()).toEqual([])
  })

  test('a write that the phone refuses blocks, and loses no place', async () => {
    const { storage, activation, keptGroups, readBack } = await preparedReadback()
    storage.writeFault = { kind: 'quota-exceeded' }
    readBack()
    await atRest()
    expect(activation.save.value.kind).toBe('failed')
    storage.writeFault = null
    await activation.retry()
    expect(keptGroups()).toBe(1)
  })
})

describe('moving about', () => {
  test('back by one takes its confirmation back', async () => {
    const { store, keptGroups, letters } = await preparedReadback(confirmed(2))
    store.start()
    store.previous()
    expect(store.group.value?.letter).toBe('B')
    expect(letters()).toEqual(['C', 'B'])
    await atRest()
    expect(keptGroups()).toBe(1)
  })

  test('a jump says any group again and keeps what was confirmed', async () => {
    const { store, letters, keptGroups, readBack } = await preparedReadback(confirmed(4))
    store.start()
    store.jump(1)
    expect(store.group.value?.letter).toBe('B')
    expect(store.tiles.value[2]).toBe('confirmed')
    readBack()
    expect(letters()).toEqual(['E', 'B', 'E'])
    await atRest()
    expect(keptGroups()).toBe(4)
  })

  test('a group confirmed behind a gap is not counted before the gap is closed', async () => {
    const { store, keptGroups, readBack } = await preparedReadback()
    store.jump(1)
    readBack()
    await atRest()
    expect(keptGroups()).toBe(0)
    store.jump(0)
    readBack()
    await atRest()
    expect(keptGroups()).toBe(2)
  })

  test('reading again starts at A', async () => {
    const { store, letters, keptGroups, readBack } = await preparedReadback(confirmed(8))
    store.start()
    store.restart()
    expect(letters()).toEqual(['A'])
    readBack()
    await atRest()
    expect(keptGroups()).toBe(1)
  })

  test('reading a licensed one again does not undo the licence', async () => {
    const { store, kept, readBack } = await preparedReadback(made => markLicensed(confirmed(8)(made), 4000))
    store.restart()
    readBack()
    store.previous()
    await atRest()
    expect(kept().stage.kind).toBe('licensed')
  })

  test('the keys of a headset confirm, go back and say it again', async () => {
    const { store, mediaKeys, clock, letters, keptGroups } = await preparedReadback()
    const end = store.start()
    expect(mediaKeys.title).toBe('PC-01')
    clock.turn(1000)
    mediaKeys.press('next')
    mediaKeys.press('again')
    expect(letters()).toEqual(['A', 'B', 'B'])
    await atRest()
    expect(keptGroups()).toBe(1)
    mediaKeys.press('previous')
    expect(store.group.value?.letter).toBe('A')
    end()
    expect(mediaKeys.title).toBeNull()
  })
})

describe('starting and leaving', () => {
  test('the screen is kept on in between', async () => {
    const { store, wakeLock } = await preparedReadback()
    expect(wakeLock.held).toBe(false)
    const end = store.start()
    expect(wakeLock.held).toBe(true)
    end()
    expect(wakeLock.held).toBe(false)
  })

  test('the recorded words are loaded ahead, and those of another language when it is chosen', async () => {
    const { store, clipVoice } = await preparedReadback()
    store.start()
    store.voice.preferences.change({ style: 'ja-standard' })
    expect(clipVoice.prepared).toEqual(['en', 'ja'])
  })

  test('leaving cuts the voice off, and nothing is said afterwards', async () => {
    const { store, speech, letters } = await preparedReadback()
    speech.behaviour = 'never-ends'
    store.start()()
    expect(speech.cutOff).toBe(1)
    expect(store.voice.speaking.value).toBe(false)
    store.again()
    expect(letters()).toEqual(['A'])
  })

  test('a PC deleted in another tab is not read on', async () => {
    const { store, speech, storage, id } = await preparedReadback()
    speech.behaviour = 'never-ends'
    store.start()
    storage.removeElsewhere(id)
    await atRest()
    expect(speech.cutOff).toBe(1)
    expect(store.group.value).toBeNull()
  })
})

test('words are told from punctuation in every script', () => {
  expect(wordsIn('エー。。 ヒト、ゴー。')).toEqual(['エー', 'ヒト', 'ゴー'])
})
