import { expect, test, vi } from 'vitest'
import type { Activation, ActivationId } from '../../../../src/domain/activation'
import type { VisitId } from '../../../../src/domain/visit'
import { browserClock } from '../../../../src/platform/clock'
import { activationDatabase } from '../../../../src/platform/storage/activation-database'
import { eachBatch } from '../../../../src/platform/storage/record-batches'
import { putRaw } from '../database-helpers'
import { openActivation } from '../invented-activations'
import { openedPhone } from '../opened-phone'

const visitId = 'visit' as VisitId

function numbered(count: number): Activation[] {
  return Array.from({ length: count }, (_, index) => ({
    ...openActivation(`PC-${String(index).padStart(4, '0')}`, 5_000 - index),
    visitId,
  }))
}

/** A phone with so many PCs in one visit, and how often its database is read from now on. */
async function phoneWith(count: number) {
  const phone = openedPhone()
  await phone.records.writeAll(numbered(count))
  const database = activationDatabase(phone.name, browserClock())
  const read = vi.spyOn(database, 'read')
  return { phone, database, reads: () => read.mock.calls.length }
}

test.each([
  [1, [1], 2],
  [250, [250], 2],
  [251, [250, 1], 3],
  [500, [250, 250], 3],
])('%i PCs of a visit come in batches of %j, after %i looks', async (count, sizes, looks) => {
  const { database, reads } = await phoneWith(count)
  const batches: (readonly Activation[])[] = []
  await eachBatch(database, visitId, batch => void batches.push(batch))
  expect(batches.map(batch => batch.length)).toEqual(sizes)
  expect(batches.flat().map(({ id }) => id)).toEqual(
    numbered(count)
      .map(({ id }) => id)
      .reverse(),
  )
  expect(reads()).toBe(looks)
})

test.each([
  [249, 1],
  [250, 2],
  [600, 3],
])('%i PCs of all visits are read with %i looks', async (count, looks) => {
  const { database, reads } = await phoneWith(count)
  const ids: ActivationId[] = []
  await eachBatch(database, 'all', batch => void ids.push(...batch.map(({ id }) => id)))
  expect(ids).toEqual(numbered(count).map(({ id }) => id))
  expect(reads()).toBe(looks)
})

test('those without a visit are among all', async () => {
  const { database } = await phoneWith(2)
  const taken: number[] = []
  await eachBatch(database, null, batch => void taken.push(batch.length))
  expect(taken).toEqual([2])
})

test('the next batch is read once the one before is taken', async () => {
  const { database, reads } = await phoneWith(251)
  const seen: number[] = []
  await eachBatch(database, 'all', async () => {
    await new Promise(resolve => setTimeout(resolve))
    seen.push(reads())
  })
  expect(seen).toEqual([1, 2])
})

test('damaged records are counted over all batches', async () => {
  const { phone, database } = await phoneWith(300)
  await putRaw(phone.name, { id: 'PC-0000x' })
  await putRaw(phone.name, { id: 'PC-0290x' })
  let taken = 0
  const result = await eachBatch(database, 'all', batch => {
    taken += batch.length
  })
  expect(result).toEqual({ kind: 'ok', value: { unreadable: 2 } })
  expect(taken).toBe(300)
})

test('PCs of a visit that are deleted once their names were read are neither handed over nor damaged', async () => {
  const { phone, database } = await phoneWith(300)
  const { read } = database
  let reads = 0
  database.read = async work => {
    reads += 1
    if (reads === 2) await phone.records.removeAll(numbered(300).map(({ id }) => id))
    return read(work)
  }
  const taken: Activation[] = []
  const result = await eachBatch(database, visitId, batch => void taken.push(...batch))
  expect(result).toEqual({ kind: 'ok', value: { unreadable: 0 } })
  expect(taken).toEqual([])
})

test.each(['all', visitId] as const)('who gave up is handed nothing, of %s', async visit => {
  const { database } = await phoneWith(1)
  const take = vi.fn()
  expect(await eachBatch(database, visit, take, AbortSignal.abort())).toEqual({
    kind: 'fault',
    fault: { kind: 'failed', detail: 'aborted' },
  })
  expect(take).not.toHaveBeenCalled()
})

test.each([
  ['the names of a visit', visitId, 1],
  ['its records', visitId, 2],
  ['all records', 'all', 1],
] as const)('where %s cannot be read, that is the answer', async (_what, visit, failing) => {
  const { database } = await phoneWith(1)
  const lost = { kind: 'fault', fault: { kind: 'connection-lost' } } as const
  const { read } = database
  let reads = 0
  database.read = async work => {
    reads += 1
    return reads === failing ? lost : read(work)
  }
  const take = vi.fn()
  expect(await eachBatch(database, visit, take)).toEqual(lost)
  expect(take).not.toHaveBeenCalled()
})
