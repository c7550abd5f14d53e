import type { RefusedThing } from '../domain/intake/intake-limits'

/** What came in at once: shared, pasted, picked or dropped. Capped already, read by nobody yet. */
export type SharedThings = {
  readonly texts: readonly string[]
  readonly files: readonly File[]
  readonly refused: readonly RefusedThing[]
}

/** What other apps share with this one. */
export interface SharedThingsInbox {
  /**
   * What was shared last, once: asked again it is `nothing`. `lost` where something was shared and is gone, because the
   * browser ended the part that kept it.
   */
  take(): Promise<
    | { readonly kind: 'shared'; readonly things: SharedThings }
    | { readonly kind: 'nothing' }
    | { readonly kind: 'lost' }
  >
}
