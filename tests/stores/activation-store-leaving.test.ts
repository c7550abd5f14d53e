import { describe, expect, test } from 'vitest'
import type { Activation } from '../../src/domain/activation'
import { digitsOf, noRoom, renamed, typed } from './changed-activation'
import { atRest, madeActivation, openedActivation } from './opened-activation'

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
    storage.writeFault = noRoom
    await activation.change(typed('683'))
    activation.leave()
    expect(digitsOf(shown())).toBe('683')
    expect(app.unsaved.value).toBe(id)
  })

  test('during a write that then fails loses nothing', async () => {
    const { activation, storage, app, shown, kept, id } = await openedActivation()
    storage.writeFault = noRoom
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

  test('during a write: the list that was read before it ended shows what it stored', async () => {
    const { activation, storage, app, id } = await openedActivation()
    const release = storage.hold()
    void activation.change(typed('68'))
    void activation.change(typed('683'))
    activation.leave()
    void app.board.refresh()
    release()
    await atRest()
    const row = app.board.board.value.activations.find(one => one.id === id)
    expect(row && digitsOf(row)).toBe('683')
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
    storage.writeFault = noRoom
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
