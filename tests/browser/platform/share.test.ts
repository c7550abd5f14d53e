import { afterEach, describe, expect, test } from 'vitest'
import { browserShare } from '../../../src/platform/share'

/** Gives this browser a share sheet, which Chromium on Linux lacks. */
function withShareSheet(share: (data: ShareData) => Promise<void>) {
  Object.defineProperty(navigator, 'share', { value: share, configurable: true })
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'share')
})

test('a browser without a share sheet has none, and refuses', async () => {
  const share = browserShare()
  expect(share.available).toBe(false)
  expect(await share.share('text')).toBe('refused')
})

describe('a browser with a share sheet', () => {
  test('gets the very text, within the call', async () => {
    const shared: ShareData[] = []
    withShareSheet(async data => void shared.push(data))
    const share = browserShare()
    expect(share.available).toBe(true)
    const done = share.share('A 150314\nB 507341')
    expect(shared).toEqual([{ text: 'A 150314\nB 507341' }])
    expect(await done).toBe('shared')
  })

  test.each([
    ['cancelled', new DOMException('closed', 'AbortError')],
    ['refused', new DOMException('no tap', 'NotAllowedError')],
    ['refused', new TypeError('nothing to share')],
  ])('%s', async (outcome, error) => {
    withShareSheet(() => Promise.reject(error))
    expect(await browserShare().share('text')).toBe(outcome)
  })
})
