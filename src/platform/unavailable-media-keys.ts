import type { MediaKeys } from '../ports/media-keys'

/** Browsers that keep the media keys to themselves. */
export const unavailableMediaKeys: MediaKeys = { claim: () => () => undefined }
