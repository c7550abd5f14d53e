import type { FrameMeasures } from '../../ports/digit-reader'

/** What would help the next frame most; one thing at a time. */
export type AimHint =
  | 'fill-width'
  | 'turn-sideways'
  | 'closer'
  | 'farther'
  | 'hold-still'
  | 'too-dark'
  | 'glare'
  | 'straighten'

/** The limits of each hint. Pixels are the camera picture's own, as it is read. */
export const aimLimits = {
  /** Mean brightness below which nothing is to be found; a console with little text on it has more. */
  dark: 0.05,
  /** Share of blown-out pixels; where no line is found a white window may well be one of them. */
  glare: 0.1,
  glareWithoutLine: 0.25,
  /** Steepness of strokes below which they are blurred. */
  blurred: 0.4,
  /** Height of digits, in pixels. */
  smallDigits: 13,
  largeDigits: 64,
  /** Share of the picture's width; a longer line is likely cut off at both ends. */
  longestLine: 0.98,
  /** From here on a line fills the picture: going closer would cut it off. */
  fullLine: 0.85,
  /** Radians; about 14 degrees. */
  lean: 0.24,
  /** Milliseconds that a hint stands, and that another one must have been meant, before it changes. */
  hold: 1000,
} as const

/** The one hint that a picture's measures call for; null: held well. */
export function aimHintOf(measures: FrameMeasures, upright: boolean): AimHint | null {
  const { brightness, glare, sharpness, digitHeight, lineShare, tilt } = measures
  if (digitHeight === null) {
    if (brightness < aimLimits.dark) return 'too-dark'
    if (glare > aimLimits.glareWithoutLine) return 'glare'
    return upright ? 'turn-sideways' : 'fill-width'
  }
  if (digitHeight < aimLimits.smallDigits) {
    if ((lineShare ?? 0) < aimLimits.fullLine) return 'closer'
    if (upright) return 'turn-sideways'
  }
  if (digitHeight > aimLimits.largeDigits || (lineShare ?? 0) > aimLimits.longestLine) return 'farther'
  if (sharpness < aimLimits.blurred) return 'hold-still'
  if (Math.abs(tilt ?? 0) > aimLimits.lean) return 'straighten'
  return glare > aimLimits.glare ? 'glare' : null
}

/** A hint that does not flicker: what is shown since when, and what is meant instead since when. */
export type SteadyHint = {
  readonly shown: AimHint | null
  readonly since: number
  readonly meant: AimHint | null
  readonly meantSince: number
}

/** Where looking begins. */
export function firstHint(now: number): SteadyHint {
  return { shown: 'fill-width', since: now, meant: 'fill-width', meantSince: now }
}

/**
 * Takes in what one more picture called for; another hint is shown once it was meant for a while without a break.
 * Only "nothing found" goes as soon as something is: it would contradict the groups beside it.
 */
export function steadyHint(before: SteadyHint, hint: AimHint | null, now: number): SteadyHint {
  const meantSince = hint === before.meant ? before.meantSince : now
  const isOver = saysNothing(before.shown) && !saysNothing(hint)
  const due = isOver || Math.abs(now - meantSince) >= aimLimits.hold
  if (hint === before.shown || !due || Math.abs(now - before.since) < aimLimits.hold)
    return { ...before, meant: hint, meantSince }
  return { shown: hint, since: now, meant: hint, meantSince }
}

function saysNothing(hint: AimHint | null): boolean {
  return hint === 'fill-width' || hint === 'turn-sideways'
}
