import { describe, expect, test } from 'vitest'
import { handOver, takeInstallationId } from '../../../src/domain/activation-moves'
import { inventedInstallationId } from '../invented-ids'
import { atRest } from '../opened-activation'
import { preparedLoop, visitPc } from './prepared-loop'

const first = inventedInstallationId()
const second = inventedInstallationId(1)
const third = inventedInstallationId(2)
const pcs = [visitPc('PC-01'), visitPc('PC-02')]

describe('undo', () => {
  test('takes back the last ones, one by one, and a new PC is gone again', async () => {
    const { live, see, lookAway, store, kept, nextPc } = preparedLoop(...pcs)
    await live()
    for (const id of [first, second, third]) {
      await see(id)
      await lookAway()
    }
    expect(kept()).toEqual({ 'PC-01': first, 'PC-02': second, 'PC-03': third })
    await store.undo()
    expect(kept()).toEqual({ 'PC-01': first, 'PC-02': second })
    await store.undo()
    expect(kept()).toEqual({ 'PC-01': first, 'PC-02': null })
    expect(store.news.value).toEqual({ kind: 'undone', name: 'PC-02' })
    expect(nextPc()).toBe('PC-02')
    await store.undo()
    await store.undo()
    expect(kept()).toEqual({ 'PC-01': null, 'PC-02': null })
    expect(nextPc()).toBe('PC-01')
  })

  test('what is still before the camera is not taken again by itself, but for the PC that is chosen', async () => {
    const { live, see, store, kept } = preparedLoop(...pcs)
    await live()
    await see(first)
    await store.undo()
    await see(first, 3)
    expect(kept()).toEqual({ 'PC-01': null, 'PC-02': null })
    store.choose(pcs[1]?.id ?? null)
    await see(first)
    expect(kept()).toEqual({ 'PC-01': null, 'PC-02': first })
  })

  test('taps that come while something is written wait for their turn', async () => {
    const { live, see, lookAway, store, storage, kept } = preparedLoop(...pcs)
    await live()
    await see(first)
    await lookAway()
    const release = storage.hold()
    await see(second)
    const undone = Promise.all([store.undo(), store.undo()])
    release()
    await undone
    expect(kept()).toEqual({ 'PC-01': null, 'PC-02': null })
  })

  test('leaves alone what another tab went on with', async () => {
    const { live, see, store, storage } = preparedLoop(...pcs)
    await live()
    await see(first)
    const stored = storage.stored(pcs[0]?.id ?? ('' as never))
    if (!stored) throw new Error('Nothing is stored')
    storage.writeElsewhere(handOver(stored))
    await store.undo()
    expect(store.news.value).toEqual({ kind: 'undo-conflict', name: 'PC-01' })
    expect(storage.stored(stored.id)?.stage.kind).toBe('handed-over')
    expect(store.takings.value).toEqual([])
  })

  test('leaves alone a new PC that another tab went on with', async () => {
    const { live, see, store, storage } = preparedLoop()
    await live()
    await see(first)
    const [made] = storage.all()
    if (!made) throw new Error('Nothing is stored')
    storage.writeElsewhere(handOver(made))
    await store.undo()
    expect(store.news.value).toEqual({ kind: 'undo-conflict', name: 'PC-01' })
    expect(storage.all()).toHaveLength(1)
  })

  test('stays possible where the phone refuses it', async () => {
    const { live, see, store, storage } = preparedLoop(...pcs)
    await live()
    await see(first)
    storage.writeFault = { kind: 'quota-exceeded' }
    await store.undo()
    expect(store.news.value).toMatchObject({ kind: 'fault' })
    storage.writeFault = null
    await store.undo()
    expect(store.news.value).toMatchObject({ kind: 'undone' })
  })
})

