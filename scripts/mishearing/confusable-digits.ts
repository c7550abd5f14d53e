import { blindPairs } from '../../src/domain/check-digit'
import type { ReadingStyleId } from '../../src/domain/reading/reading-style'
import { blindToPair } from './check-digit-misses'
import { wordDistance } from './sound-distance'
import { soundsOf } from './word-sounds'

/** Two digits of one style, how different they sound, and whether the check digit tells them apart. */
export type DigitPair = {
  readonly one: number
  readonly other: number
  readonly distance: number
  readonly caught: boolean
}

/**
 * From here on two words count as clearly different. All confusions for which a trade has changed a word lie below it:
 * see docs/reading-aloud.md.
 */
export const clearlyDifferent = 0.9

/** All 45 pairs of a style, those that sound most alike first. */
export function digitPairs(style: ReadingStyleId): readonly DigitPair[] {
  const words = soundsOf(style)
  return words
    .flatMap((word, one) =>
      words.slice(one + 1).map((later, index) => {
        const other = one + 1 + index
        return { one, other, distance: wordDistance(word, later), caught: !blindToPair(one, other) }
      }),
    )
    .sort((left, right) => left.distance - right.distance)
}

/** The three pairs to which the check digit is blind, in a style. */
export function twinPairs(style: ReadingStyleId): readonly DigitPair[] {
  const pairs = digitPairs(style)
  return blindPairs.flatMap(([one, other]) =>
    pairs.filter(pair => pair.one === Number(one) && pair.other === Number(other)),
  )
}
