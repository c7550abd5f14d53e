import { vi } from 'vitest'
import { type BrowserCameraOptions, browserCamera } from '../../../src/platform/camera'
import type { Camera, CameraState } from '../../../src/ports/camera'
import type { Preferences, PreferenceValues } from '../../../src/ports/preferences'
import { turnedClock } from './turned-clock'

const defaults: PreferenceValues = {
  theme: 'system',
  language: 'system',
  visit: null,
  feedback: true,
  lens: null,
  installHintSeen: false,
  loopConfirms: false,
  scannerKeyboard: 'us',
  pcKeyboard: null,
}

/** A camera on Chromium's test picture, with a clock and a return to the front turned by hand. */
export function cameraFixture(
  device: Partial<BrowserCameraOptions['device']> = {},
  remembered: PreferenceValues['lens'] = null,
) {
  const { clock, turn, pending } = turnedClock()
  const returns = new Set<() => void>()
  let values: PreferenceValues = { ...defaults, lens: remembered }
  const preferences: Preferences = {
    read: () => values,
    write(change) {
      values = { ...values, ...change }
      return true
    },
  }
  const camera = browserCamera({
    clock,
    preferences,
    device: {
      inAppBrowser: false,
      platform: 'other',
      onReturn(listener) {
        returns.add(listener)
        return () => returns.delete(listener)
      },
      ...device,
    },
  })
  return {
    camera,
    turn,
    pending,
    preferences,
    comeBack: () => {
      for (const listener of [...returns]) listener()
    },
    listening: () => returns.size,
  }
}

/** The next state of a kind, or the present one. */
export function stateOf<K extends CameraState['kind']>(
  camera: Camera,
  kind: K,
): Promise<Extract<CameraState, { kind: K }>> {
  const is = (state: CameraState): state is Extract<CameraState, { kind: K }> => state.kind === kind
  return new Promise(resolve => {
    const now = camera.state()
    if (is(now)) return resolve(now)
    const stop = camera.subscribe(state => {
      if (!is(state)) return
      stop()
      resolve(state)
    })
  })
}

/** Every track that getUserMedia gives out from now on, and how often it is asked. */
export function watchedGetUserMedia() {
  const tracks: MediaStreamTrack[] = []
  const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
  const asked = vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async constraints => {
    const stream = await real(constraints)
    tracks.push(...stream.getTracks())
    return stream
  })
  return { asked, tracks, running: () => tracks.filter(track => track.readyState === 'live').length }
}

/** getUserMedia as on a phone that refuses. */
export function refusingGetUserMedia(name: string) {
  return vi
    .spyOn(navigator.mediaDevices, 'getUserMedia')
    .mockImplementation(() => Promise.reject(new DOMException('refused', name)))
}

/** A video element on the page. */
export function shownVideo(): HTMLVideoElement {
  const video = document.createElement('video')
  document.body.append(video)
  return video
}
