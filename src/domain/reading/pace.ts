import type { TripletPause } from './reading-style'

/** How fast a group is said. */
export type Pace = {
  /** 1 is the voice's own speed; 0.5 to 1.5. */
  readonly rate: number
  readonly tripletPause: TripletPause
}

/** The pace that everyone starts with. */
export const usualPace: Pace = { rate: 1, tripletPause: 'normal' }

/** Limits of `rate`. */
export const slowestRate = 0.5
export const fastestRate = 1.5
