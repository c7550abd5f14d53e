import type { ReadingLanguage } from '../domain/reading/reading-style'

/** One voice of the phone. `needsNetwork`: it is silent in a machine room. */
export type Voice = {
  readonly name: string
  readonly language: ReadingLanguage
  readonly needsNetwork: boolean
}

/** What is to be said, in words, never digits, and how. */
export type Utterance = {
  readonly words: string
  readonly language: ReadingLanguage
  /** 1 is the voice's own speed; 0.5 to 2. */
  readonly rate: number
  readonly voice: string | null
}

/** How an utterance went: heard to the end, cut off by the caller or the phone, or no sound began in time. */
export type SpeechOutcome = 'ended' | 'interrupted' | 'no-voice'

/** Reads words aloud, one utterance at a time; a new one cuts off the one before. */
export interface Speech {
  /** Never rejects. `no-voice` comes at the latest 0.7 s after the call. Call it inside a tap where possible. */
  speak(utterance: Utterance, signal: AbortSignal): Promise<SpeechOutcome>
  voices(language: ReadingLanguage): readonly Voice[]
  /** Calls back when the list of voices changes: it often comes late. Returns the way to stop. */
  onVoicesChange(listener: () => void): () => void
}
