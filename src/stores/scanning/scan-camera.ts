import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { BarcodeHit, BarcodeReader } from '../../ports/barcode-reader'
import type { Camera, CameraFrame, CameraState } from '../../ports/camera'
import type { DigitReader } from '../../ports/digit-reader'
import type { Ports } from '../../ports/ports'

/** What looks at the camera's frames. */
export type FrameUse = {
  /** Digits are wanted from the next frame. */
  wantsDigits(): boolean
  /** Takes the frame over; looking for codes goes on meanwhile. */
  readDigits(frame: CameraFrame, signal: AbortSignal): void
  judgeCode(hit: BarcodeHit, signal: AbortSignal): Promise<void>
  /** A frame in which no code was found. */
  sawNoCode?(): void
}

/** The camera while the scanning screen is open, and its frames' way to the two readers. */
export type ScanCamera = {
  readonly state: ReadonlySignal<CameraState>
  digitReader(): DigitReader | null
  start(use: FrameUse): void
  /** Takes no more frames and drops what is being read; the camera stays on. */
  pause(): void
  resume(): void
  stop(): void
  showIn(video: HTMLVideoElement): () => void
  setTorch(on: boolean): void
  nextLens(): void
}

/** Milliseconds with a picture after which a finer one is asked for: large codes are read by then, digits need it. */
const wantsDetail = 500

/** Owns the camera and both readers between `start` and `stop`. */
export function createScanCamera({ scanning, clock }: Ports): ScanCamera {
  const state = signal<CameraState>({ kind: 'off' })
  const videos = new Set<{ video: HTMLVideoElement; hide: () => void }>()
  let camera: Camera | null = null
  let barcodeReader: BarcodeReader | null = null
  let digitReader: DigitReader | null = null
  let stopped = new AbortController()
  let looking = new AbortController()
  let use: FrameUse | null = null

  /** Frames go to the two readers in turns, the newest one always; a busy digit reader leaves its turn to the codes. */
  async function look(end: AbortSignal) {
    let digitsTurn = false
    while (!end.aborted && camera && barcodeReader && use) {
      const frame = await camera.nextFrame(end)
      if (!frame) return
      // Stopped meanwhile: the reader is gone, or already another search's.
      if (end.aborted) return frame.close()
      if (digitsTurn && use.wantsDigits()) {
        digitsTurn = false
        use.readDigits(frame, end)
        continue
      }
      digitsTurn = true
      const hit = await barcodeReader.readFrame(frame, end)
      if (end.aborted) return
      if (hit) await use.judgeCode(hit, end)
      else use.sawNoCode?.()
    }
  }

  function resume() {
    looking.abort()
    if (!camera) return
    looking = new AbortController()
    void look(looking.signal)
  }

  async function open(end: AbortSignal) {
    const opened = await scanning().catch(() => null)
    if (end.aborted) return
    if (!opened) {
      state.value = { kind: 'trouble', trouble: 'failed' }
      return
    }
    camera = opened.camera
    barcodeReader = opened.barcodeReader
    digitReader = opened.digitReader
    let longing: () => void = () => undefined
    const unsubscribe = camera.subscribe(next => {
      const wasLive = state.value.kind === 'live'
      state.value = next
      if (next.kind !== 'live' || wasLive) return
      longing()
      longing = clock.after(wantsDetail, () => {
        if (!looking.signal.aborted) camera?.preferDetail()
      })
    })
    end.addEventListener('abort', () => {
      longing()
      unsubscribe()
    })
    for (const shown of videos) shown.hide = camera.showIn(shown.video)
    camera.start()
    resume()
  }

  function stop() {
    stopped.abort()
    looking.abort()
    camera?.stop()
    barcodeReader?.close()
    digitReader?.close()
    camera = null
    barcodeReader = null
    digitReader = null
    state.value = { kind: 'off' }
  }

  return {
    state: computed(() => state.value),
    digitReader: () => digitReader,
    start(frames) {
      stop()
      stopped = new AbortController()
      use = frames
      void open(stopped.signal)
    },
    pause: () => looking.abort(),
    resume() {
      resume()
      camera?.preferDetail()
    },
    stop,
    showIn(video) {
      const shown = { video, hide: camera ? camera.showIn(video) : () => undefined }
      videos.add(shown)
      return () => {
        videos.delete(shown)
        shown.hide()
      }
    },
    setTorch: on => camera?.setTorch(on),
    nextLens() {
      const { value } = state
      if (value.kind !== 'live' || value.lenses.length < 2) return
      const at = value.lenses.findIndex(lens => lens.id === value.lens?.id)
      const next = value.lenses[(at + 1) % value.lenses.length]
      if (next) camera?.useLens(next.id)
    },
  }
}
