import { afterEach, expect, test, vi } from 'vitest'
import { browserWakeLock } from '../../../src/platform/wake-lock'

/** A lock of the browser that counts how often it was asked for and let go. */
function stubWakeLock(refuse = false) {
  const locks: (EventTarget & { released: boolean; release(): Promise<void> })[] = []
  const request = vi.fn(async () => {
    if (refuse) throw new DOMException('battery saver', 'NotAllowedError')
    const lock = Object.assign(new EventTarget(), {
      released: false,
      async release() {
        lock.released = true
      },
    })
    locks.push(lock)
    return lock
  })
  vi.spyOn(navigator, 'wakeLock', 'get').mockReturnValue({ request } as unknown as WakeLock)
  return { request, locks }
}

let moment = performance.now()

/** A return to the front, well after the one before. */
function comeBack() {
  const event = new Event('focus')
  moment += 10_000
  Object.defineProperty(event, 'timeStamp', { value: moment })
  window.dispatchEvent(event)
}

afterEach(() => {
  vi.restoreAllMocks()
})

test('the screen is held until it is released', async () => {
  const { request, locks } = stubWakeLock()
  const wakeLock = browserWakeLock()
  expect(wakeLock.supported).toBe(true)
  wakeLock.hold()
  wakeLock.hold()
  await vi.waitFor(() => expect(locks).toHaveLength(1))
  wakeLock.release()
  expect(request).toHaveBeenCalledTimes(1)
  expect(locks[0]?.released).toBe(true)
})

test('released while still being asked for, it is let go as soon as it comes', async () => {
  const { locks } = stubWakeLock()
  const wakeLock = browserWakeLock()
  wakeLock.hold()
  wakeLock.release()
  await vi.waitFor(() => expect(locks[0]?.released).toBe(true))
})

test('what an app switch took away is asked for again on return', async () => {
  const { locks } = stubWakeLock()
  const wakeLock = browserWakeLock()
  wakeLock.hold()
  await vi.waitFor(() => expect(locks).toHaveLength(1))
  await locks[0]?.release()
  comeBack()
  await vi.waitFor(() => expect(locks).toHaveLength(2))
  wakeLock.release()
  comeBack()
  expect(locks).toHaveLength(2)
})

test('a refusal is borne, and asked again on return', async () => {
  const { request } = stubWakeLock(true)
  const wakeLock = browserWakeLock()
  wakeLock.hold()
  await vi.waitFor(() => expect(request).toHaveBeenCalledTimes(1))
  await vi.waitFor(() => {
    comeBack()
    expect(request.mock.calls.length).toBeGreaterThan(1)
  })
  wakeLock.release()
})
