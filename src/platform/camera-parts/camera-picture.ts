import type { CameraFrame } from '../../ports/camera'
import type { Clock } from '../../ports/clock'
import { createFrameFeed } from './camera-frames'
import { showStream } from './camera-video'
import { restartableTimer } from './restartable-timer'

/** Without a frame for so long there is no camera picture, in milliseconds. */
const frameless = 3000

/** The stream on the screen: the video element that shows it, and the frames taken from there. */
export interface CameraPicture {
  readonly video: HTMLVideoElement | null
  /** Shows a stream from now on, or, with null, nothing. */
  show(stream: MediaStream | null): void
  /** Sets the stream anew where the phone paused it, and watches whether frames come. */
  wake(): void
  /** Does not expect frames until `wake` or `show`: the page is hidden. */
  rest(): void
  /** Which element shows it. Returns the way to take it out again. */
  showIn(video: HTMLVideoElement): () => void
  /** The next frame, see the camera port. */
  nextFrame(signal: AbortSignal): Promise<CameraFrame | null>
  /** Lets whoever waits for a frame go with null. */
  endWaiting(): void
}

/** `onResize`: the picture's size is known or changed. `onStalled`: frames that were expected did not come. */
export type CameraPictureOptions = {
  readonly clock: Clock
  readonly onResize: () => void
  readonly onStalled: (sawFrames: boolean) => void
}

/** Makes the picture of one camera service. */
export function createCameraPicture({ clock, onResize, onStalled }: CameraPictureOptions): CameraPicture {
  const watch = restartableTimer(clock)
  let sawFrames = false
  const frames = createFrameFeed(() => {
    sawFrames = true
    watch.stop()
  })
  let video: HTMLVideoElement | null = null
  let stream: MediaStream | null = null

  function expectFrames() {
    if (stream === null || video === null || document.hidden) return
    watch.startOnce(frameless, () => {
      const before = sawFrames
      sawFrames = false
      onStalled(before)
    })
  }

  function clear() {
    watch.stop()
    frames.watch(null)
    if (video !== null) showStream(video, null)
  }

  function show(next: MediaStream | null) {
    if (next !== stream) sawFrames = false
    stream = next
    if (stream === null || video === null) return clear()
    showStream(video, stream)
    frames.watch(video)
    expectFrames()
  }

  return {
    get video() {
      return video
    },
    show,
    wake() {
      if (video?.paused) show(stream)
      else expectFrames()
    },
    rest: () => watch.stop(),
    showIn(element) {
      if (video !== element) clear()
      video = element
      element.addEventListener('resize', onResize)
      show(stream)
      return () => {
        element.removeEventListener('resize', onResize)
        if (video !== element) return
        clear()
        video = null
      }
    },
    nextFrame(signal) {
      expectFrames()
      return frames.next(signal)
    },
    endWaiting: () => frames.end(),
  }
}
