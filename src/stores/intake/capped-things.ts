import { cappedShare } from '../../domain/intake/capped-share'
import type { SharedThings } from '../../ports/shared-things'

/** What was pasted, picked, typed or dropped, without blank texts and what is too large or too many. */
export function cappedThings(texts: readonly string[], files: readonly File[]): SharedThings {
  return cappedShare(
    texts.filter(text => text.trim() !== ''),
    files,
  )
}
