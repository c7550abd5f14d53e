import { expect, test, vi } from 'vitest'
import type { VisitId } from '../../../../src/domain/visit'
import { browserClock } from '../../../../src/platform/clock'
import { activationDatabase } from '../../../../src/platform/storage/activation-database'
import { keptCounts } from '../../../../src/platform/storage/kept-counts'
import { storageChanges } from '../../../../src/platform/storage/storage-changes'
import { putRaw } from '../database-helpers'
import { doneActivation, openActivation } from '../invented-activations'
import { openedPhone, there } from '../opened-phone'

/** Counts of a phone with two PCs in a visit, one in none, and a damaged record. */
async function counted() {
  const phone = openedPhone()
  const inVisit = { visitId: 'visit' as VisitId }
  await phone.records.writeAll([
    { ...openActivation('PC-1', 1), ...inVisit },
    { ...doneActivation('PC-2', 2, 2), ...inVisit },
    openActivation('PC-3', 3),
  ])
  await putRaw(phone.name, { id: 'damaged' })
  const database = activationDatabase(phone.name, browserClock())
  const read = vi.spyOn(database, 'read')
  return { counts: keptCounts(database, storageChanges(phone.name)), read }
}

test('what cannot be read is counted of everything only: nobody knows which visit it was of', async () => {
  const { counts } = await counted()
  expect(await there(counts('all'))).toMatchObject({ total: 3, unreadable: 1 })
  expect(await there(counts('visit' as VisitId))).toMatchObject({ total: 2, unreadable: 0 })
  expect(await there(counts(null))).toMatchObject({ total: 1, unreadable: 0 })
})

test('each is counted once, and once more where the phone could not', async () => {
  const { counts, read } = await counted()
  const lost = { kind: 'fault', fault: { kind: 'connection-lost' } } as const
  read.mockResolvedValueOnce(lost)
  expect(await counts('all')).toEqual(lost)
  for (let time = 0; time < 2; time += 1) {
    expect(await there(counts('all'))).toMatchObject({ total: 3 })
    expect(await there(counts(null))).toMatchObject({ total: 1 })
  }
  expect(read).toHaveBeenCalledTimes(3)
})
