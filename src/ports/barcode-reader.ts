import type { CameraFrame } from './camera'

/** The kinds of code that are read; others only produce false hits. */
type BarcodeFormat = 'qr' | 'data-matrix' | 'aztec' | 'code-128' | 'pdf-417'

/** Which engine read it: @zxing/library starts at once, zxing-cpp takes over as soon as its wasm is there. */
type BarcodeEngine = 'zxing-js' | 'zxing-wasm'

/**
 * A code's text, as it was printed: data from outside, never to be followed or trusted.
 * `installation-id`: a proven installation ID stands in it; `other`: none does.
 */
export type BarcodeHit = {
  readonly kind: 'installation-id' | 'other'
  readonly text: string
  readonly format: BarcodeFormat
  readonly engine: BarcodeEngine
  readonly milliseconds: number
}

/** Reads barcodes in a worker. Texts without an installation ID are hits too: the caller decides what they are worth. */
export interface BarcodeReader {
  /** Looks at one frame of a live camera; takes the frame over and closes it. Null where there is no code, and after an abort. */
  readFrame(frame: CameraFrame, signal: AbortSignal): Promise<BarcodeHit | null>
  /**
   * Looks long and hard at a still picture (photo, gallery); `unreadable` where the file is no picture, `failed` also
   * after an abort. All codes of the picture are given, those with an installation ID first.
   * `onProgress` hears the share done, 0 to 1.
   */
  readStill(
    picture: Blob,
    signal: AbortSignal,
    onProgress?: (share: number) => void,
  ): Promise<
    | { readonly kind: 'read'; readonly hits: readonly BarcodeHit[] }
    | { readonly kind: 'unreadable' }
    | { readonly kind: 'failed' }
  >
  /** Gives the worker and its memory back; the next call starts it again. */
  close(): void
}
