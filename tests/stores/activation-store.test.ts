import { effect, untracked } from '@preact/signals'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Activation, ActivationId } from '../../src/domain/activation'
import { keepEntry } from '../../src/domain/activation-moves'
import { entryDigits, entryOf } from '../../src/domain/id-entry'
import { installationShape63 } from '../../src/domain/id-shape'
import { atRest, madeActivation, openedActivation, startedApp } from './opened-activation'

const full = { kind: 'quota-exceeded' } as const

const renamed = (name: string) => (activation: Activation) => ({ ...activation, name })
const typed = (digits: string) => (activation: Activation) =>
  keepEntry(activation, entryOf(digits, installationShape63))

function digitsOf({ stage }: Activation): string {
  return stage.kind === 'taking' ? entryDigits(stage.entry) : ''
}

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
    storage.writeFault = full
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
    storage.nextWriteFaults.push(full)
    await activation.change(typed('6'))
    expect(storage.persistAsked).toBe(0)
    await activation.retry()
    await activation.change(typed('68'))
    expect(storage.persistAsked).toBe(1)
  })
})

describe('a failed write', () => {
  test('blocks with its reason and names the PC', async () => {
    const { activation, storage, app, id } = await openedActivation()
    storage.writeFault = full
    expect(await activation.change(typed('6'))).toBe(false)
    expect(activation.save.value).toEqual({ kind: 'failed', fault: full })
    expect(app.unsaved.value).toBe(id)
  })

  test('tried again, it stores and clears', async () => {
    const { activation, storage, app, kept } = await openedActivation()
    storage.writeFault = full
    await activation.change(typed('6'))
    storage.writeFault = null
    expect(await activation.retry()).toBe(true)
    expect(digitsOf(kept())).toBe('6')
    expect(activation.save.value.kind).toBe('saved')
    expect(app.unsaved.value).toBeNull()
  })

  test('stays named while it is tried again', async () => {
    const { activation, storage, app, id } = await openedActivation()
    storage.nextWriteFaults.push(full)
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
    storage.writeFault = full
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
    storage.nextWriteFaults.push(full)
    await activation.change(typed('6'))
    expect(await activation.change(renamed('PC-07'))).toBe(true)
    expect([digitsOf(kept()), kept().name]).toEqual(['6', 'PC-07'])
    expect(app.unsaved.value).toBeNull()
  })
})

describe('a conflict with another tab', () => {
  async function inConflict() {
    const opened = await openedActivation()
    const { storage, activation, id } = opened
    const release = storage.hold()
    storage.writeElsewhere(renamed('Named elsewhere')(opened.kept()))
    void activation.change(typed('683'))
    release()
    await atRest()
    return { ...opened, id }
  }

  test('blocks and shows what is stored', async () => {
    const { activation, app, kept, id } = await inConflict()
    expect(activation.save.value).toEqual({ kind: 'conflict', stored: kept() })
    expect(app.unsaved.value).toBe(id)
  })

  test('keep mine overwrites what is stored', async () => {
    const { activation, app, kept } = await inConflict()
    expect(await activation.resolveConflict('mine')).toBe(true)
    expect([kept().name, digitsOf(kept())]).toEqual(['PC-01', '683'])
    expect(app.unsaved.value).toBeNull()
  })

  test('take stored drops what is shown here, and goes on from there', async () => {
    const { activation, storage, shown, kept, app } = await inConflict()
    expect(await activation.resolveConflict('stored')).toBe(true)
    expect([shown().name, digitsOf(shown())]).toEqual(['Named elsewhere', ''])
    expect(app.unsaved.value).toBeNull()
    expect(storage.written).toHaveLength(1)
    expect(await activation.change(typed('1'))).toBe(true)
    expect([kept().name, digitsOf(kept())]).toEqual(['Named elsewhere', '1'])
  })

  test('deleted elsewhere: keep mine brings it back', async () => {
    const { activation, storage, id, kept } = await openedActivation(typed('6'))
    const release = storage.hold()
    storage.removeElsewhere(id)
    const changing = activation.change(typed('68'))
    release()
    expect(await changing).toBe(false)
    expect(activation.save.value).toEqual({ kind: 'conflict', stored: null })
    expect(await activation.resolveConflict('mine')).toBe(true)
    expect(digitsOf(kept())).toBe('68')
  })

  test('deleted elsewhere: take stored leaves nothing', async () => {
    const { activation, storage, id, app } = await openedActivation(typed('6'))
    const release = storage.hold()
    storage.removeElsewhere(id)
    const changing = activation.change(typed('68'))
    release()
    await changing
    expect(await activation.resolveConflict('stored')).toBe(true)
    expect(activation.current.value).toEqual({ kind: 'missing', id })
    expect(storage.stored(id)).toBeNull()
    expect(app.unsaved.value).toBeNull()
  })

  test('keep mine, refused by the phone, is tried again', async () => {
    const { activation, storage, kept } = await inConflict()
    storage.nextWriteFaults.push(full)
    expect(await activation.resolveConflict('mine')).toBe(false)
    expect(activation.save.value.kind).toBe('failed')
    expect(await activation.retry()).toBe(true)
    expect(digitsOf(kept())).toBe('683')
  })

  test('without one, there is nothing to settle', async () => {
    const { activation, storage } = await openedActivation()
    expect(await activation.resolveConflict('mine')).toBe(false)
    expect(storage.written).toEqual([])
  })
})

