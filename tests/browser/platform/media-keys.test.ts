import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { browserMediaKeys } from '../../../src/platform/media-keys'
import type { MediaKey } from '../../../src/ports/media-keys'

afterEach(() => {
  vi.restoreAllMocks()
})

/** Claims the keys from a real tap, with the handlers the browser was given. */
async function claimed() {
  const handlers = new Map<string, MediaSessionActionHandler | null>()
  vi.spyOn(navigator.mediaSession, 'setActionHandler').mockImplementation((action, handler) => {
    handlers.set(action, handler)
  })
  const players: HTMLMediaElement[] = []
  const play = HTMLMediaElement.prototype.play
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function playing(this: HTMLMediaElement) {
    players.push(this)
    return play.call(this)
  })
  const keys: MediaKey[] = []
  const media = browserMediaKeys()
  let release: () => void = () => undefined
  const button = document.createElement('button')
  button.textContent = 'tap'
  button.addEventListener('click', () => {
    release = media.claim('Reading aloud', key => keys.push(key))
  })
  document.body.append(button)
  await userEvent.click(button)
  button.remove()
  const press = (action: MediaSessionAction) => handlers.get(action)?.({ action })
  return { media, handlers, players, keys, press, release: () => release() }
}

test('next, previous, and both halves of the single button reach the app', async () => {
  const { keys, press, release } = await claimed()
  for (const action of ['nexttrack', 'previoustrack', 'play', 'pause'] as const) press(action)
  expect(keys).toEqual(['next', 'previous', 'again', 'again'])
  release()
})

test('a silent sound plays in a loop, long enough for phones to hand over the keys', async () => {
  const { players, release } = await claimed()
  const [player] = players
  await vi.waitFor(() => expect(player?.paused === false && player.currentTime > 0).toBe(true))
  expect(player?.loop).toBe(true)
  expect(player?.duration).toBeGreaterThan(5)
  expect(navigator.mediaSession.playbackState).toBe('playing')
  expect(navigator.mediaSession.metadata?.title).toBe('Reading aloud')
  release()
})

test('nothing is left after release', async () => {
  const revoked = vi.spyOn(URL, 'revokeObjectURL')
  const { handlers, players, release } = await claimed()
  release()
  release()
  expect([...handlers.values()]).toEqual([null, null, null, null])
  expect(players[0]?.paused).toBe(true)
  expect(players[0]?.hasAttribute('src')).toBe(false)
  expect(navigator.mediaSession.metadata).toBeNull()
  expect(navigator.mediaSession.playbackState).toBe('none')
  expect(revoked).toHaveBeenCalledTimes(1)
})

test('a second claim takes the keys from the first', async () => {
  const { media, handlers, players, press, keys } = await claimed()
  const others: MediaKey[] = []
  const release = media.claim('Another', key => others.push(key))
  press('nexttrack')
  expect(keys).toEqual([])
  expect(others).toEqual(['next'])
  expect(players[0]?.paused).toBe(true)
  release()
  expect(handlers.get('nexttrack')).toBeNull()
})

test('a key that the browser does not know is left out', () => {
  vi.spyOn(navigator.mediaSession, 'setActionHandler').mockImplementation(action => {
    if (action === 'previoustrack') throw new TypeError('unknown')
  })
  const release = browserMediaKeys().claim('Reading aloud', () => undefined)
  expect(release).not.toThrow()
})

test('a browser without media session keeps the keys to itself', () => {
  vi.stubGlobal('MediaMetadata', undefined)
  const release = browserMediaKeys().claim('Reading aloud', () => undefined)
  expect(release).not.toThrow()
  vi.unstubAllGlobals()
})
