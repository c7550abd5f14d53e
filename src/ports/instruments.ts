import type { BuildFacts } from './build-facts'
import type { ClipVoice } from './clip-voice'
import type { Feedback } from './feedback'
import type { Incoming } from './incoming'
import type { MediaKeys } from './media-keys'
import type { Practice } from './practice'
import type { Printer } from './printer'
import type { ReadingPreferences } from './reading-preferences'
import type { RecordTools } from './record-tools'
import type { Share } from './share'
import type { SharedThingsInbox } from './shared-things'
import type { SheetFile } from './sheet-file'
import type { Speech } from './speech'
import type { WakeLock } from './wake-lock'

/** What a PC's screens work with beyond the first screen's ports: voice, tones, the lit screen, sending, paper. */
export type Instruments = {
  readonly buildFacts: BuildFacts
  readonly clipVoice: ClipVoice
  readonly feedback: Feedback
  readonly incoming: Incoming
  readonly mediaKeys: MediaKeys
  readonly practice: Practice
  readonly printer: Printer
  readonly readingPreferences: ReadingPreferences
  /** Loaded with the screens of the records: files, exports, the storage's state. */
  readonly recordTools: () => Promise<RecordTools>
  readonly share: Share
  readonly sharedThings: SharedThingsInbox
  readonly sheetFile: SheetFile
  readonly speech: Speech
  readonly wakeLock: WakeLock
}
