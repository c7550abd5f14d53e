import type { Share, ShareOutcome } from '../../src/ports/share'

/** A share sheet in memory. */
export interface FakeShare extends Share {
  available: boolean
  /** What the user or the phone does with the next text. */
  outcome: ShareOutcome
  /** Every text that was handed over, in order. */
  readonly texts: readonly string[]
}

/** A phone whose user shares whatever is offered. */
export function fakeShare(): FakeShare {
  const texts: string[] = []
  const fake: FakeShare = {
    available: true,
    outcome: 'shared',
    texts,
    async share(text) {
      texts.push(text)
      return fake.outcome
    },
  }
  return fake
}
