import type { ClipVoice } from './clip-voice'
import type { Feedback } from './feedback'
import type { MediaKeys } from './media-keys'
import type { ReadingPreferences } from './reading-preferences'
import type { Speech } from './speech'
import type { WakeLock } from './wake-lock'

/** What a PC's screens work with beyond the first screen's ports: voice, tones and vibration, the lit screen. */
export type Instruments = {
  readonly clipVoice: ClipVoice
  readonly feedback: Feedback
  readonly mediaKeys: MediaKeys
  readonly readingPreferences: ReadingPreferences
  readonly speech: Speech
  readonly wakeLock: WakeLock
}
