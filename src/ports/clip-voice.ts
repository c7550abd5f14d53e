import type { Announcement } from '../domain/reading/announcement'
import type { Pace } from '../domain/reading/pace'
import type { ReadingLanguage } from '../domain/reading/reading-style'
import type { SpeechOutcome } from './speech'

/** The voice that ships with the app: recorded words, played one after the other without a network. */
export interface ClipVoice {
  /** Whether every word of it is recorded. */
  canSay(announcement: Announcement): boolean
  /** Loads and decodes a language's words ahead of the first use; false where that failed or none are recorded. */
  prepare(language: ReadingLanguage): Promise<boolean>
  /**
   * Plays it; what is being played is cut off. Never rejects. `no-voice` where words are missing, cannot be loaded,
   * or the phone gives no sound. Call it inside a tap where possible. `onSound` is told once that it is really heard.
   */
  say(
    announcement: Announcement,
    pace: Pace,
    signal: AbortSignal,
    onSound?: () => void,
  ): Promise<SpeechOutcome>
}
