import { describe, expect, test } from 'vitest'
import { atRest } from './opened-activation'
import { preparedReadback } from './started-readback'

/** Group A, 150314, is being checked by ear; nothing was said yet in these lists but the group itself. */
async function checking() {
  const prepared = await preparedReadback()
  prepared.store.start()
  prepared.store.openEar()
  await atRest()
  return { ...prepared, answers: () => prepared.spoken().slice(1) }
}

describe('a read-back tapped in', () => {
  test('that is right is seen before it counts, and confirmed by the next tap', async () => {
    const { store, feedback, keptGroups, readBack } = await checking()
    store.hear('150314')
    expect(store.ear.value?.verdict).toBe('right')
    expect(store.group.value?.letter).toBe('A')
    expect(feedback.given).toEqual(['group'])
    readBack()
    expect(feedback.given).toEqual(['group'])
    expect(store.ear.value).toMatchObject({ heard: '', verdict: 'listening', mistakes: 0 })
    await atRest()
    expect(keptGroups()).toBe(1)
  })

  test('that is wrong in one triplet is answered by that triplet', async () => {
    const { store, feedback, answers } = await checking()
    for (const digit of '180314') store.hear(digit)
    expect(store.ear.value).toMatchObject({ verdict: 'wrong', mistakes: 1 })
    expect(store.ear.value?.marks[1]).toBe('different')
    expect(feedback.given).toEqual(['refused'])
    expect(answers()).toEqual([['again', 'one', 'five', 'zero']])
  })

  test('that is wrong in both is answered by the whole group', async () => {
    const { store, answers } = await checking()
    store.hear('180315')
    expect(answers()[0]?.slice(0, 3)).toEqual(['again', 'group', 'a'])
  })

  test('that is wrong cannot be confirmed, by whatever key', async () => {
    const { store, feedback, mediaKeys, clock, readBack } = await checking()
    store.hear('180314')
    readBack()
    clock.turn(1000)
    mediaKeys.press('next')
    expect(store.group.value?.letter).toBe('A')
    expect(feedback.given).toEqual(['refused', 'refused', 'refused'])
    store.closeEar()
    readBack()
    expect(store.group.value?.letter).toBe('B')
  })

  test('is corrected digit by digit, a slip of the finger not being counted', async () => {
    const { store } = await checking()
    store.hear('150315')
    store.unhear()
    expect(store.ear.value).toMatchObject({ heard: '15031', mistakes: 0 })
    store.hear('4')
    expect(store.ear.value?.verdict).toBe('right')
  })

  test('of another group is not mixed with it', async () => {
    const { store } = await checking()
    store.hear('150')
    store.jump(3)
    expect(store.ear.value?.heard).toBe('')
  })

  test('is not heard while the check is closed', async () => {
    const { store } = await checking()
    store.closeEar()
    store.hear('180314')
    store.unhear()
    expect(store.ear.value).toBeNull()
  })

  test('of the last group closes the check', async () => {
    const { store, readBack } = await checking()
    readBack(8)
    expect(store.ear.value).toBeNull()
  })
})

describe('a group that does not come across', () => {
  test('is said 1.4 times as slow after two wrong read-backs, and only that group', async () => {
    const { store, speech, readBack } = await checking()
    store.hear('180314')
    expect(store.troubled.value).toBe(false)
    store.hear('180314')
    expect(store.troubled.value).toBe(true)
    expect(speech.said.at(-1)?.rate).toBeCloseTo(1 / 1.4)
    store.closeEar()
    readBack()
    expect(store.troubled.value).toBe(false)
    expect(speech.said.at(-1)?.rate).toBe(1)
    store.jump(0)
    expect(store.troubled.value).toBe(true)
    store.restart()
    expect(store.troubled.value).toBe(false)
  })

  test('keeps its count while the check is closed and opened', async () => {
    const { store } = await checking()
    store.hear('180314')
    store.closeEar()
    store.openEar()
    expect(store.ear.value?.mistakes).toBe(1)
  })

  test('is slower the third time it is asked for, too', async () => {
    const { store, speech } = await checking()
    store.again()
    await atRest()
    store.again()
    expect(store.troubled.value).toBe(true)
    expect(speech.said.map(one => one.rate)).toEqual([1, 1, 1 / 1.4])
  })

  test('is not taken for one while the user tries out speeds, or cuts it off', async () => {
    const { store, speech } = await checking()
    for (const rate of [0.9, 0.8, 0.7]) {
      store.voice.preferences.change({ rate })
      store.again()
      await atRest()
    }
    speech.behaviour = 'never-ends'
    store.again()
    store.again()
    store.again()
    expect(store.troubled.value).toBe(false)
  })

  test('is never said slower than the slowest speed', async () => {
    const { store, speech } = await checking()
    store.voice.preferences.change({ rate: 0.5 })
    store.hear('180314')
    store.hear('180314')
    expect(speech.said.at(-1)?.rate).toBe(0.5)
  })
})
