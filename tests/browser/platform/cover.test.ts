import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import '../../../src/styles/base.css'
import { coverWhileAway } from '../../../src/platform/cover'

let away = false
beforeAll(() => {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => away })
  document.body.innerHTML = '<button>150314</button><dialog>507341</dialog>'
  coverWhileAway()
})
afterEach(() => {
  away = false
  window.dispatchEvent(new Event('focus'))
})

const opacities = () =>
  [document.body, document.querySelector('dialog')].map(part => part && getComputedStyle(part).opacity)

function leave() {
  away = true
  document.dispatchEvent(new Event('visibilitychange'))
}

test('nothing is drawn while the app is away, of a dialog either, and the focus stays where it was', () => {
  document.querySelector('dialog')?.showModal()
  expect(opacities()).toEqual(['1', '1'])
  leave()
  expect(opacities()).toEqual(['0', '0'])
  document.querySelector('dialog')?.close()
  document.querySelector('button')?.focus()
  expect(document.activeElement?.textContent).toBe('150314')
  away = false
  document.dispatchEvent(new Event('visibilitychange'))
  expect(opacities()).toEqual(['1', '1'])
  expect(document.activeElement?.textContent).toBe('150314')
})

test('a page that is put away is covered too', () => {
  away = true
  window.dispatchEvent(new Event('pagehide'))
  expect(opacities()[0]).toBe('0')
})

test.each(['pageshow', 'focus', 'pointerdown', 'keydown'])(
  'it is drawn again at %s, without the event for coming back',
  name => {
    leave()
    window.dispatchEvent(new Event(name))
    expect(opacities()[0]).toBe('1')
  },
)

test('it is drawn again with the first frame that is shown', async () => {
  leave()
  expect(opacities()[0]).toBe('0')
  away = false
  await vi.waitFor(() => expect(opacities()[0]).toBe('1'))
})