describe('a change in another tab', () => {
  test('is shown when nothing is pending', async () => {
    const { storage, shown, kept } = await openedActivation()
    storage.writeElsewhere(typed('683')(kept()))
    await atRest()
    expect(digitsOf(shown())).toBe('683')
  })

  test('a deletion too', async () => {
    const { activation, storage, id } = await openedActivation()
    storage.removeElsewhere(id)
    await atRest()
    expect(activation.current.value).toEqual({ kind: 'missing', id })
  })

  test('does not overwrite what could not be stored here', async () => {
    const { activation, storage, shown, kept } = await openedActivation()
    storage.writeFault = full
    await activation.change(typed('683'))
    storage.writeElsewhere(renamed('Named elsewhere')(kept()))
    await atRest()
    expect(digitsOf(shown())).toBe('683')
    storage.writeFault = null
    await activation.retry()
    expect(activation.save.value.kind).toBe('conflict')
  })

  test('read before a digit was typed here, it does not take the digit back', async () => {
    const { activation, storage, shown, kept } = await openedActivation(typed('6'))
    const other = madeActivation('PC-02')
    storage.keep(other)
    const release = storage.hold()
    storage.writeElsewhere({ ...other, revision: 1 })
    const changing = activation.change(typed('68'))
    release()
    expect(await changing).toBe(true)
    await atRest()
    expect(digitsOf(shown())).toBe('68')
    expect(digitsOf(kept())).toBe('68')
  })
})

describe('leaving', () => {
  async function fresh() {
    const opened = await openedActivation()
    opened.app.board.markFresh(opened.shown())
    return opened
  }

  test('drops the PC just made that holds nothing', async () => {
    const { activation, storage, id } = await fresh()
    activation.leave()
    await atRest()
    expect(storage.stored(id)).toBeNull()
    expect(activation.current.value.kind).toBe('none')
  })

  test.each([
    ['digits', typed('6')],
    ['a name of its own', renamed('Reception')],
    [
      'a product of its own',
      (open: Activation) => ({ ...open, product: { ...open.product, release: 'windows-10' } }),
    ],
  ])('keeps one that got %s', async (_, move) => {
    const { activation, storage, id } = await fresh()
    await activation.change(move)
    activation.leave()
    await atRest()
    expect(storage.stored(id)).not.toBeNull()
  })

  test('keeps an empty one of an earlier day', async () => {
    const { activation, storage, id } = await openedActivation()
    activation.leave()
    await atRest()
    expect(storage.stored(id)).not.toBeNull()
  })

  test('stays at what could not be stored', async () => {
    const { activation, storage, app, shown, id } = await openedActivation()
    storage.writeFault = full
    await activation.change(typed('683'))
    activation.leave()
    expect(digitsOf(shown())).toBe('683')
    expect(app.unsaved.value).toBe(id)
  })

  test('during a write that then fails loses nothing', async () => {
    const { activation, storage, app, shown, kept, id } = await openedActivation()
    storage.writeFault = full
    const release = storage.hold()
    void activation.change(typed('683'))
    activation.leave()
    release()
    await atRest()
    expect(app.unsaved.value).toBe(id)
    expect(digitsOf(shown())).toBe('683')
    storage.writeFault = null
    await activation.retry()
    expect(digitsOf(kept())).toBe('683')
  })

  test('during a write that succeeds, it is closed behind it', async () => {
    const { activation, storage, kept } = await openedActivation()
    const release = storage.hold()
    void activation.change(typed('6'))
    void activation.change(typed('683'))
    activation.leave()
    release()
    await atRest()
    expect(digitsOf(kept())).toBe('683')
    expect(activation.current.value.kind).toBe('none')
  })

  test('coming back during the write keeps it open', async () => {
    const { activation, storage, shown, id } = await openedActivation()
    const release = storage.hold()
    void activation.change(typed('683'))
    activation.leave()
    const opening = activation.open(id)
    release()
    await opening
    await atRest()
    expect(digitsOf(shown())).toBe('683')
  })
})

describe('opening another one', () => {
  async function two() {
    const opened = await openedActivation()
    const second = madeActivation('PC-02')
    opened.storage.keep(second)
    return { ...opened, second }
  }

  test('while a write runs, waits for it', async () => {
    const { activation, storage, kept, shown, second } = await two()
    const release = storage.hold()
    void activation.change(typed('683'))
    activation.leave()
    const opening = activation.open(second.id)
    release()
    await opening
    expect(digitsOf(kept())).toBe('683')
    expect(shown().id).toBe(second.id)
    expect(storage.stored(second.id)?.stage).toEqual(second.stage)
  })

  test('while a write fails, stays at what must be settled first', async () => {
    const { activation, storage, app, id, shown, second } = await two()
    storage.writeFault = full
    const release = storage.hold()
    void activation.change(typed('683'))
    activation.leave()
    const opening = activation.open(second.id)
    release()
    await opening
    expect(app.unsaved.value).toBe(id)
    expect(digitsOf(shown())).toBe('683')
    storage.writeFault = null
    await activation.retry()
    activation.leave()
    await activation.open(second.id)
    expect(shown().id).toBe(second.id)
  })

  test('and returning during the write, shows the first again', async () => {
    const { activation, storage, id, shown, second } = await two()
    const release = storage.hold()
    void activation.change(typed('683'))
    activation.leave()
    const opening = activation.open(second.id)
    activation.leave()
    await activation.open(id)
    release()
    await opening
    await atRest()
    expect([shown().id, digitsOf(shown())]).toEqual([id, '683'])
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
        storage.writeFault = refused ? full : null
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
