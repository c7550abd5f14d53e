import { expect, test } from 'vitest'
import { browserClock } from '../../../src/platform/clock'
import { browserLastPlace } from '../../../src/platform/last-place'
import { activationDatabase } from '../../../src/platform/storage/activation-database'

const clock = browserClock()

test('a phone that was never used knows no place', async () => {
  const database = activationDatabase(crypto.randomUUID(), clock)
  expect(await browserLastPlace(database, clock).read()).toBeNull()
})

test('the last of several places is found by the next start', async () => {
  const name = crypto.randomUUID()
  const before = browserLastPlace(activationDatabase(name, clock), clock)
  before.write('/pc/one/type')
  before.write('/pc/one/answer')
  const after = browserLastPlace(activationDatabase(name, clock), clock)
  await expect.poll(() => after.read()).toBe('/pc/one/answer')
})

test('a database that never answers keeps nobody waiting', async () => {
  let timeIsUp: () => void = () => undefined
  const handClock = {
    now: () => 0,
    after(_milliseconds: number, callback: () => void) {
      timeIsUp = callback
      return () => undefined
    },
  }
  const silent = {
    read: () => new Promise<never>(() => undefined),
    write: () => new Promise<never>(() => undefined),
  }
  const reading = browserLastPlace(silent, handClock).read()
  timeIsUp()
  expect(await reading).toBeNull()
})
