import { describe, expect, test } from 'vitest'
import { digitsOf, noRoom, renamed, typed } from './changed-activation'
import { atRest, madeActivation, openedActivation } from './opened-activation'

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
    storage.nextWriteFaults.push(noRoom)
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
    storage.writeFault = noRoom
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
