import { expect, test } from 'vitest'
import { keepConfirmationId, takeInstallationId } from '../../src/domain/activation-moves'
import { inventedConfirmationId, inventedInstallationId } from './invented-ids'
import { atRest } from './opened-activation'
import { preparedReadback } from './started-readback'

async function speaking() {
  const prepared = await preparedReadback()
  prepared.speech.behaviour = 'never-ends'
  const end = prepared.store.start()
  return { ...prepared, end }
}

test('a group that the app switch cut off is said again on return', async () => {
  const { store, device, letters } = await speaking()
  device.leave()
  expect(store.saying.value).toBeNull()
  await atRest()
  device.comeBack()
  expect(letters()).toEqual(['A', 'A'])
  expect(store.saying.value).toEqual({ kind: 'group' })
})

test('also when the phone cut it off before it told of the switch, and only once', async () => {
  const { device, speech, letters } = await speaking()
  speech.interrupt()
  await atRest()
  device.leave()
  device.comeBack()
  speech.end()
  await atRest()
  device.leave()
  device.comeBack()
  expect(letters()).toEqual(['A', 'A'])
})

test('a group that was heard to its end is not said again', async () => {
  const { device, speech, letters } = await speaking()
  speech.end()
  await atRest()
  device.leave()
  device.comeBack()
  expect(letters()).toEqual(['A'])
})

test('nor is one that the user had silenced, or switched off, or gone past', async () => {
  for (const act of ['halt', 'voice off', 'next'] as const) {
    const { store, device, speech, letters, readBack } = await speaking()
    speech.interrupt()
    await atRest()
    if (act === 'halt') store.halt()
    else if (act === 'voice off') store.setVoiceOn(false)
    else readBack()
    const before = letters()
    speech.end()
    await atRest()
    device.comeBack()
    expect(letters(), act).toEqual(before)
  }
})

test('a single digit that was cut off is said again as that digit', async () => {
  const { store, device, spoken } = await speaking()
  store.sayDigit(1)
  device.leave()
  device.comeBack()
  expect(spoken().slice(1)).toEqual([['five'], ['five']])
})

test('trying out a voice in between is not taken for an app switch', async () => {
  const { store, device, speech, letters } = await speaking()
  const { style } = store.voice.preferences
  void store.voice.tryOut({ style: style.value, words: [{ word: 'five', pause: 'end' }] })
  await atRest()
  speech.end()
  await atRest()
  device.comeBack()
  expect(letters()).toEqual(['A'])
})

test('after the screen was left nothing is said on return', async () => {
  const { device, letters, end } = await speaking()
  device.leave()
  end()
  device.comeBack()
  expect(letters()).toEqual(['A'])
})

test('a confirmation ID replaced in another tab is read from its own start, after a tap', async () => {
  const { store, storage, id, kept, letters, readBack } = await speaking()
  readBack(2)
  await atRest()
  const other = keepConfirmationId(
    takeInstallationId(kept(), inventedInstallationId()),
    inventedConfirmationId(1),
  )
  storage.writeElsewhere({ ...other, id })
  await atRest()
  expect(store.saying.value).toBeNull()
  expect(store.group.value).toMatchObject({ letter: 'A', digits: inventedConfirmationId(1).slice(0, 6) })
  expect(store.tiles.value[1]).toBe('waiting')
  expect(letters()).toEqual(['A', 'B', 'C'])
})
