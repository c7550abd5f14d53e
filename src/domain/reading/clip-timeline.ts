import type { Announcement, SpokenWord } from './announcement'
import type { Pace } from './pace'

/** One recorded word: seconds after the beginning at which it starts and how long it sounds. */
export type TimedClip = { readonly word: string; readonly start: number; readonly length: number }

/** When each word is played. `speed`: of the words themselves; `length`: seconds until the last one has ended. */
export type ClipTimeline = {
  readonly clips: readonly TimedClip[]
  readonly speed: number
  readonly length: number
}

/** A played clip's pitch changes with its speed; within these limits it stays a human voice. */
const slowestClip = 0.85
const fastestClip = 1.15

/** Seconds of silence after a word at rate 1. */
const pauses = { none: 0.06, digit: 0.16, end: 0 } as const
const tripletPauses = { short: 0.3, normal: 0.55, long: 1 } as const

/**
 * The times of an announcement's recorded words; `lengthOf` tells a recording's seconds. A slower pace mostly makes
 * the pauses longer. Null where a word is not recorded.
 */
export function clipTimeline(
  { words }: Announcement,
  { rate, tripletPause }: Pace,
  lengthOf: (word: string) => number | null,
): ClipTimeline | null {
  const speed = Math.min(fastestClip, Math.max(slowestClip, rate))
  const silence = ({ pause }: SpokenWord) =>
    (pause === 'triplet' ? tripletPauses[tripletPause] : pauses[pause]) / rate
  const clips: TimedClip[] = []
  let start = 0
  let end = 0
  for (const spoken of words) {
    const recorded = lengthOf(spoken.word)
    if (recorded === null) return null
    const length = recorded / speed
    clips.push({ word: spoken.word, start, length })
    end = start + length
    start = end + silence(spoken)
  }
  return { clips, speed, length: end }
}