describe('a second tab', () => {
  test('that wrote the PC meanwhile makes a conflict that is told; trying again takes the next PC', async () => {
    const { live, see, store, storage, kept, feedback } = preparedLoop(...pcs)
    await live()
    const [pc] = pcs
    if (!pc) throw new Error('No PC')
    // The other tab's message comes late: only the write finds out.
    storage.keep({ ...takeInstallationId(pc, second), revision: 1 })
    await see(first)
    expect(store.state.value).toMatchObject({ kind: 'unsaved', unsaved: { name: 'PC-01', fault: null } })
    expect(feedback.given).toEqual(['refused'])
    expect(kept()).toEqual({ 'PC-01': second, 'PC-02': null })
    await store.retry()
    expect(kept()).toEqual({ 'PC-01': second, 'PC-02': first })
    expect(store.news.value).toEqual({ kind: 'stored', name: 'PC-02', isNew: false })
    expect(store.state.value.kind).toBe('looking')
  })

  test('that tells in time moves the next PC on', async () => {
    const { live, storage, nextPc } = preparedLoop(...pcs)
    await live()
    const [pc] = pcs
    if (!pc) throw new Error('No PC')
    storage.writeElsewhere({ ...takeInstallationId(pc, second), revision: 1 })
    await atRest()
    expect(nextPc()).toBe('PC-02')
  })

  test('that stored the same ID is told as already', async () => {
    const { live, see, store, storage } = preparedLoop(...pcs)
    await live()
    const [, pc] = pcs
    if (!pc) throw new Error('No PC')
    storage.keep({ ...takeInstallationId(pc, first), revision: 1 })
    await see(first)
    expect(store.news.value).toEqual({ kind: 'already', name: 'PC-02' })
  })
})

describe('a phone that does not store', () => {
  test('keeps the find in sight until it is stored', async () => {
    const { live, see, store, storage, kept } = preparedLoop(...pcs)
    await live()
    storage.writeFault = { kind: 'quota-exceeded' }
    await see(first)
    expect(store.state.value).toMatchObject({
      kind: 'unsaved',
      unsaved: { found: { digits: first }, name: 'PC-01', fault: { kind: 'quota-exceeded' } },
    })
    expect(store.news.value).toBeNull()
    await see(second)
    await store.retry()
    expect(store.state.value.kind).toBe('unsaved')
    storage.writeFault = null
    await store.retry()
    expect(kept()).toEqual({ 'PC-01': first, 'PC-02': null })
  })

  test('or until the user lets go of it', async () => {
    const { live, see, store, storage, kept } = preparedLoop(...pcs)
    await live()
    storage.writeFault = { kind: 'quota-exceeded' }
    await see(first)
    store.dismiss()
    storage.writeFault = null
    await see(second)
    expect(kept()).toEqual({ 'PC-01': second, 'PC-02': null })
  })

  test('nor reads: the find waits, too', async () => {
    const { live, see, store, records, kept } = preparedLoop(...pcs)
    records.readFault = { kind: 'connection-lost' }
    await live()
    await see(first)
    expect(store.state.value).toMatchObject({ kind: 'unsaved', unsaved: { name: null } })
    records.readFault = null
    await store.retry()
    expect(kept()).toEqual({ 'PC-01': first, 'PC-02': null })
  })
})

test('a phone that is killed has everything that was shown as stored', async () => {
  const { live, see, lookAway, store, kept, storage } = preparedLoop(...pcs)
  await live()
  await see(first)
  expect(store.news.value).toMatchObject({ kind: 'stored', name: 'PC-01' })
  const after = preparedLoop()
  after.storage.keep(...storage.all())
  await after.live()
  expect(kept()).toEqual({ 'PC-01': first, 'PC-02': null })
  expect(after.nextPc()).toBe('PC-02')
  expect(after.store.roster.done.value.map(({ name }) => name)).toEqual(['PC-01'])
  await after.see(first)
  expect(after.store.news.value).toEqual({ kind: 'already', name: 'PC-01' })
  await lookAway()
})

test('leaving gives camera, readers and the lit screen back', async () => {
  const { live, camera, barcodeReader, digitReader, wakeLock, see, storage } = preparedLoop(...pcs)
  const stop = await live()
  expect(wakeLock.held).toBe(true)
  stop()
  expect(camera.asked.at(-1)).toBe('stop')
  expect([barcodeReader.closed, digitReader.closed]).toEqual([1, 1])
  expect(wakeLock.held).toBe(false)
  await see(first)
  expect(storage.written).toEqual([])
})
