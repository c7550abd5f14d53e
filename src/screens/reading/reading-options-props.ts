import type { ReadingWords } from '../../i18n/en/reading'
import type { Instruments } from '../../ports/instruments'
import type { VoiceStore } from '../../stores/voice-store'

/** What every part of the reading options gets. */
export type ReadingOptionsProps = {
  readonly voice: VoiceStore
  readonly instruments: Instruments
  readonly words: ReadingWords['readingOptions']
}
