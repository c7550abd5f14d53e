import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Camera } from '../../../src/ports/camera'
import {
  cameraFixture,
  refusingGetUserMedia,
  shownVideo,
  stateOf,
  watchedGetUserMedia,
} from './camera-fixture'

const never = new AbortController().signal
let camera: Camera
let video: HTMLVideoElement
let fixture: ReturnType<typeof cameraFixture>

function begin(...given: Parameters<typeof cameraFixture>) {
  fixture = cameraFixture(...given)
  camera = fixture.camera
}

beforeEach(() => {
  video = shownVideo()
  begin()
})

afterEach(() => {
  camera.stop()
  fixture.turn(60_000)
  video.remove()
  vi.restoreAllMocks()
})

describe('starting', () => {
  test('asks for the camera once, however often it is started', async () => {
    const { asked } = watchedGetUserMedia()
    camera.start()
    camera.start()
    const live = await stateOf(camera, 'live')
    camera.start()
    expect(asked).toHaveBeenCalledTimes(1)
    expect(live.lenses.length).toBeGreaterThan(0)
    expect(live).toMatchObject({ torch: null, width: 1280, height: 720 })
  })

  test('gives one frame after the other', async () => {
    camera.showIn(video)
    camera.start()
    const first = await camera.nextFrame(never)
    const second = await camera.nextFrame(never)
    expect(first).toBeInstanceOf(VideoFrame)
    const times = [first, second].map(frame => (frame instanceof VideoFrame ? frame.timestamp : 0))
    expect(times[1]).toBeGreaterThan(times[0] ?? 0)
    first?.close()
    second?.close()
  })

  test('the video element plays by itself, silent and inside the page', async () => {
    camera.showIn(video)
    camera.start()
    ;(await camera.nextFrame(never))?.close()
    for (const attribute of ['autoplay', 'muted', 'playsinline'])
      expect(video.hasAttribute(attribute)).toBe(true)
    expect(video.muted).toBe(true)
    expect(video.paused).toBe(false)
  })

  test('frames come by picture bitmaps where the browser has no frames', async () => {
    vi.stubGlobal('VideoFrame', undefined)
    camera.showIn(video)
    camera.start()
    const frame = await camera.nextFrame(never)
    vi.unstubAllGlobals()
    expect(frame).toBeInstanceOf(ImageBitmap)
    frame?.close()
  })

  test('frames come by repaints where the video does not announce them', async () => {
    Object.defineProperty(video, 'requestVideoFrameCallback', { value: undefined })
    camera.showIn(video)
    camera.start()
    const frame = await camera.nextFrame(never)
    expect(frame).toBeInstanceOf(VideoFrame)
    frame?.close()
  })

  test('a finer picture can be asked for', async () => {
    camera.showIn(video)
    camera.start()
    await stateOf(camera, 'live')
    camera.preferDetail()
    await expect.poll(() => camera.state()).toMatchObject({ width: 1920, height: 1080 })
  })
})

describe('stopping', () => {
  test('releases the camera and leaves nothing behind', async () => {
    const { running } = watchedGetUserMedia()
    const hide = camera.showIn(video)
    camera.start()
    ;(await camera.nextFrame(never))?.close()
    const waiting = camera.nextFrame(never)
    camera.stop()
    expect(await waiting).toBeNull()
    expect(camera.state()).toEqual({ kind: 'off' })
    expect(video.srcObject).toBeNull()
    expect(fixture.listening()).toBe(0)
    fixture.turn(1000)
    expect(running()).toBe(0)
    expect(fixture.pending()).toBe(0)
    hide()
  })

  test('while it opens: what opens late is closed at once', async () => {
    const { tracks, running } = watchedGetUserMedia()
    camera.start()
    camera.stop()
    begin()
    await expect.poll(() => tracks.length).toBeLessThanOrEqual(1)
    expect(running()).toBe(0)
    expect(camera.state()).toEqual({ kind: 'off' })
  })

  test('and starting again in one go keeps the stream', async () => {
    const { asked } = watchedGetUserMedia()
    camera.showIn(video)
    camera.start()
    await stateOf(camera, 'live')
    camera.stop()
    camera.start()
    ;(await camera.nextFrame(never))?.close()
    expect(asked).toHaveBeenCalledTimes(1)
  })

  test('a waiting frame ends with its signal, and there are none without a camera', async () => {
    expect(await camera.nextFrame(never)).toBeNull()
    camera.start()
    const ending = new AbortController()
    const waiting = camera.nextFrame(ending.signal)
    ending.abort()
    expect(await waiting).toBeNull()
  })

  test('a second wait for a frame takes over from the first', async () => {
    camera.start()
    await stateOf(camera, 'live')
    const first = camera.nextFrame(never)
    const second = camera.nextFrame(never)
    expect(await first).toBeNull()
    camera.showIn(video)
    const frame = await second
    expect(frame).not.toBeNull()
    frame?.close()
  })
})

describe('refusals', () => {
  test.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'absent'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
    ['TypeError', 'failed'],
  ])('%s is the trouble "%s"', async (name, trouble) => {
    refusingGetUserMedia(name)
    camera.start()
    expect(await stateOf(camera, 'trouble')).toEqual({ kind: 'trouble', trouble })
  })

  test('a denied camera is never asked for again by itself', async () => {
    const asked = refusingGetUserMedia('NotAllowedError')
    camera.start()
    await stateOf(camera, 'trouble')
    fixture.comeBack()
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'))
    window.dispatchEvent(new Event('orientationchange'))
    fixture.turn(60_000)
    expect(asked).toHaveBeenCalledTimes(1)
    camera.stop()
    expect(camera.state()).toEqual({ kind: 'trouble', trouble: 'denied' })
  })

  test('a busy camera is tried again when the user comes back', async () => {
    refusingGetUserMedia('NotReadableError')
    camera.start()
    await stateOf(camera, 'trouble')
    vi.restoreAllMocks()
    fixture.comeBack()
    await stateOf(camera, 'live')
  })

  test('inside another app a refusal names that app', async () => {
    begin({ inAppBrowser: true })
    refusingGetUserMedia('NotAllowedError')
    camera.start()
    expect(await stateOf(camera, 'trouble')).toEqual({ kind: 'trouble', trouble: 'in-app-browser' })
  })

  test('wishes that the phone cannot fulfil are dropped', async () => {
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    const asked = vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(constraints => {
      if (constraints?.video === true) return real(constraints)
      return Promise.reject(new DOMException('too much', 'OverconstrainedError'))
    })
    camera.start()
    await stateOf(camera, 'live')
    expect(asked.mock.lastCall?.[0]).toEqual({ video: true, audio: false })
  })

  test.each([
    [true, 'in-app-browser'],
    [false, 'insecure'],
  ])('without any camera interface, on a secure page: %s, the trouble is "%s"', async (secure, trouble) => {
    const missing = vi.spyOn(navigator, 'mediaDevices', 'get').mockReturnValue(undefined as never)
    vi.spyOn(window, 'isSecureContext', 'get').mockReturnValue(secure)
    camera.start()
    expect(await stateOf(camera, 'trouble')).toEqual({ kind: 'trouble', trouble })
    missing.mockRestore()
  })
})
