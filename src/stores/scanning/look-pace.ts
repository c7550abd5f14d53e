/** How often the digits are looked for, so that a phone stays cool. Milliseconds. */
export const paceLimits = {
  /** Busy at most three fifths of the time: a pause of two thirds of each look. */
  pauseShare: 2 / 3,
  /** No phone needs more than about seven looks a second. */
  shortest: 60,
  /** After so long without anything new, half as often. */
  tired: 60_000,
  /** No look takes longer: where it seems so, the phone's clock was set. */
  longest: 10_000,
} as const

/** The pause after a look that took `milliseconds`, `idle` milliseconds after something new was seen last. */
export function pauseAfter(milliseconds: number, idle: number): number {
  const taken = Math.min(milliseconds, paceLimits.longest)
  const pause = Math.max(paceLimits.shortest, taken * paceLimits.pauseShare)
  return idle < paceLimits.tired ? pause : 2 * pause + taken
}

/** Whether it is time for the next look. A clock that was set back must not keep the camera waiting. */
export function isDue(nextLook: number, now: number): boolean {
  return now >= nextLook || nextLook - now > 3 * paceLimits.longest
}
