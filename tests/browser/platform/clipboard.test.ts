import { afterEach, expect, test, vi } from 'vitest'
import { browserClipboard } from '../../../src/platform/clipboard'

afterEach(() => {
  vi.restoreAllMocks()
})

function stubClipboard(clipboard: Partial<Clipboard> | undefined) {
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(clipboard as Clipboard)
}

test('the browser is asked within the call itself, before anything is waited for', () => {
  const writeText = vi.fn(async () => undefined)
  stubClipboard({ writeText })
  void browserClipboard().write('text')
  expect(writeText).toHaveBeenCalledWith('text')
})

test('a refusal to write or to read is an answer, not an error', async () => {
  const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  stubClipboard({ writeText: refuse, readText: refuse })
  const clipboard = browserClipboard()
  expect(clipboard.canRead).toBe(true)
  expect(await clipboard.write('text')).toBe(false)
  expect(await clipboard.read()).toBeNull()
})

test('without the new clipboard the old way copies, and leaves nothing behind', async () => {
  stubClipboard(undefined)
  const field = document.createElement('input')
  document.body.append(field)
  field.focus()
  let copied = ''
  vi.spyOn(document, 'execCommand').mockImplementation(() => {
    copied = document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value : ''
    return true
  })
  const clipboard = browserClipboard()
  expect(clipboard.canRead).toBe(false)
  expect(await clipboard.write('0012')).toBe(true)
  expect(copied).toBe('0012')
  expect(document.querySelector('textarea')).toBeNull()
  expect(document.activeElement).toBe(field)
  expect(await clipboard.read()).toBeNull()
  field.remove()
})
