import { afterEach, expect, test } from 'vitest'
import { browserStorageHealth } from '../../../src/platform/storage-health'

afterEach(() => Reflect.deleteProperty(navigator, 'storage'))

function withStorage(storage: Partial<StorageManager> | undefined) {
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true })
}

test('this browser tells all of it', async () => {
  const report = await browserStorageHealth().read()
  expect(report.persisted).toBeTypeOf('boolean')
  expect(report.usedBytes).toBeGreaterThanOrEqual(0)
  expect(report.leftBytes).toBeGreaterThan(0)
})

test('a browser without a storage manager tells nothing and keeps nothing', async () => {
  withStorage(undefined)
  expect(await browserStorageHealth().read()).toEqual({ persisted: null, usedBytes: null, leftBytes: null })
  expect(await browserStorageHealth().persist()).toBe(false)
})

test('one that refuses to answer does not break anything', async () => {
  const refuse = () => Promise.reject(new TypeError('no'))
  withStorage({ persisted: refuse, estimate: async () => ({ usage: 5, quota: 3 }), persist: refuse })
  expect(await browserStorageHealth().read()).toEqual({ persisted: null, usedBytes: 5, leftBytes: 0 })
  expect(await browserStorageHealth().persist()).toBe(false)
})
