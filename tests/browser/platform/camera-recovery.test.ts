import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Camera } from '../../../src/ports/camera'
import { cameraFixture, shownVideo, stateOf, watchedGetUserMedia } from './camera-fixture'

const never = new AbortController().signal
let camera: Camera
let video: HTMLVideoElement
let fixture: ReturnType<typeof cameraFixture>
let media: ReturnType<typeof watchedGetUserMedia>

beforeEach(async () => {
  video = shownVideo()
  media = watchedGetUserMedia()
  fixture = cameraFixture()
  camera = fixture.camera
  camera.showIn(video)
  camera.start()
  ;(await camera.nextFrame(never))?.close()
})

afterEach(() => {
  camera.stop()
  fixture.turn(60_000)
  video.remove()
  vi.restoreAllMocks()
})

/** The phone takes the running track away; a page's own `stop` would not fire the event. */
function endTrack() {
  const track = media.tracks.at(-1)
  track?.stop()
  track?.dispatchEvent(new Event('ended'))
}

function hide(hidden: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden)
  document.dispatchEvent(new Event('visibilitychange'))
  if (!hidden) fixture.comeBack()
}

async function takesFrames() {
  const frame = await camera.nextFrame(never)
  expect(frame).not.toBeNull()
  frame?.close()
}

test('a burst of events after a lost track causes one restart', async () => {
  endTrack()
  for (let count = 0; count < 5; count++) fixture.comeBack()
  navigator.mediaDevices.dispatchEvent(new Event('devicechange'))
  await takesFrames()
  fixture.comeBack()
  expect(media.asked).toHaveBeenCalledTimes(2)
  expect(media.running()).toBe(1)
})

test('coming back to a running camera asks for nothing', async () => {
  fixture.comeBack()
  window.dispatchEvent(new Event('orientationchange'))
  await takesFrames()
  expect(media.asked).toHaveBeenCalledTimes(1)
})

test('a paused picture is set anew after an interruption', async () => {
  video.pause()
  const setAnew = new Promise(resolve => video.addEventListener('loadedmetadata', resolve, { once: true }))
  fixture.comeBack()
  await setAnew
  await takesFrames()
  expect(video.paused).toBe(false)
  expect(media.asked).toHaveBeenCalledTimes(1)
})

test('a track that stays muted is opened anew, one that comes back is not', async () => {
  const track = media.tracks.at(-1)
  track?.dispatchEvent(new Event('mute'))
  track?.dispatchEvent(new Event('unmute'))
  fixture.turn(1500)
  expect(media.asked).toHaveBeenCalledTimes(1)
  Object.defineProperty(track, 'muted', { value: true })
  track?.dispatchEvent(new Event('mute'))
  fixture.turn(1500)
  await takesFrames()
  expect(media.asked).toHaveBeenCalledTimes(2)
})

test('a hidden page keeps the camera for a while, then gives it back and takes it again on return', async () => {
  hide(true)
  fixture.turn(5000)
  expect(media.running()).toBe(1)
  fixture.turn(6000)
  expect(media.running()).toBe(0)
  hide(false)
  await takesFrames()
  expect(media.asked).toHaveBeenCalledTimes(2)
})

test('a page that is left gives the camera back at once', async () => {
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
  expect(media.running()).toBe(0)
  fixture.comeBack()
  await takesFrames()
})

test('a picture that stands still is opened anew', async () => {
  const track = media.tracks.at(-1)
  if (track) track.enabled = false
  video.pause()
  const waiting = camera.nextFrame(never)
  fixture.turn(3500)
  const frame = await waiting
  expect(frame).not.toBeNull()
  frame?.close()
  expect(media.asked).toHaveBeenCalledTimes(2)
})

test('a camera that gives no frames from the start is trouble after three seconds', async () => {
  camera.stop()
  fixture.turn(1000)
  const still = shownVideo()
  vi.spyOn(still, 'requestVideoFrameCallback').mockReturnValue(1)
  camera.showIn(still)
  camera.start()
  await stateOf(camera, 'live')
  fixture.turn(2900)
  expect(camera.state().kind).toBe('live')
  fixture.turn(200)
  expect(camera.state()).toEqual({ kind: 'trouble', trouble: 'no-frames' })
  expect(media.running()).toBe(0)
  still.remove()
})

test('a new video element takes over from an old one', async () => {
  const other = shownVideo()
  const hideOther = camera.showIn(other)
  await takesFrames()
  expect(video.srcObject).toBeNull()
  hideOther()
  expect(other.srcObject).toBeNull()
  expect(media.running()).toBe(1)
  other.remove()
})
