import type { BlockSighting } from './digit-sighting'

/**
 * Which ID a picture is looked at for. The other kind is recognised too where it is certain, so that it is never taken
 * for this one: whoever asks goes by the block's own kind.
 */
export type ExpectedId = BlockSighting['kind']

/** A picture's width and height in pixels. */
export type PictureSize = { readonly width: number; readonly height: number }

/** What a picture is looked at for. */
export type Expectation = {
  readonly expected: ExpectedId
  /** Null where it is not known how far the picture reaches. */
  readonly size: PictureSize | null
}
