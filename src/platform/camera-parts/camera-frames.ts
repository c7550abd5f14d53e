import type { CameraFrame } from '../../ports/camera'

/** Hands out the frames of whatever video element shows the camera. */
export interface FrameFeed {
  /** The element to take frames from from now on; null: none. Whoever waits goes on waiting. */
  watch(video: HTMLVideoElement | null): void
  /** The next frame the element presents; null after an abort, after `end`, or where a later call took over. */
  next(signal: AbortSignal): Promise<CameraFrame | null>
  /** Lets whoever waits go with null. */
  end(): void
}

/** `onPresented` hears of each frame that was asked for, and of the first one of each watched element. */
export function createFrameFeed(onPresented: () => void): FrameFeed {
  let video: HTMLVideoElement | null = null
  let cancelRequest: (() => void) | null = null
  let waiter: ((frame: CameraFrame | null) => void) | null = null

  function request() {
    if (video === null || cancelRequest !== null) return
    const element = video
    cancelRequest = whenPresented(element, () => {
      cancelRequest = null
      onPresented()
      void deliver(element)
    })
  }

  async function deliver(element: HTMLVideoElement) {
    const receiver = waiter
    if (receiver === null) return
    const frame = await grab(element)
    if (waiter !== receiver) frame?.close()
    else if (frame === null) request()
    else {
      waiter = null
      receiver(frame)
    }
  }

  function release(frame: CameraFrame | null) {
    const receiver = waiter
    waiter = null
    receiver?.(frame)
  }

  return {
    watch(element) {
      cancelRequest?.()
      cancelRequest = null
      video = element
      request()
    },
    next(signal) {
      release(null)
      if (signal.aborted) return Promise.resolve(null)
      return new Promise(resolve => {
        const receive = (frame: CameraFrame | null) => {
          signal.removeEventListener('abort', abort)
          resolve(frame)
        }
        const abort = () => {
          if (waiter === receive) release(null)
        }
        signal.addEventListener('abort', abort)
        waiter = receive
        request()
      })
    },
    end: () => release(null),
  }
}

/** Calls back once when the element presents its next frame. Returns the way to cancel. */
function whenPresented(video: HTMLVideoElement, callback: () => void): () => void {
  const request = video.requestVideoFrameCallback as typeof video.requestVideoFrameCallback | undefined
  if (request !== undefined) {
    const handle = request.call(video, callback)
    return () => video.cancelVideoFrameCallback(handle)
  }
  // Firefox before 132: look at each repaint whether the picture has moved on.
  const before = video.currentTime
  let handle = 0
  const check = () => {
    if (video.readyState >= video.HAVE_CURRENT_DATA && video.currentTime !== before) callback()
    else handle = requestAnimationFrame(check)
  }
  handle = requestAnimationFrame(check)
  return () => cancelAnimationFrame(handle)
}

/** Null where the picture is gone again by now. */
async function grab(video: HTMLVideoElement): Promise<CameraFrame | null> {
  try {
    return typeof VideoFrame === 'undefined' ? await createImageBitmap(video) : new VideoFrame(video)
  } catch {
    return null
  }
}
