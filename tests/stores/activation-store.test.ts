import { effect, untracked } from '@preact/signals'
import { describe, expect, test } from 'vitest'
import type { ActivationId } from '../../src/domain/activation'
import { digitsOf, noRoom, renamed, typed } from './changed-activation'
import { atRest, madeActivation, openedActivation, startedApp } from './opened-activation'

describe('opening', () => {
  test('shows what is stored', async () => {
    const { activation, storage, id } = await openedActivation(typed('683'))
    expect(activation.current.value).toEqual({ kind: 'open', activation: storage.stored(id) })
    expect(activation.save.value.kind).toBe('saved')
  })

  test('a PC that is not there is missing', async () => {
    const { app } = startedApp()
    await app.activation.open('not-there' as ActivationId)
    expect(app.activation.current.value).toEqual({ kind: 'missing', id: 'not-there' })
    expect(app.activation.activation.value).toBeNull()
  })

  test('a fault is shown, and opening again works once it is over', async () => {
    const { app, storage } = startedApp()
    const made = madeActivation('PC-01')
    storage.keep(made)
    storage.readFault = { kind: 'connection-lost' }
    await app.activation.open(made.id)
    expect(app.activation.current.value).toEqual({
      kind: 'fault',
      id: made.id,
      fault: { kind: 'connection-lost' },
    })
    storage.readFault = null
    await app.activation.open(made.id)
    expect(app.activation.activation.value?.name).toBe('PC-01')
  })

  test('of two opened in one go, the second is shown', async () => {
    const { app, storage } = startedApp()
    const [first, second] = [madeActivation('PC-01'), madeActivation('PC-02')]
    storage.keep(first, second)
    await Promise.all([app.activation.open(first.id), app.activation.open(second.id)])
    expect(app.activation.activation.value?.id).toBe(second.id)
  })
})

describe('changing', () => {
  test('is shown at once and true only after the write', async () => {
    const { activation, storage, shown, kept } = await openedActivation()
    const release = storage.hold()
    let answer: boolean | null = null
    const changing = activation.change(typed('6')).then(stored => {
      answer = stored
    })
    expect(digitsOf(shown())).toBe('6')
    expect(activation.save.value.kind).toBe('saving')
    await atRest()
    expect(answer).toBeNull()
    release()
    await changing
    expect(answer).toBe(true)
    expect(digitsOf(kept())).toBe('6')
    expect(activation.save.value.kind).toBe('saved')
  })

  test('notes the time of the change', async () => {
    const { activation, clock, kept } = await openedActivation()
    clock.turn(60_000)
    await activation.change(typed('6'))
    expect(kept().changedAt).toBe(clock.now())
  })

  test('writes each change in its order, with the revision of the one before', async () => {
    const { activation, storage } = await openedActivation()
    for (const digits of ['6', '68', '683']) await activation.change(typed(digits))
    expect(storage.written.map(one => [digitsOf(one), one.revision])).toEqual([
      ['6', 1],
      ['68', 2],
      ['683', 3],
    ])
  })

  test('two quick changes are both stored, and both say so', async () => {
    const { activation, kept } = await openedActivation()
    const answers = await Promise.all([
      activation.change(typed('683')),
      activation.change(renamed('PC-07 reception')),
    ])
    expect(answers).toEqual([true, true])
    expect([digitsOf(kept()), kept().name]).toEqual(['683', 'PC-07 reception'])
  })

  test('a change that arrives while another is being written is written behind it', async () => {
    const { activation, storage, kept } = await openedActivation()
    const release = storage.hold()
    void activation.change(typed('6'))
    void activation.change(typed('68'))
    const last = activation.change(typed('683'))
    release()
    expect(await last).toBe(true)
    expect(digitsOf(kept())).toBe('683')
  })

  test('a change made by whoever hears of the save is stored too', async () => {
    const { activation, kept } = await openedActivation()
    const stop = effect(() => {
      if (activation.save.value.kind === 'saved' && digitsOf(kept()) === '6')
        untracked(() => activation.change(typed('68')))
    })
    expect(await activation.change(typed('6'))).toBe(true)
    stop()
    expect(digitsOf(kept())).toBe('68')
  })

  test('a move that changes nothing writes nothing', async () => {
    const { activation, storage } = await openedActivation()
    expect(await activation.change(open => open)).toBe(true)
    expect(storage.written).toEqual([])
  })

  test('a move that changes nothing still waits for the write before it', async () => {
    const { activation, storage } = await openedActivation()
    storage.writeFault = noRoom
    const answers = await Promise.all([activation.change(typed('6')), activation.change(open => open)])
    expect(answers).toEqual([false, false])
  })

  test('nothing is changed where nothing is open', async () => {
    const { app, storage } = startedApp()
    expect(await app.activation.change(typed('6'))).toBe(false)
    expect(storage.written).toEqual([])
  })

  test('the phone is asked once, after the first save, to keep the data', async () => {
    const { activation, storage } = await openedActivation()
    storage.nextWriteFaults.push(noRoom)
    await activation.change(typed('6'))
    expect(storage.persistAsked).toBe(0)
    await activation.retry()
    await activation.change(typed('68'))
    expect(storage.persistAsked).toBe(1)
  })
})
