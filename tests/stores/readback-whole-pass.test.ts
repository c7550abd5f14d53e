import { describe, expect, test } from 'vitest'
import { atRest } from './opened-activation'
import { confirmed, preparedReadback } from './started-readback'

const allLetters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']

/** The whole pass has begun; each pause lasts three seconds, half of the usual one. */
async function passing(groups = 8) {
  const prepared = await preparedReadback(confirmed(groups))
  const { store, clock } = prepared
  store.voice.preferences.change({ groupPause: 6 })
  store.start()
  await atRest()
  const before = prepared.letters().length
  store.startWholePass()
  await atRest()
  return {
    ...prepared,
    /** What was said since the pass began. */
    letters: () => prepared.letters().slice(before),
    async hearGroups(count: number) {
      for (let group = 0; group < count; group++) {
        clock.turn(3000)
        await atRest()
      }
    },
  }
}

describe('the whole pass', () => {
  test('says A to H once more in the closed loop too, and confirms nothing', async () => {
    const { store, letters, shown, feedback, hearGroups } = await passing()
    const before = shown()
    expect(store.pass.value).toBe('whole')
    expect(store.group.value?.letter).toBe('A')
    expect(store.tiles.value.slice(0, 2)).toEqual(['current', 'confirmed'])
    expect(store.run.value).toEqual({ kind: 'waiting', seconds: 3 })
    await hearGroups(8)
    expect(letters()).toEqual(allLetters)
    expect([store.pass.value, store.group.value, store.run.value]).toEqual([
      'groups',
      null,
      { kind: 'halted' },
    ])
    expect(feedback.given).toEqual([])
    expect(shown()).toBe(before)
  })

  test('goes on, back and anywhere without touching what is confirmed', async () => {
    const { store, letters, shown, mediaKeys, readBack } = await passing()
    const before = shown()
    expect(store.nextLetter.value).toBe('B')
    readBack(2)
    store.previous()
    store.jump(6)
    store.jump(9)
    mediaKeys.press('again')
    expect(letters()).toEqual(['A', 'B', 'C', 'B', 'G', 'G'])
    expect(shown()).toBe(before)
  })

  test('ends with a tap behind H', async () => {
    const { store, readBack } = await passing()
    store.jump(7)
    expect(store.nextLetter.value).toBeNull()
    readBack()
    expect(store.pass.value).toBe('groups')
    expect(store.group.value).toBeNull()
  })

  test('stands still when it is halted, and goes on from there', async () => {
    const { store, letters, hearGroups } = await passing()
    await hearGroups(2)
    store.halt()
    await hearGroups(5)
    expect(store.group.value?.letter).toBe('C')
    expect(store.pass.value).toBe('whole')
    store.go()
    await atRest()
    await hearGroups(1)
    expect(letters()).toEqual(['A', 'B', 'C', 'C', 'D'])
  })

  test('left before its end, everything stands as before', async () => {
    const { store, speech, letters, hearGroups } = await passing(3)
    speech.behaviour = 'never-ends'
    await hearGroups(1)
    store.endWholePass()
    expect(store.saying.value).toBeNull()
    expect(speech.cutOff).toBe(1)
    expect(store.group.value?.letter).toBe('D')
    expect(store.run.value).toEqual({ kind: 'halted' })
    await hearGroups(5)
    expect(letters()).toEqual(['A', 'B'])
  })

  test('heard to its end with groups that wait, the user may confirm all of them', async () => {
    const { store, clock, keptGroups, hearGroups } = await passing(3)
    await hearGroups(8)
    expect(store.group.value?.letter).toBe('D')
    expect(store.run.value).toEqual({ kind: 'finished' })
    expect(keptGroups()).toBe(3)
    clock.turn(1000)
    store.confirmAll()
    await atRest()
    expect(keptGroups()).toBe(8)
  })

  test('a wrong read-back in it is counted for that group', async () => {
    const { store, hearGroups } = await passing()
    await hearGroups(1)
    store.openEar()
    store.hear('000000')
    expect(store.ear.value?.mistakes).toBe(1)
    expect(store.run.value).toEqual({ kind: 'halted' })
    expect(store.group.value?.letter).toBe('B')
  })
})
