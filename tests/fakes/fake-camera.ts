import type { Camera, CameraFrame, CameraState } from '../../src/ports/camera'

/** A camera whose state and frames come by hand. */
export interface FakeCamera extends Camera {
  /** What was asked of it, in order, such as `start`, `stop`, `detail`, `lens back`. */
  readonly asked: readonly string[]
  /** Nobody waits for a frame any more, or yet. */
  readonly idle: boolean
  become(state: CameraState): void
  /** Gives a frame to whoever waits for one. */
  giveFrame(): void
}

/** A running camera with one lens. */
export const liveCamera: CameraState = {
  kind: 'live',
  lens: { id: 'back', label: 'Back' },
  lenses: [
    { id: 'back', label: 'Back' },
    { id: 'near', label: 'Near' },
  ],
  torch: false,
  zoom: null,
  width: 1280,
  height: 720,
}

/** A camera without a lens; starting it shows `starting` until the test says more. */
export function fakeCamera(): FakeCamera {
  const asked: string[] = []
  const listeners = new Set<(state: CameraState) => void>()
  let state: CameraState = { kind: 'off' }
  let waiting: ((frame: CameraFrame | null) => void) | null = null

  function become(next: CameraState) {
    state = next
    for (const listener of [...listeners]) listener(next)
  }

  function answer(frame: CameraFrame | null) {
    const give = waiting
    waiting = null
    give?.(frame)
  }

  return {
    asked,
    get idle() {
      return waiting === null
    },
    become,
    giveFrame: () => answer({ close: () => undefined } as CameraFrame),
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start() {
      asked.push('start')
      become({ kind: 'starting' })
    },
    stop() {
      asked.push('stop')
      answer(null)
      become({ kind: 'off' })
    },
    showIn() {
      asked.push('show')
      return () => void asked.push('hide')
    },
    nextFrame(signal) {
      answer(null)
      if (signal.aborted) return Promise.resolve(null)
      return new Promise(resolve => {
        const giveUp = () => answer(null)
        signal.addEventListener('abort', giveUp)
        waiting = frame => {
          signal.removeEventListener('abort', giveUp)
          resolve(frame)
        }
      })
    },
    useLens: id => void asked.push(`lens ${id}`),
    setTorch: on => void asked.push(`torch ${on ? 'on' : 'off'}`),
    setZoom: value => void asked.push(`zoom ${value}`),
    preferDetail: () => void asked.push('detail'),
  }
}
