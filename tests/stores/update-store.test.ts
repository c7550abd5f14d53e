import { expect, test } from 'vitest'
import { createUpdateStore } from '../../src/stores/update-store'
import { fakePorts } from '../fakes/fake-ports'

function started() {
  const phone = fakePorts()
  return { ...phone, store: createUpdateStore(phone.ports) }
}

test('follows the versions', () => {
  const { store, appUpdate } = started()
  expect(store.state.value).toBe('installing')
  appUpdate.become('offline-ready')
  expect(store.state.value).toBe('offline-ready')
  appUpdate.become('update-ready')
  expect(store.state.value).toBe('update-ready')
})

test('asks for a newer version whenever the app comes back to the front', () => {
  const { appUpdate, device } = started()
  expect(appUpdate.checked).toBe(0)
  device.comeBack()
  device.comeBack()
  expect(appUpdate.checked).toBe(2)
})

test('asks when the user asks', async () => {
  const { store, appUpdate } = started()
  await store.check()
  expect(appUpdate.checked).toBe(1)
})

test('never switches by itself, only by the tap', () => {
  const { store, appUpdate, device } = started()
  appUpdate.become('update-ready')
  device.comeBack()
  expect(appUpdate.applied).toBe(0)
  store.apply()
  expect(appUpdate.applied).toBe(1)
})

test('put away, the question stays away, and the version stands ready', () => {
  const { store, appUpdate } = started()
  appUpdate.become('update-ready')
  store.postpone()
  expect(store.postponed.value).toBe(true)
  expect(store.state.value).toBe('update-ready')
})
