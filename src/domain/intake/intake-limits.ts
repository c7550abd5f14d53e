/** Bytes of one text, and characters as well, that are taken; more is refused before it is parsed. */
export const largestText = 1_000_000

/** Bytes of one picture or file that are taken. */
export const largestFile = 25_000_000

/** Bytes of all that comes at once by the share sheet. */
export const largestShare = 40_000_000

/** Files that are taken at once. */
export const mostFiles = 20

/** What came and was not taken, before anything of it was parsed; a name is as it came, to be shown as plain text only. */
export type RefusedThing =
  | { readonly kind: 'large-text'; readonly bytes: number }
  | { readonly kind: 'large-file'; readonly name: string; readonly bytes: number }
  /** The files beyond the first `mostFiles`. */
  | { readonly kind: 'many-files'; readonly count: number }
  /** All that was shared at once; null where it was not read to its end. */
  | { readonly kind: 'large-share'; readonly bytes: number | null }
  /** A page of another site posted it. */
  | { readonly kind: 'foreign' }
  /** It could not be read. */
  | { readonly kind: 'unreadable' }
