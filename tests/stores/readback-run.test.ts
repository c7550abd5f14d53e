import { describe, expect, test } from 'vitest'
import { atRest } from './opened-activation'
import { answered, confirmed, preparedReadback } from './started-readback'

/** The continuous mode with four seconds between groups; the voice stops at each group until `hear` is called. */
async function running(prepare = answered) {
  const prepared = await preparedReadback(prepare)
  const { store, speech, clock } = prepared
  speech.behaviour = 'never-ends'
  store.voice.preferences.change({ mode: 'continuous', groupPause: 4 })
  const end = store.start()
  async function hear() {
    speech.end()
    await atRest()
  }
  return {
    ...prepared,
    end,
    hear,
    /** So many groups are heard, with the pause behind each. */
    async hearGroups(count: number) {
      for (let group = 0; group < count; group++) {
        await hear()
        clock.turn(4000)
      }
    },
  }
}

describe('reading by itself', () => {
  test('says a group, counts the pause down and goes on', async () => {
    const { store, clock, letters, hear } = await running()
    expect(store.run.value).toEqual({ kind: 'reading' })
    await hear()
    expect(store.run.value).toEqual({ kind: 'waiting', seconds: 4 })
    clock.turn(1000)
    expect(store.run.value).toEqual({ kind: 'waiting', seconds: 3 })
    clock.turn(2999)
    expect(letters()).toEqual(['A'])
    clock.turn(1)
    expect(store.run.value).toEqual({ kind: 'reading' })
    expect(store.group.value?.letter).toBe('B')
    expect(letters()).toEqual(['A', 'B'])
  })

  test('stops behind H, with nothing confirmed until the user says so', async () => {
    const { store, clock, letters, keptGroups, kept, feedback, hearGroups } = await running()
    await hearGroups(8)
    expect(letters()).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'])
    expect(store.run.value).toEqual({ kind: 'finished' })
    expect(store.group.value?.letter).toBe('H')
    expect(keptGroups()).toBe(0)
    expect(feedback.given).toEqual([])
    clock.turn(60_000)
    store.confirmAll()
    expect(store.group.value).toBeNull()
    expect(feedback.given).toEqual(['whole'])
    expect(store.run.value).toEqual({ kind: 'halted' })
    await atRest()
    expect(kept().stage).toMatchObject({ kind: 'read-back', confirmedGroups: 8 })
  })

  test('lets a group be heard again at its end without taking back that all were said', async () => {
    const { store, clock, hear, hearGroups, keptGroups } = await running()
    await hearGroups(8)
    store.jump(2)
    await hear()
    expect(store.run.value).toEqual({ kind: 'finished' })
    clock.turn(1000)
    store.confirmAll()
    await atRest()
    expect(keptGroups()).toBe(8)
  })

  test('takes no tap meant for another button as "all read back"', async () => {
    const { store, clock, hear, hearGroups } = await running()
    store.confirmAll()
    await hearGroups(7)
    clock.turn(3000)
    await hear()
    store.confirmAll()
    expect(store.run.value).toEqual({ kind: 'finished' })
  })

  test('says only what waits, also what was jumped over', async () => {
    const { store, letters, hearGroups } = await running(confirmed(4))
    store.jump(6)
    await hearGroups(4)
    expect(letters()).toEqual(['E', 'G', 'H', 'E', 'F'])
    expect(store.run.value).toEqual({ kind: 'finished' })
  })

  test('goes on from a group that was asked for again, or gone back to', async () => {
    const { store, letters, hear, hearGroups, clock } = await running()
    await hearGroups(2)
    store.again()
    await hear()
    store.previous()
    expect(store.run.value).toEqual({ kind: 'reading' })
    await hear()
    clock.turn(4000)
    expect(letters()).toEqual(['A', 'B', 'C', 'C', 'B', 'D'])
  })

  test('begins at the first that waits when it is started once more', async () => {
    const { store, letters, hear, hearGroups } = await running(confirmed(5))
    await hearGroups(3)
    store.go()
    await hear()
    expect(letters()).toEqual(['F', 'G', 'H', 'F'])
    expect(store.run.value.kind).toBe('waiting')
  })

  test('starts at A with "read again"', async () => {
    const { store, letters } = await running(confirmed(8))
    expect(store.run.value).toEqual({ kind: 'halted' })
    store.restart()
    expect(letters()).toEqual(['A'])
    expect(store.run.value).toEqual({ kind: 'reading' })
  })
})

