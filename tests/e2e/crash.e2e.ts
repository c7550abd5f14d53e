import { expect } from '@playwright/test'
import { crashRounds } from '../bench/crash/crash-rounds.ts'
import { serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'

// A start of the browser for every kill, on a machine that other tests keep busy.
test.describe.configure({ timeout: 480_000 })

test('20 kills while typing, scanning, at the portal, reading, importing, upgrading: nothing acknowledged is lost', async () => {
  const served = await serveApp()
  const { kills, acknowledged } = await crashRounds({ address: served.address, kills: 20, seed: 20 })
  expect(kills).toHaveLength(20)
  expect(kills.filter(({ lost, torn, stuck }) => lost.length + torn.length > 0 || stuck)).toEqual([])
  // Otherwise the notes of the pages did not arrive, and nothing was proven.
  expect(acknowledged).toBeGreaterThan(30)
  expect(kills.filter(({ over }) => !over).length).toBeGreaterThanOrEqual(10)
  await served.stop()
})
