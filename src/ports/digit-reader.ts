import type { FrameSighting } from '../domain/digits/digit-sighting'
import type { ExpectedId } from '../domain/digits/expected-id'
import type { CameraFrame } from './camera'

/** What a picture says about how the phone is held; the grounds for "closer", "hold still", "glare here". */
export type FrameMeasures = {
  /** Mean brightness of the part that is looked at, 0 black to 1 white. */
  readonly brightness: number
  /** Share of blown-out pixels in that part, 0 to 1. */
  readonly glare: number
  /** How steep the strokes' edges are: about 1 is crisp, below 0.4 is blurred. 0 where no text was found. */
  readonly sharpness: number
  /** Height of the digits of the best digit line in the picture's pixels; null where there is none. */
  readonly digitHeight: number | null
  /** Length of the longest digit line as a share of the picture's width; null where there is none. */
  readonly lineShare: number | null
  /** How far the best digit line leans, in radians, positive where its right end is lower; null where there is none. */
  readonly tilt: number | null
}

/** The picture of one group's digits with a margin, upright; whoever receives it closes the image. In memory only. */
export type DigitCutOut = {
  /** Index of the block in the sighting's blocks. */
  readonly block: number
  /** Index of the group in the block, from 0. */
  readonly group: number
  readonly image: ImageBitmap
}

/** What one look at a picture gave; nothing in it is proven yet. */
export type DigitLook = {
  readonly sighting: FrameSighting
  /** Of a still: what a second look at the same lines saw. Null for frames, whose second look is the next frame. */
  readonly again: FrameSighting | null
  readonly measures: FrameMeasures
  /** One for each group of each block whose digits were seen. */
  readonly cutOuts: readonly DigitCutOut[]
  readonly milliseconds: number
}

/**
 * Reads the digits of IDs off a picture of a screen, in a worker. Evidence only: what it is worth the caller decides.
 * What is `expected` is looked for harder; an ID of the other kind may be among the blocks all the same.
 */
export interface DigitReader {
  /**
   * Looks at one frame of a live camera; takes the frame over and closes it. Null after an abort, where a newer frame
   * came before this one's turn, and where reading is not possible on this phone.
   */
  readFrame(frame: CameraFrame, expected: ExpectedId, signal: AbortSignal): Promise<DigitLook | null>
  /**
   * Looks long and hard at a still picture (photo, gallery), whichever way it is turned; `unreadable` where the file
   * is no picture, `failed` also after an abort. `onProgress` hears the share done, 0 to 1.
   */
  readStill(
    picture: Blob,
    expected: ExpectedId,
    signal: AbortSignal,
    onProgress?: (share: number) => void,
  ): Promise<
    | { readonly kind: 'read'; readonly look: DigitLook }
    | { readonly kind: 'unreadable' }
    | { readonly kind: 'failed' }
  >
  /** Gives the worker and its memory back; the next call starts it again. */
  close(): void
}
