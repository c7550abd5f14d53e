import type { blindPairs } from '../check-digit'
import type { ReadingStyle, ReadingStyleId } from './reading-style'

/** Two digits that the check digit cannot tell apart. */
export type BlindPair = (typeof blindPairs)[number]

/** Where such a pair also sounds alike: a distance below 0.9 in the study of docs/reading-aloud.md. */
const alike: Readonly<Partial<Record<ReadingStyleId, readonly BlindPair[]>>> = {
  'ja-standard': [['1', '8']],
  'ko-telephone': [['2', '9']],
  'es-plain': [['1', '8']],
}

/** The pairs that neither the check digit nor the ear tells apart for certain in this style. */
export function alikeTwins(style: ReadingStyle): readonly BlindPair[] {
  return alike[style.id] ?? []
}

/** Whether all three pairs to which the check digit is blind sound clearly different in this style. */
export function keepsTwinsApart(style: ReadingStyle): boolean {
  return alikeTwins(style).length === 0
}