describe('a tap meanwhile', () => {
  test('that confirms in the pause goes on at once, and stores that group', async () => {
    const { store, clock, letters, keptGroups, hear } = await running()
    await hear()
    clock.turn(1500)
    store.confirm()
    expect(letters()).toEqual(['A', 'B'])
    expect(store.run.value).toEqual({ kind: 'reading' })
    clock.turn(4000)
    expect(letters()).toEqual(['A', 'B'])
    await atRest()
    expect(keptGroups()).toBe(1)
  })

  test('that confirms as the group changes was meant for the one before and is dropped', async () => {
    const { store, clock, hear, keptGroups } = await running()
    await hear()
    clock.turn(4200)
    store.confirm()
    expect(store.group.value?.letter).toBe('B')
    await atRest()
    expect(keptGroups()).toBe(0)
  })

  test('that confirms the last group ends the run', async () => {
    const { store, readBack } = await running(confirmed(7))
    readBack()
    expect(store.run.value).toEqual({ kind: 'halted' })
    expect(store.group.value).toBeNull()
  })

  test('that halts makes silence; going on says the group shown again', async () => {
    const { store, speech, clock, letters, hearGroups } = await running()
    await hearGroups(1)
    store.halt()
    expect(store.run.value).toEqual({ kind: 'halted' })
    expect(store.saying.value).toBeNull()
    expect(speech.cutOff).toBe(1)
    clock.turn(60_000)
    store.go()
    store.go()
    expect(letters()).toEqual(['A', 'B', 'B'])
  })

  test.each([
    ['a triplet', 'sayTriplet'],
    ['a digit', 'sayDigit'],
    ['the check by ear', 'openEar'],
    ['silence', 'voice off'],
    ['the closed loop', 'mode'],
  ])('that asks for %s ends the run in its pause', async (_name, tap) => {
    const { store, clock, hear, letters } = await running()
    await hear()
    if (tap === 'sayTriplet') store.sayTriplet(0)
    if (tap === 'sayDigit') store.sayDigit(5)
    if (tap === 'openEar') store.openEar()
    if (tap === 'voice off') store.setVoiceOn(false)
    if (tap === 'mode') store.voice.preferences.change({ mode: 'closed-loop' })
    expect(store.run.value).toEqual({ kind: 'halted' })
    clock.turn(60_000)
    expect(letters()).toEqual(['A'])
  })

  test('that starts it switches the voice on', async () => {
    const { store, letters } = await running()
    store.setVoiceOn(false)
    store.go()
    expect(store.voiceOn.value).toBe(true)
    expect(letters()).toEqual(['A', 'A'])
  })
})

describe('trouble', () => {
  test('going to the background ends the run, in the pause and in mid-sentence', async () => {
    const { store, clock, device, hear, letters } = await running()
    await hear()
    device.leave()
    expect(store.run.value).toEqual({ kind: 'halted' })
    clock.turn(60_000)
    device.comeBack()
    expect(letters()).toEqual(['A'])
    store.go()
    device.leave()
    device.comeBack()
    await hear()
    expect(store.run.value).toEqual({ kind: 'halted' })
    expect(letters()).toEqual(['A', 'A', 'A'])
  })

  test('a call that cuts a group off does not make it count as said', async () => {
    const { store, speech, clock } = await running()
    speech.interrupt()
    await atRest()
    clock.turn(60_000)
    expect(store.run.value).toEqual({ kind: 'halted' })
    expect(store.group.value?.letter).toBe('A')
  })

  test('a voice that stays silent ends it at the group nobody heard', async () => {
    const { store, speech, clock, hear } = await running()
    speech.behaviour = 'never-starts'
    await hear()
    clock.turn(4000)
    await atRest()
    expect(store.run.value).toEqual({ kind: 'halted' })
    expect(store.group.value?.letter).toBe('B')
    expect(store.voice.silent.value).toBe(true)
  })

  test('an end that comes late, or twice, advances nothing', async () => {
    const { store, speech, clock, letters, hear } = await running()
    speech.behaviour = 'ends-late'
    store.again()
    store.jump(4)
    store.sayDigit(0)
    await hear()
    await hear()
    clock.turn(60_000)
    expect(store.run.value).toEqual({ kind: 'halted' })
    expect(letters()).toEqual(['A', 'A', 'E'])
  })

  test('a voice that never ends waits for the user, who can go on', async () => {
    const { store, clock, letters } = await running()
    clock.turn(600_000)
    expect(store.run.value).toEqual({ kind: 'reading' })
    store.confirm()
    expect(letters()).toEqual(['A', 'B'])
  })

  test('leaving in the pause says nothing more', async () => {
    const { store, clock, letters, hear, end } = await running()
    await hear()
    end()
    clock.turn(60_000)
    expect(store.run.value).toEqual({ kind: 'halted' })
    expect(letters()).toEqual(['A'])
  })

  test('a PC deleted in another tab ends it', async () => {
    const { store, storage, id, hear, clock, letters } = await running()
    await hear()
    storage.removeElsewhere(id)
    await atRest()
    clock.turn(60_000)
    expect(store.run.value).toEqual({ kind: 'halted' })
    expect(letters()).toEqual(['A'])
  })
})
