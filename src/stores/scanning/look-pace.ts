/** How often the digits are looked for, so that a phone stays cool. Milliseconds. */
export const paceLimits = {
  /** Busy at most three fifths of the time: a pause of two thirds of each look. */
  pauseShare: 2 / 3,
  /** No phone needs more than about seven looks a second. */
  shortest: 60,
  /** After so long without anything new, half as often. */
  tired: 60_000,
} as const

/** The pause after a look that took `milliseconds`, `idle` milliseconds after something new was seen last. */
export function pauseAfter(milliseconds: number, idle: number): number {
  const pause = Math.max(paceLimits.shortest, milliseconds * paceLimits.pauseShare)
  return idle < paceLimits.tired ? pause : 2 * pause + milliseconds
}
