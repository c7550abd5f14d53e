import type { Speech, SpeechOutcome, Utterance } from '../../src/ports/speech'

/** A voice that notes its words. */
export interface FakeSpeech extends Speech {
  /**
   * `ends`: at once; `never-ends`: until it is cut off or `end` is called; `ends-late`: even what is cut off tells of
   * its end only when `end` is called; `never-starts`: no sound comes.
   */
  behaviour: 'ends' | 'never-ends' | 'ends-late' | 'never-starts'
  readonly said: readonly Utterance[]
  /** How many utterances were cut off. */
  readonly cutOff: number
  /** The running utterance is heard to its end; so are, late, those that were cut off. Once more: an end that comes twice. */
  end(): void
  /** The phone itself cuts the utterance off, for a call or an app switch. */
  interrupt(): void
}

/** Speech that no ear hears. */
export function fakeSpeech(): FakeSpeech {
  const said: Utterance[] = []
  const late: (() => void)[] = []
  let settle: (outcome: SpeechOutcome) => void = () => undefined
  let cutOff = 0
  const fake: FakeSpeech = {
    behaviour: 'ends',
    said,
    get cutOff() {
      return cutOff
    },
    end() {
      for (const end of late) end()
      settle('ended')
    },
    interrupt: () => settle('interrupted'),
    speak(utterance, signal) {
      settle('interrupted')
      if (signal.aborted) return Promise.resolve('interrupted')
      said.push(utterance)
      if (fake.behaviour === 'ends-late') return new Promise(resolve => late.push(() => resolve('ended')))
      if (fake.behaviour !== 'never-ends') {
        return Promise.resolve(fake.behaviour === 'ends' ? 'ended' : 'no-voice')
      }
      return new Promise(resolve => {
        settle = outcome => {
          settle = () => undefined
          if (outcome === 'interrupted') cutOff += 1
          resolve(outcome)
        }
        signal.addEventListener('abort', () => settle('interrupted'), { once: true })
      })
    },
    voices: () => [],
    onVoicesChange: () => () => undefined,
  }
  return fake
}
