import type { Clock } from '../ports/clock'
import type { Instruments } from '../ports/instruments'
import { browserBuildFacts } from './build-facts'
import { browserClipVoice } from './clip-voice'
import { browserFeedback } from './feedback'
import { browserIncoming } from './incoming'
import { browserMediaKeys } from './media-keys'
import { browserPractice } from './practice'
import { browserPrinter } from './printer'
import { browserReadingPreferences } from './reading-preferences'
import { browserShare } from './share'
import { browserSharedThings } from './shared-things'
import { browserSheetFile } from './sheet-file'
import { browserSoundOutput } from './sound/sound-output'
import { browserSpeech } from './speech'
import { browserWakeLock } from './wake-lock'

/** The browser's voices, tones and wake lock, in one chunk that the first screen does without. */
export function openInstruments(clock: Clock): Instruments {
  const output = browserSoundOutput()
  return {
    buildFacts: browserBuildFacts(),
    clipVoice: browserClipVoice(output, clock),
    feedback: browserFeedback(output),
    incoming: browserIncoming(),
    mediaKeys: browserMediaKeys(),
    practice: browserPractice(),
    printer: browserPrinter(),
    readingPreferences: browserReadingPreferences(),
    recordTools: async () => (await import('./record-tools')).openRecordTools(clock),
    share: browserShare(),
    sharedThings: browserSharedThings(clock),
    sheetFile: browserSheetFile(),
    speech: browserSpeech(clock),
    wakeLock: browserWakeLock(),
  }
}
