import type { Clock } from '../ports/clock'
import type { Instruments } from '../ports/instruments'
import { browserFeedback } from './feedback'
import { browserSpeech } from './speech'
import { browserWakeLock } from './wake-lock'

/** The browser's voice, tones and wake lock, in one chunk that the first screen does without. */
export function openInstruments(clock: Clock): Instruments {
  return { feedback: browserFeedback(), speech: browserSpeech(clock), wakeLock: browserWakeLock() }
}
