import type { FrameSighting } from '../domain/digits/digit-sighting'
import type { ExpectedId } from '../domain/digits/expected-id'
import type { TextLine } from './digits/lines/text-line'
import type { PictureMeasures } from './digits/picture-measures'

/** Which network reads: the fast one where it runs, or one alone (for measuring). */
export type NetworkChoice = 'auto' | 'plain' | 'simd'

/** The upright picture of one group's digits; `block` and `group` count from 0. */
export type CutOut = { readonly block: number; readonly group: number; readonly image: ImageBitmap }

/** What was seen in a picture; the cut-outs are transferred. */
export type PictureLook = {
  readonly sighting: FrameSighting
  /** What a second look at the same lines saw; null where none was asked for, or nothing was there to look at. */
  readonly again: FrameSighting | null
  readonly measures: PictureMeasures
  readonly cutOuts: readonly CutOut[]
  readonly milliseconds: number
}

/** What the page asks of the worker. `task` numbers the requests; frames are transferred and closed by the worker. */
export type DigitRequest =
  | { readonly kind: 'use'; readonly network: NetworkChoice }
  | {
      readonly kind: 'frame'
      readonly task: number
      readonly frame: VideoFrame | ImageBitmap
      readonly expected: ExpectedId
      readonly cutOuts: boolean
      /** A second look at the lines of digits: for measuring single pictures. */
      readonly again?: boolean | undefined
      /** Where the lines are, instead of finding them: for measuring. */
      readonly lines?: readonly TextLine[] | undefined
    }
  | {
      readonly kind: 'still'
      readonly task: number
      readonly picture: Blob
      readonly expected: ExpectedId
      readonly cutOuts: boolean
    }
  | { readonly kind: 'cancel'; readonly task: number }

/** What the worker answers: one `…-read`, `unreadable` or `failed` per task that was not cancelled. */
export type DigitReply =
  /** The network is there; before the first answer. */
  | { readonly kind: 'ready'; readonly network: 'plain' | 'simd' }
  | { readonly kind: 'frame-read'; readonly task: number; readonly look: PictureLook }
  | { readonly kind: 'still-read'; readonly task: number; readonly look: PictureLook }
  /** How much of a still has been looked at, 0 to 1. */
  | { readonly kind: 'progress'; readonly task: number; readonly share: number }
  | { readonly kind: 'unreadable'; readonly task: number }
  | { readonly kind: 'failed'; readonly task: number; readonly detail: string }
