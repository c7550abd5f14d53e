/** Samples of one channel, 48,000 a second, from -1 to 1. */
export type Sound = Float32Array

/** Samples a second of every `Sound`. */
export const sampleRate = 48_000
