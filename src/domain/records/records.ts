import type { Activation } from '../activation'
import type { Visit } from '../visit'

/** What is exported, imported and backed up together. `revision` counts one phone's writes: it is never in a file. */
export type Records = { readonly visits: readonly Visit[]; readonly activations: readonly Activation[] }

/**
 * How much a file tells. `full` can be imported. `masked` keeps the first and the last group of each ID, `anonymous`
 * no digit, name, room, site, note, technician or record ID: both are reports, to be read by people only.
 */
export type RecordProfile = 'full' | 'masked' | 'anonymous'

/** What stands at the head of a file. */
export type RecordFileHead = {
  readonly profile: RecordProfile
  /** When it was written, in milliseconds since 1970. */
  readonly exportedAt: number
  /** The app's version, as it names itself. */
  readonly app: string
}

/** Bytes (or UTF-16 units) of a file that are read at most: 64 MB. */
export const largestFile = 64 * 1024 * 1024
/** Activations and visits together that a file may hold. */
export const mostRecords = 100_000
/** UTF-16 units of a name, a room, a site or a technician. */
export const longestName = 200
/** UTF-16 units of a note or of a refusal's reason. */
export const longestNote = 2000
/** Names that a list may hold. */
export const mostNames = 5000
/** UTF-16 units of pasted names that are read at most. */
export const largestPaste = 1_000_000
