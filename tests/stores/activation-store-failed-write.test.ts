import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digitsOf, noRoom, renamed, typed } from './changed-activation'
import { atRest, openedActivation } from './opened-activation'

describe('a failed write', () => {
  test('blocks with its reason and names the PC', async () => {
    const { activation, storage, app, id } = await openedActivation()
    storage.writeFault = noRoom
    expect(await activation.change(typed('6'))).toBe(false)
    expect(activation.save.value).toEqual({ kind: 'failed', fault: noRoom })
    expect(app.unsaved.value).toBe(id)
  })

  test('tried again, it stores and clears', async () => {
    const { activation, storage, app, kept } = await openedActivation()
    storage.writeFault = noRoom
    await activation.change(typed('6'))
    storage.writeFault = null
    expect(await activation.retry()).toBe(true)
    expect(digitsOf(kept())).toBe('6')
    expect(activation.save.value.kind).toBe('saved')
    expect(app.unsaved.value).toBeNull()
  })

  test('stays named while it is tried again', async () => {
    const { activation, storage, app, id } = await openedActivation()
    storage.nextWriteFaults.push(noRoom)
    await activation.change(typed('6'))
    const release = storage.hold()
    const retried = activation.retry()
    expect(app.unsaved.value).toBe(id)
    release()
    await retried
    expect(app.unsaved.value).toBeNull()
  })

  test('loses no digits that are typed meanwhile', async () => {
    const { activation, storage, shown, kept } = await openedActivation()
    storage.writeFault = noRoom
    const release = storage.hold()
    const answers = [
      activation.change(typed('6')),
      activation.change(typed('68')),
      activation.change(typed('683')),
    ]
    release()
    expect(await Promise.all(answers)).toEqual([false, false, false])
    expect(digitsOf(shown())).toBe('683')
    storage.writeFault = null
    await activation.retry()
    expect(digitsOf(kept())).toBe('683')
  })

  test('is made good by the next change that is stored', async () => {
    const { activation, storage, app, kept } = await openedActivation()
    storage.nextWriteFaults.push(noRoom)
    await activation.change(typed('6'))
    expect(await activation.change(renamed('PC-07'))).toBe(true)
    expect([digitsOf(kept()), kept().name]).toEqual(['6', 'PC-07'])
    expect(app.unsaved.value).toBeNull()
  })
})

test('whatever is written or refused, a successful retry leaves stored what is shown', async () => {
  const step = fc.record({
    digit: fc.integer({ min: 0, max: 9 }),
    refused: fc.boolean(),
    waits: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async steps => {
      const { activation, storage, shown, kept } = await openedActivation()
      let release = storage.hold()
      for (const { digit, refused, waits } of steps) {
        storage.writeFault = refused ? noRoom : null
        void activation.change(open => typed(digitsOf(open) + digit)(open))
        if (!waits) continue
        release()
        await atRest()
        release = storage.hold()
      }
      storage.writeFault = null
      release()
      await atRest()
      expect(await activation.retry()).toBe(true)
      expect(digitsOf(shown())).toBe(steps.map(({ digit }) => digit).join(''))
      expect(kept()).toEqual(shown())
      expect(activation.save.value.kind).toBe('saved')
    }),
    { numRuns: 60 },
  )
})
