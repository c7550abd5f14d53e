/** What became of a text that was to be handed to another app. */
export type ShareOutcome = 'shared' | 'cancelled' | 'refused'

/** The phone's own sheet for handing a text to another app. */
export interface Share {
  /** Whether this phone has one; without it, offer copying. */
  readonly available: boolean
  /** Opens the sheet; must be called inside the user's tap, before any await. Never rejects. */
  share(text: string): Promise<ShareOutcome>
}
