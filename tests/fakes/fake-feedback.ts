import type { Feedback, FeedbackKind } from '../../src/ports/feedback'

/** Notes what was given. */
export interface FakeFeedback extends Feedback {
  readonly given: readonly FeedbackKind[]
}

/** Tones and vibrations that only leave a note. */
export function fakeFeedback(): FakeFeedback {
  const given: FeedbackKind[] = []
  return { given, give: kind => void given.push(kind) }
}
