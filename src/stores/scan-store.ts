import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { FoundId } from '../domain/id-text'
import type { BarcodeReader } from '../ports/barcode-reader'
import type { Camera, CameraState, CameraTrouble } from '../ports/camera'
import type { Instruments } from '../ports/instruments'
import { chosenFeedback } from './entry-store'
import type { WorkStores } from './work-stores'

/** Something the user should know about the last code or picture, while the camera goes on looking. */
export type ScanNote =
  | 'other-code'
  | 'product-key'
  | 'bad-id'
  | 'still-nothing'
  | 'still-unreadable'
  | 'still-failed'

/** What the scanning screen shows. Nothing is stored before `use`. */
export type ScanState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'looking'; readonly note: ScanNote | null }
  | { readonly kind: 'reading-still' }
  | { readonly kind: 'trouble'; readonly trouble: CameraTrouble; readonly note: ScanNote | null }
  | { readonly kind: 'found'; readonly ids: readonly FoundId[] }

/** Looking for an installation ID with the camera or in a picture. */
export type ScanStore = {
  readonly state: ReadonlySignal<ScanState>
  readonly camera: ReadonlySignal<CameraState>
  showIn(video: HTMLVideoElement): () => void
  /** Starts the camera; returns the way to stop it. */
  start(): () => void
  /** After trouble, or to look again after a find. */
  again(): void
  readPicture(file: Blob): Promise<void>
  use(found: FoundId): Promise<boolean>
  setTorch(on: boolean): void
  nextLens(): void
  setZoom(value: number): void
}

/** Milliseconds without a find after which the camera is asked for a finer picture. */
const wantsDetail = 3000

/** Feeds the camera's newest frames to the barcode reader, one at a time, until an ID is found. */
export function createScanStore(
  { ports, activation, preferences }: WorkStores,
  instruments: Instruments,
): ScanStore {
  const note = signal<ScanNote | null>(null)
  const ids = signal<readonly FoundId[] | null>(null)
  const readingStill = signal(false)
  const cameraState = signal<CameraState>({ kind: 'off' })
  const videos = new Set<{ video: HTMLVideoElement; hide: () => void }>()
  const give = chosenFeedback(instruments.feedback, () => preferences.values.value.feedback)
  let camera: Camera | null = null
  let reader: BarcodeReader | null = null
  let stopped = new AbortController()

  /** Judges a code's text; true ends the search. */
  async function judge(text: string, end: AbortSignal): Promise<boolean> {
    const { findIdsIn } = await import('../domain/id-text')
    if (end.aborted) return true
    const findings = findIdsIn(text)
    const found = findings.ids.filter(id => id.kind === 'installation-id')
    const valid = found.filter(id => id.valid)
    if (valid.length > 0) {
      ids.value = valid
      note.value = null
      give('whole')
      return true
    }
    if (findings.maskedKeys > 0) note.value = 'product-key'
    else note.value = found.length > 0 ? 'bad-id' : 'other-code'
    return false
  }

  async function look(end: AbortSignal) {
    while (!end.aborted && camera && reader && ids.value === null) {
      const frame = await camera.nextFrame(end)
      if (!frame) return
      // Stopped meanwhile: the reader is gone, or already another search's.
      if (end.aborted) return frame.close()
      const hit = await reader.readFrame(frame, end)
      if (hit && !end.aborted && (await judge(hit.text, end))) return
    }
  }

  async function open(end: AbortSignal) {
    const scanning = await ports.scanning().catch(() => null)
    if (end.aborted) return
    if (!scanning) {
      cameraState.value = { kind: 'trouble', trouble: 'failed' }
      return
    }
    camera = scanning.camera
    reader = scanning.barcodeReader
    let longing: () => void = () => undefined
    const unsubscribe = camera.subscribe(state => {
      const wasLive = cameraState.value.kind === 'live'
      cameraState.value = state
      if (state.kind !== 'live' || wasLive) return
      longing()
      longing = ports.clock.after(wantsDetail, () => {
        if (ids.value === null) camera?.preferDetail()
      })
    })
    end.addEventListener('abort', () => {
      longing()
      unsubscribe()
    })
    for (const shown of videos) shown.hide = camera.showIn(shown.video)
    camera.start()
    void look(end)
  }

  function stop() {
    stopped.abort()
    camera?.stop()
    reader?.close()
    camera = null
    reader = null
    cameraState.value = { kind: 'off' }
  }

  function start() {
    stop()
    stopped = new AbortController()
    ids.value = null
    void open(stopped.signal)
  }

  async function readPicture(file: Blob) {
    const end = stopped.signal
    readingStill.value = true
    note.value = null
    const scanning = await ports.scanning().catch(() => null)
    const result = scanning
      ? await scanning.barcodeReader.readStill(file, end)
      : ({ kind: 'failed' } as const)
    readingStill.value = false
    if (end.aborted) return
    if (result.kind === 'unreadable') note.value = 'still-unreadable'
    else if (result.kind === 'failed') note.value = 'still-failed'
    else if (result.hits.length === 0) note.value = 'still-nothing'
    else await judge(result.hits.map(hit => hit.text).join('\n\n'), end)
  }

  return {
    state: computed(() => {
      if (ids.value) return { kind: 'found', ids: ids.value }
      if (readingStill.value) return { kind: 'reading-still' }
      const { value } = cameraState
      if (value.kind === 'trouble') return { kind: 'trouble', trouble: value.trouble, note: note.value }
      return value.kind === 'live' ? { kind: 'looking', note: note.value } : { kind: 'starting' }
    }),
    camera: computed(() => cameraState.value),
    showIn(video) {
      const shown = { video, hide: camera ? camera.showIn(video) : () => undefined }
      videos.add(shown)
      return () => {
        videos.delete(shown)
        shown.hide()
      }
    },
    start() {
      start()
      return stop
    },
    again() {
      note.value = null
      start()
    },
    readPicture,
    async use(found) {
      const { takeFoundInstallationId } = await import('../domain/found-intake')
      return activation.change(open => takeFoundInstallationId(open, found))
    },
    setTorch: on => camera?.setTorch(on),
    nextLens() {
      const { value } = cameraState
      if (value.kind !== 'live' || value.lenses.length < 2) return
      const at = value.lenses.findIndex(lens => lens.id === value.lens?.id)
      const next = value.lenses[(at + 1) % value.lenses.length]
      if (next) camera?.useLens(next.id)
    },
    setZoom: value => camera?.setZoom(value),
  }
}
