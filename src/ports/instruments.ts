import type { Feedback } from './feedback'
import type { Speech } from './speech'
import type { WakeLock } from './wake-lock'

/** What a PC's screens work with beyond the first screen's ports: voice, tones and vibration, the lit screen. */
export type Instruments = {
  readonly feedback: Feedback
  readonly speech: Speech
  readonly wakeLock: WakeLock
}
