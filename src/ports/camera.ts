/** One picture of the running camera; whoever takes it closes it. */
export type CameraFrame = VideoFrame | ImageBitmap

/** Why there is no camera picture; each has its sentence and the next way on. */
export type CameraTrouble =
  | 'denied'
  | 'absent'
  | 'busy'
  | 'insecure'
  | 'in-app-browser'
  | 'no-frames'
  | 'failed'

/** One of the phone's lenses, as far as the phone tells. */
export type CameraLens = { readonly id: string; readonly label: string }

/** What the camera is doing. `torch` and `zoom` are null where the running lens has none. */
export type CameraState =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  | {
      readonly kind: 'live'
      readonly lens: CameraLens | null
      readonly lenses: readonly CameraLens[]
      readonly torch: boolean | null
      readonly zoom: { readonly value: number; readonly min: number; readonly max: number } | null
      readonly width: number
      readonly height: number
    }
  | { readonly kind: 'trouble'; readonly trouble: CameraTrouble }

/** The one owner of the camera stream: starts, restarts after app switches, and gives frames. */
export interface Camera {
  state(): CameraState
  /** Calls back at each change of state. Returns the way to stop. */
  subscribe(listener: (state: CameraState) => void): () => void
  /** Asks for the camera once and keeps it; calls while starting or live do nothing. After `denied` only a tap may call it. */
  start(): void
  /** Gives the camera back at once. The state becomes `off`, but stays at the trouble after `denied`: it would not help to ask again. */
  stop(): void
  /** Shows the stream in a video element. Returns the way to take it out again. */
  showIn(video: HTMLVideoElement): () => void
  /**
   * The newest frame, after the one given last. Waits through starts, restarts and troubles, and while no video element
   * shows the camera; null when the signal aborts or the camera is off.
   */
  nextFrame(signal: AbortSignal): Promise<CameraFrame | null>
  useLens(id: string): void
  setTorch(on: boolean): void
  setZoom(value: number): void
  /** Asks the running lens for a finer picture (1920x1080), for codes that 1280x720 does not resolve. */
  preferDetail(): void
}
