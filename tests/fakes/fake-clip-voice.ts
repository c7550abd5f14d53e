import { spokenText } from '../../src/domain/reading/announcement'
import type { Pace } from '../../src/domain/reading/pace'
import type { ReadingLanguage } from '../../src/domain/reading/reading-style'
import type { ClipVoice } from '../../src/ports/clip-voice'
import type { SpeechOutcome } from '../../src/ports/speech'

/** Recorded words that note what they were asked to say. */
export interface FakeClipVoice extends ClipVoice {
  /** The languages whose every word is recorded. */
  languages: readonly ReadingLanguage[]
  /** `ends`: at once; `never-ends`: until it is cut off or `end` is called; `no-sound`: the phone stays silent. */
  behaviour: 'ends' | 'never-ends' | 'no-sound'
  readonly said: readonly { readonly words: string; readonly pace: Pace }[]
  /** The languages that were asked to be loaded ahead. */
  readonly prepared: readonly ReadingLanguage[]
  /** What is being said is heard to its end. */
  end(): void
}

/** A built-in voice that no ear hears; at first nothing is recorded. */
export function fakeClipVoice(): FakeClipVoice {
  const said: { words: string; pace: Pace }[] = []
  const prepared: ReadingLanguage[] = []
  let settle: (outcome: SpeechOutcome) => void = () => undefined
  const fake: FakeClipVoice = {
    languages: [],
    behaviour: 'ends',
    said,
    prepared,
    end: () => settle('ended'),
    canSay: ({ style }) => fake.languages.includes(style.language),
    prepare(language) {
      prepared.push(language)
      return Promise.resolve(fake.languages.includes(language))
    },
    say(announcement, pace, signal, onSound = () => undefined) {
      settle('interrupted')
      if (signal.aborted) return Promise.resolve('interrupted')
      if (fake.behaviour === 'no-sound') return Promise.resolve('no-voice')
      said.push({ words: spokenText(announcement), pace })
      if (fake.behaviour === 'ends') return Promise.resolve('ended')
      onSound()
      return new Promise(resolve => {
        settle = outcome => {
          settle = () => undefined
          resolve(outcome)
        }
        signal.addEventListener('abort', () => settle('interrupted'), { once: true })
      })
    },
  }
  return fake
}
