import { afterEach, describe, expect, test } from 'vitest'
import { browserFiles } from '../../../src/platform/files'
import { turnedClock } from './turned-clock'

const file = { name: 'yomiage.csv', type: 'text/csv', parts: ['name,room\r\n', new Uint8Array([0x41])] }

/** Gives this browser a share sheet, which Chromium on Linux lacks. */
function withShareSheet(share: (data: ShareData) => Promise<void>, canShare: (data: ShareData) => boolean) {
  Object.defineProperty(navigator, 'share', { value: share, configurable: true })
  Object.defineProperty(navigator, 'canShare', { value: canShare, configurable: true })
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'share')
  Reflect.deleteProperty(navigator, 'canShare')
})

describe('sharing a file', () => {
  test('a browser without a share sheet takes none', () => {
    expect(browserFiles(turnedClock().clock).canShare(file)).toBe(false)
  })

  test('only where the sheet takes this kind', () => {
    withShareSheet(
      async () => undefined,
      ({ files }) => files?.[0]?.type === 'text/csv',
    )
    const files = browserFiles(turnedClock().clock)
    expect(files.canShare(file)).toBe(true)
    expect(files.canShare({ ...file, type: 'application/json' })).toBe(false)
  })

  test('a sheet that throws takes none', () => {
    withShareSheet(
      async () => undefined,
      () => {
        throw new TypeError('no files')
      },
    )
    expect(browserFiles(turnedClock().clock).canShare(file)).toBe(false)
  })

  test('the very bytes, under the file’s name, within the call', async () => {
    const shared: ShareData[] = []
    withShareSheet(
      async data => void shared.push(data),
      () => true,
    )
    const done = browserFiles(turnedClock().clock).share(file)
    const [taken] = shared[0]?.files ?? []
    expect(taken?.name).toBe('yomiage.csv')
    expect(await taken?.text()).toBe('name,room\r\nA')
    expect(await done).toBe('shared')
  })

  test.each([
    ['cancelled', new DOMException('closed', 'AbortError')],
    ['refused', new DOMException('no tap', 'NotAllowedError')],
  ])('%s', async (outcome, error) => {
    withShareSheet(
      () => Promise.reject(error),
      () => true,
    )
    expect(await browserFiles(turnedClock().clock).share(file)).toBe(outcome)
  })
})

test('a chosen file gives its bytes; one that went away gives none', async () => {
  const files = browserFiles(turnedClock().clock)
  expect(await files.read(new File(['AB'], 'a.txt'))).toEqual(new Uint8Array([0x41, 0x42]))
  const gone = new File(['AB'], 'a.txt')
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
  expect(await files.read(gone)).toBeNull()
})
