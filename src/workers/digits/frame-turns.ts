/**
 * With the screen's rotation locked, a phone held sideways gives pictures that stand upright, with the text on its
 * side. As long as no digits come into view, every third picture is looked at turned, to the right and to the left.
 */
const tries = [0, 0, 1, 0, 0, 3] as const

/** Quarter turns to the right that make a picture's text upright. */
export type QuarterTurns = (typeof tries)[number]

/** Finds out which way the camera's pictures have to be turned, and keeps to it while digits are in view. */
export class FrameTurns {
  #next = 0
  #missed = 0

  /** For the next picture, by its size. A picture that lies is never turned: the phone knows then how it is held. */
  turnsFor(width: number, height: number): QuarterTurns {
    return width >= height ? 0 : (tries[this.#next % tries.length] ?? 0)
  }

  /** Whether the last picture showed digits. One without, such as a blurred one, does not change the way yet. */
  saw(digits: boolean): void {
    const isUpright = tries[this.#next % tries.length] === 0
    if (digits) this.#missed = 0
    else if (isUpright || this.#missed > 0) {
      this.#next++
      this.#missed = 0
    } else this.#missed++
  }
}
