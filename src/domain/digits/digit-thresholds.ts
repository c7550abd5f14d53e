/** What a group's evidence must reach to be taken. */
export type GroupThresholds = {
  /** Of the best reading, given that the check holds: its probability among all readings whose check holds. */
  readonly leastPosterior: number
  /** Of the best reading without any thought of the check: so that the check confirms it and does not choose it. */
  readonly leastFree: number
  /** Of each single digit. */
  readonly leastDigit: number
  /** A digit's blind twin (0/7, 1/8, 2/9) may be this likely, against the digit itself. The check cannot tell them apart. */
  readonly mostTwin: number
  /** So many frames, or looks at one picture, must have read the group like this on their own. */
  readonly leastAgreeing: number
}

/** All numbers that decide what is taken as read. Changed only with a measurement on generated and on real pictures. */
export const digitThresholds = {
  live: {
    leastPosterior: 0.995,
    leastFree: 0.6,
    leastDigit: 0.8,
    mostTwin: 0.02,
    leastAgreeing: 2,
  },
  /** Tuned on 330 photos of the development corpus (seed 11): of 2,214 groups taken none was wrong, nor at looser values. */
  still: {
    leastPosterior: 0.98,
    leastFree: 0.4,
    leastDigit: 0.6,
    mostTwin: 0.03,
    leastAgreeing: 2,
  },
  /** A digit below this is not shown as read: its place stays empty. */
  leastKnown: 0.5,
  /** A frame's own reading of a digit counts from this probability on. */
  leastOwn: { live: 0.6, still: 0.4 },
  /** A digit is confident from here on, for telling whether two sightings show the same ID. */
  leastConfident: 0.9,
  /** So many of the confident digits must agree for two sightings to be of one ID. */
  leastSame: 0.7,
  /** No frame's logarithm of a digit counts below this, so that one frame cannot outweigh two others. */
  frameFloor: { live: -6, still: -7 },
  /** What older frames' evidence is multiplied by with each new one. */
  forgetting: 0.85,
  /** A proven group is given up when so many later frames agree on something else. */
  leastContradicting: 3,
  /** An alternative is offered from this probability on. */
  leastAlternative: 0.002,
} as const satisfies { live: GroupThresholds; still: GroupThresholds } & Record<string, unknown>
