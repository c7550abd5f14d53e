import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { browserFeedback } from '../../../src/platform/feedback'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('before the first tap the phone stays silent', () => {
  vi.spyOn(navigator, 'userActivation', 'get').mockReturnValue({ hasBeenActive: false, isActive: false })
  const vibrate = vi.spyOn(navigator, 'vibrate')
  const context = vi.fn()
  vi.stubGlobal('AudioContext', context)
  browserFeedback().give('group')
  expect(vibrate).not.toHaveBeenCalled()
  expect(context).not.toHaveBeenCalled()
})

test('after a tap each kind sounds and shakes in its own way', async () => {
  const button = document.createElement('button')
  button.textContent = 'tap'
  document.body.append(button)
  await userEvent.click(button)
  button.remove()
  const vibrate = vi.spyOn(navigator, 'vibrate')
  const oscillators = vi.spyOn(AudioContext.prototype, 'createOscillator')
  const feedback = browserFeedback()
  for (const kind of ['group', 'whole', 'refused'] as const) feedback.give(kind)
  expect(new Set(vibrate.mock.calls.map(call => JSON.stringify(call))).size).toBe(3)
  expect(oscillators).toHaveBeenCalledTimes(6)
})

test('a phone without sound and vibration is silent without failing', () => {
  vi.stubGlobal('AudioContext', undefined)
  const feedback = browserFeedback()
  expect(() => feedback.give('whole')).not.toThrow()
})

test('a phone that has no sound left is tried again the next time', () => {
  const refusing = vi.fn(function refuse() {
    throw new DOMException('too many', 'NotSupportedError')
  })
  vi.stubGlobal('AudioContext', refusing)
  const feedback = browserFeedback()
  expect(() => feedback.give('refused')).not.toThrow()
  feedback.give('refused')
  expect(refusing).toHaveBeenCalledTimes(2)
})
