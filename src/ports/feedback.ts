/** What a sound and a vibration say: one group proven, everything proven, refused. */
export type FeedbackKind = 'group' | 'whole' | 'refused'

/** Short tones and vibrations that confirm what the eye may miss. Silent where the phone has neither. */
export interface Feedback {
  /** Never throws and never waits; before the first tap the phone keeps it silent. */
  give(kind: FeedbackKind): void
}
