import type { Clock } from '../ports/clock'
import type { Instruments } from '../ports/instruments'
import { browserFeedback } from './feedback'
import { browserPrinter } from './printer'
import { browserReadingPreferences } from './reading-preferences'
import { browserShare } from './share'
import { unavailableClipVoice } from './sound/unavailable-clip-voice'
import { browserSpeech } from './speech'
import { unavailableMediaKeys } from './unavailable-media-keys'
import { browserWakeLock } from './wake-lock'

/** The browser's voices, tones and wake lock, in one chunk that the first screen does without. */
export function openInstruments(clock: Clock): Instruments {
  return {
    clipVoice: unavailableClipVoice,
    feedback: browserFeedback(),
    mediaKeys: unavailableMediaKeys,
    printer: browserPrinter(),
    readingPreferences: browserReadingPreferences(),
    share: browserShare(),
    speech: browserSpeech(clock),
    wakeLock: browserWakeLock(),
  }
}
