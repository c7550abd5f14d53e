import type { Camera, CameraState, CameraTrouble } from '../ports/camera'
import type { Clock } from '../ports/clock'
import type { Device } from '../ports/device'
import type { Preferences } from '../ports/preferences'
import { listenAroundCamera } from './camera-parts/camera-events'
import { listLenses } from './camera-parts/camera-lenses'
import { LiveCamera } from './camera-parts/camera-live'
import { type OpenCamera, openBestLens } from './camera-parts/camera-opening'
import { createCameraPicture } from './camera-parts/camera-picture'
import { restartableTimer } from './camera-parts/restartable-timer'

/** A stream that is muted for so long does not come back by itself, in milliseconds. */
const mutedTooLong = 1000
/** A hidden page gives the camera back after so long: a short look at another app costs no new start. */
const hiddenTooLong = 10_000
/** A stopped camera is kept this long, so that stopping and starting in one go does not open it anew. */
const lingering = 500

/** Troubles that may be over when the user comes back. The others are asked again by a tap only. */
const passing: ReadonlySet<CameraTrouble> = new Set(['busy', 'no-frames', 'failed'])

/** Where an iPhone's zoom starts: its main lens cannot focus nearer than 20 cm, and from there codes are small. */
const nearFocusZoom = 2
/** iPhone lenses that change to the near-focusing one by themselves. */
const focusesNear = /triple|dual wide|ultra wide|トリプル|デュアル広角|超広角/i

/** What the camera needs to know of the phone. */
export type BrowserCameraOptions = {
  readonly device: Pick<Device, 'inAppBrowser' | 'platform' | 'onReturn'>
  readonly preferences: Preferences
  readonly clock: Clock
}

/** The phone's camera by getUserMedia: one stream at a time, opened once, brought back after whatever took it. */
export function browserCamera({ device, preferences, clock }: BrowserCameraOptions): Camera {
  const listeners = new Set<(state: CameraState) => void>()
  const picture = createCameraPicture({ clock, onResize: publish, onStalled: stalled })
  const muteWatch = restartableTimer(clock)
  const hideWatch = restartableTimer(clock)
  const lingerWatch = restartableTimer(clock)
  let state: CameraState = { kind: 'off' }
  let wanted = false
  let live: LiveCamera | null = null
  /** Counts the openings; one that ends after a newer one began, or after a stop, is thrown away. */
  let epoch = 0
  let opening = false
  let queue: Promise<void> = Promise.resolve()
  let stopListening: () => void = () => undefined
  let detailed = false
  let zoom: number | null = null

  function become(next: CameraState) {
    state = next
    for (const listener of [...listeners]) listener(next)
  }

  function publish() {
    if (live !== null && wanted) become(live.state(picture.video))
  }

  function release() {
    for (const timer of [muteWatch, hideWatch, lingerWatch]) timer.stop()
    picture.show(null)
    live?.close()
    live = null
  }

  /** Two openings at once freeze some phones: the next waits for the last, and overtaken ones never start. */
  function reopen() {
    release()
    epoch += 1
    const mine = epoch
    opening = true
    become({ kind: 'starting' })
    queue = queue.then(() => (mine === epoch ? open(mine) : undefined))
  }

  async function open(mine: number) {
    const { inAppBrowser } = device
    const remembered = preferences.read().lens
    const result = await openBestLens({ remembered, detailed, inAppBrowser })
    if (mine !== epoch) {
      if (result.kind === 'open') for (const track of result.stream.getTracks()) track.stop()
      return
    }
    opening = false
    if (result.kind === 'open') adopt(result)
    else become({ kind: 'trouble', trouble: result.trouble })
  }

  function adopt(opened: OpenCamera) {
    live = new LiveCamera(opened, {
      onChange: publish,
      onEnded: check,
      onMuted: () => muteWatch.restart(mutedTooLong, check),
      onUnmuted() {
        muteWatch.stop()
        if (wanted) picture.show(opened.stream)
      },
    })
    picture.show(opened.stream)
    publish()
    const nearFocus = device.platform === 'ios' && !focusesNear.test(opened.lens?.label ?? '')
    const firstZoom = zoom ?? (nearFocus ? nearFocusZoom : null)
    if (firstZoom !== null) void live.setZoom(firstZoom)
    if (document.hidden) hidden()
  }

  /** A picture that stood still is opened anew once; a stream that never gave one would not do better. */
  function stalled(sawFrames: boolean) {
    if (sawFrames) return reopen()
    release()
    become({ kind: 'trouble', trouble: 'no-frames' })
  }

  /** After any sign that something changed. They come in bursts: while it opens there is nothing to do. */
  function check() {
    if (!wanted || opening || document.hidden) return
    hideWatch.stop()
    if (state.kind === 'trouble') {
      if (passing.has(state.trouble)) reopen()
    } else if (live === null || live.isLost()) reopen()
    else picture.wake()
  }

  function hidden() {
    picture.rest()
    muteWatch.stop()
    if (live !== null) hideWatch.restart(hiddenTooLong, giveBack)
  }

  /** Stays wanted: `check` opens it again when the user is back. */
  function giveBack() {
    if (state.kind === 'trouble') return
    epoch += 1
    opening = false
    release()
    become({ kind: 'starting' })
  }

  async function devicesChanged() {
    if (state.kind === 'trouble' && state.trouble === 'absent') reopen()
    else live?.knows(await listLenses())
  }

  function listen() {
    stopListening = listenAroundCamera(device, {
      onHidden: hidden,
      onLeft: giveBack,
      onReturn: check,
      onDevices: () => void devicesChanged(),
    })
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start() {
      if (wanted && state.kind !== 'trouble') return
      lingerWatch.stop()
      if (!wanted) listen()
      wanted = true
      if (live === null || live.isLost()) return reopen()
      picture.show(live.stream)
      publish()
    },
    stop() {
      if (!wanted) return
      wanted = false
      stopListening()
      epoch += 1
      opening = false
      detailed = false
      muteWatch.stop()
      hideWatch.stop()
      picture.endWaiting()
      picture.show(null)
      void live?.setTorch(false)
      lingerWatch.restart(lingering, release)
      if (state.kind !== 'trouble' || state.trouble !== 'denied') become({ kind: 'off' })
    },
    showIn: video => picture.showIn(video),
    nextFrame: signal => (wanted ? picture.nextFrame(signal) : Promise.resolve(null)),
    useLens(id) {
      const lens = live?.lensNamed(id) ?? null
      if (lens === null || lens.id === live?.lens?.id) return
      preferences.write({ lens })
      zoom = null
      reopen()
    },
    setTorch: on => void live?.setTorch(on),
    setZoom(value) {
      zoom = value
      void live?.setZoom(value)
    },
    preferDetail() {
      if (detailed || live === null) return
      detailed = true
      void live.preferDetail()
    },
  }
}
