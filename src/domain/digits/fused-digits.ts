import type { DigitEvidence } from './digit-sighting'
import { digitThresholds } from './digit-thresholds'

/** How a frame was taken: by the running camera, or as one look at a still picture. */
export type PictureKind = 'live' | 'still'

/** Digits seen in several frames. */
export type FusedDigits = {
  /** Per digit, logarithms of the probabilities of 0 to 9. */
  readonly logarithms: readonly (readonly number[])[]
  /** What the last frames read on their own, the newest last; `?` where one did not know. */
  readonly readings: readonly { readonly frame: number; readonly digits: string }[]
  /** How many frames went into it. */
  readonly frames: number
}

/** So many frames' own readings are remembered. */
const mostReadings = 8

/** Two sightings must share so many confident digits: that many agree by chance once in ten thousand times. */
const fewestConfident = 8

/** The digits of a first frame. */
export function firstDigits(
  digits: readonly DigitEvidence[],
  frame: number,
  picture: PictureKind,
): FusedDigits {
  return addFrame({ logarithms: [], readings: [], frames: 0 }, digits, frame, picture)
}

/** Adds what one more frame saw of the same digits. */
export function addFrame(
  fused: FusedDigits,
  digits: readonly DigitEvidence[],
  frame: number,
  picture: PictureKind,
): FusedDigits {
  const floor = digitThresholds.frameFloor[picture]
  const logarithms = digits.map(({ digits: seen }, place) => {
    const before = fused.logarithms[place]
    return normalisedLogarithms(
      seen.map(
        (value, digit) => (before?.[digit] ?? 0) * digitThresholds.forgetting + Math.max(value, floor),
      ),
    )
  })
  const own = digits.map(digit => ownReading(digit, picture)).join('')
  return {
    logarithms,
    readings: [...fused.readings, { frame, digits: own }].slice(-mostReadings),
    frames: fused.frames + 1,
  }
}

/** The likeliest digit of each place. */
export function readingOf(fused: FusedDigits): string {
  return fused.logarithms.map(place => place.indexOf(Math.max(...place))).join('')
}

/** How many of the remembered frames read these digits, from this place on, on their own. */
export function agreeingFrames(fused: FusedDigits, from: number, digits: string): number {
  return fused.readings.filter(reading => reading.digits.slice(from, from + digits.length) === digits).length
}

/**
 * Whether a frame shows the digits that were seen before: nearly all that both are confident of must agree.
 * False where they share too few to tell.
 */
export function showsTheSame(fused: FusedDigits, digits: readonly DigitEvidence[]): boolean {
  if (fused.logarithms.length !== digits.length) return false
  let agreeing = 0
  let confident = 0
  const least = Math.log(digitThresholds.leastConfident)
  for (const [place, before] of fused.logarithms.entries()) {
    const seen = digits[place]?.digits ?? []
    const [mostBefore, mostSeen] = [Math.max(...before), Math.max(...seen)]
    if (mostBefore < least || mostSeen < least) continue
    confident++
    if (before.indexOf(mostBefore) === seen.indexOf(mostSeen)) agreeing++
  }
  return confident >= fewestConfident && agreeing >= digitThresholds.leastSame * confident
}

function ownReading({ digits }: DigitEvidence, picture: PictureKind): string {
  const most = Math.max(...digits)
  return most >= Math.log(digitThresholds.leastOwn[picture]) ? String(digits.indexOf(most)) : '?'
}

function normalisedLogarithms(values: readonly number[]): readonly number[] {
  const most = Math.max(...values)
  const total = most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0))
  return values.map(value => value - total)
}
