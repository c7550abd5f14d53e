import { expect, test } from 'vitest'
import type { ActivationId } from '../../../src/domain/activation'
import type { RunPlace } from '../../../src/domain/run-place'
import { newQueue } from '../../../src/domain/run-queue'
import { browserClock } from '../../../src/platform/clock'
import { browserLastPlace } from '../../../src/platform/last-place'
import { browserRunPlaces } from '../../../src/platform/run-places'
import { activationDatabase } from '../../../src/platform/storage/activation-database'

const clock = browserClock()
const place: RunPlace = {
  visit: null,
  queue: newQueue(['pc-one', 'pc-two'] as ActivationId[]),
  sent: 'pc-one' as ActivationId,
  task: null,
  release: 'windows-11',
}

test('the next start finds each run where it was left, beside the last place', async () => {
  const name = crypto.randomUUID()
  const database = activationDatabase(name, clock)
  const before = browserRunPlaces(database)
  expect(await before.read('portal')).toBeNull()
  browserLastPlace(database, clock).write('/day/portal-run')
  before.write('portal', place)
  const after = activationDatabase(name, clock)
  await expect.poll(() => browserRunPlaces(after).read('portal')).toEqual(place)
  expect(await browserRunPlaces(after).read('delivery')).toBeNull()
  expect(await browserLastPlace(after, clock).read()).toBe('/day/portal-run')
})

test('a run that was ended is forgotten', async () => {
  const places = browserRunPlaces(activationDatabase(crypto.randomUUID(), clock))
  places.write('delivery', place)
  await expect.poll(() => places.read('delivery')).toEqual(place)
  places.write('delivery', null)
  await expect.poll(() => places.read('delivery')).toBeNull()
})
