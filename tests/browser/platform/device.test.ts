import { expect, test, vi } from 'vitest'
import { browserDevice } from '../../../src/platform/device'

/** An event at a moment of its own: the browser's clock is not waited for. */
function fire(target: EventTarget, event: Event, at: number) {
  Object.defineProperty(event, 'timeStamp', { value: at })
  target.dispatchEvent(event)
}

test('random names are long and differ', () => {
  const device = browserDevice()
  const names = Array.from({ length: 100 }, () => device.randomId())
  expect(new Set(names).size).toBe(100)
  expect(names.every(name => name.length >= 32)).toBe(true)
})

test('random names exist on addresses without TLS too', () => {
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true })
  const name = browserDevice().randomId()
  Reflect.deleteProperty(crypto, 'randomUUID')
  expect(name).toMatch(/^[0-9a-f]{32}$/)
})

test('one return to the front is told once, however many events it comes with', () => {
  const listener = vi.fn()
  const stop = browserDevice().onReturn(listener)
  const start = performance.now() + 100_000
  fire(document, new Event('visibilitychange'), start)
  fire(window, new PageTransitionEvent('pageshow', { persisted: true }), start + 10)
  fire(window, new Event('focus'), start + 40)
  expect(listener).toHaveBeenCalledTimes(1)
  fire(window, new Event('focus'), start + 5000)
  expect(listener).toHaveBeenCalledTimes(2)
  stop()
  fire(window, new Event('focus'), start + 10_000)
  expect(listener).toHaveBeenCalledTimes(2)
})

test('neither the first showing of the page nor going away is a return', () => {
  const listener = vi.fn()
  const stop = browserDevice().onReturn(listener)
  fire(window, new PageTransitionEvent('pageshow', { persisted: false }), performance.now() + 200_000)
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  fire(document, new Event('visibilitychange'), performance.now() + 300_000)
  vi.restoreAllMocks()
  stop()
  expect(listener).not.toHaveBeenCalled()
})

test('going away is told as often as it happens, showing the page is not', () => {
  const listener = vi.fn()
  const stop = browserDevice().onLeave(listener)
  fire(document, new Event('visibilitychange'), performance.now())
  expect(listener).not.toHaveBeenCalled()
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  fire(document, new Event('visibilitychange'), performance.now())
  stop()
  fire(document, new Event('visibilitychange'), performance.now())
  vi.restoreAllMocks()
  expect(listener).toHaveBeenCalledTimes(1)
})

test('the offer to install is kept back, shown once on demand and then gone', async () => {
  const device = browserDevice()
  const changed = vi.fn()
  device.onInstallPromptChange(changed)
  expect(device.canPromptInstall()).toBe(false)
  const prompt = vi.fn(async () => undefined)
  const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt })
  window.dispatchEvent(offer)
  expect(offer.defaultPrevented).toBe(true)
  expect(device.canPromptInstall()).toBe(true)
  await device.promptInstall()
  await device.promptInstall()
  expect(prompt).toHaveBeenCalledTimes(1)
  expect(device.canPromptInstall()).toBe(false)
  expect(changed).toHaveBeenCalledTimes(2)
})

test('an offer refused outside a tap can be shown by the next one', async () => {
  const device = browserDevice()
  const prompt = vi.fn().mockRejectedValueOnce(new DOMException('no tap', 'NotAllowedError'))
  window.dispatchEvent(Object.assign(new Event('beforeinstallprompt'), { prompt }))
  await device.promptInstall()
  expect(device.canPromptInstall()).toBe(true)
})
