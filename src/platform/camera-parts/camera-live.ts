import type { CameraLens, CameraState } from '../../ports/camera'
import {
  applyDetail,
  applyTorch,
  applyZoom,
  controlsOf,
  focusContinuously,
  type LensControls,
  zoomOf,
} from './camera-controls'
import { offeredLenses } from './camera-lenses'
import type { OpenCamera } from './camera-opening'

/** What a running camera tells its owner. */
export type LiveCameraEvents = {
  /** Torch, zoom or lenses are not what they were. */
  readonly onChange: () => void
  /** The phone ended the track, paused it, or gave it back. */
  readonly onEnded: () => void
  readonly onMuted: () => void
  readonly onUnmuted: () => void
}

/** One running stream with its torch, zoom and lenses. */
export class LiveCamera {
  readonly stream: MediaStream
  readonly lens: CameraLens | null
  readonly #track: MediaStreamTrack
  readonly #controls: LensControls
  readonly #events: LiveCameraEvents
  readonly #end = new AbortController()
  #lenses: readonly CameraLens[]
  #torch = false
  #zoom: number

  constructor({ stream, track, lens, lenses }: OpenCamera, events: LiveCameraEvents) {
    this.stream = stream
    this.lens = lens
    this.#track = track
    this.#lenses = lenses
    this.#events = events
    this.#controls = controlsOf(track)
    this.#zoom = zoomOf(track)
    const { signal } = this.#end
    track.addEventListener('ended', events.onEnded, { signal })
    track.addEventListener('mute', events.onMuted, { signal })
    track.addEventListener('unmute', events.onUnmuted, { signal })
    void focusContinuously(track)
  }

  /** Whether the phone took the picture away. */
  isLost(): boolean {
    return this.#track.readyState === 'ended' || this.#track.muted
  }

  lensNamed(id: string): CameraLens | null {
    return this.#lenses.find(lens => lens.id === id) ?? null
  }

  /** The state to show; the size is the shown picture's, which turns with the phone. */
  state(video: HTMLVideoElement | null): CameraState {
    const settings = this.#track.getSettings()
    const { torch, zoom } = this.#controls
    return {
      kind: 'live',
      lens: this.lens,
      lenses: this.#lenses,
      torch: torch ? this.#torch : null,
      zoom: zoom && { value: this.#zoom, ...zoom },
      width: video?.videoWidth || settings.width || 0,
      height: video?.videoHeight || settings.height || 0,
    }
  }

  knows(lenses: readonly CameraLens[]): void {
    this.#lenses = offeredLenses(lenses)
    this.#events.onChange()
  }

  async setTorch(on: boolean): Promise<void> {
    if (!this.#controls.torch || !(await applyTorch(this.#track, on))) return
    this.#torch = on
    this.#events.onChange()
  }

  async setZoom(value: number): Promise<void> {
    const { zoom } = this.#controls
    if (zoom === null) return
    const within = Math.min(zoom.max, Math.max(zoom.min, value))
    if (!(await applyZoom(this.#track, within))) return
    this.#zoom = within
    this.#events.onChange()
  }

  async preferDetail(): Promise<void> {
    await applyDetail(this.#track, true)
    // New constraints replace the old ones, and with them torch and zoom.
    if (this.#torch) await applyTorch(this.#track, true)
    if (this.#controls.zoom) await applyZoom(this.#track, this.#zoom)
    this.#events.onChange()
  }

  /** Gives the lens back; no event comes after this. */
  close(): void {
    this.#end.abort()
    for (const track of this.stream.getTracks()) track.stop()
  }
}
