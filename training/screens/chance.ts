/** A seeded source of choices: the same seed makes the same screens on every machine. */
export interface Chance {
  /** From 0 up to, but without, 1. */
  next(): number
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number
  /** Whether something happens that has this probability. */
  happens(probability: number): boolean
  pick<T>(choices: readonly T[]): T
  /** That many random digits. */
  digits(count: number): string
}

/** Choices for one screen of one run (mulberry32 over a mixed seed). */
export function seededChance(seed: number, index: number): Chance {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    whole,
    happens: probability => next() < probability,
    pick<T>(choices: readonly T[]): T {
      const choice = choices[Math.floor(next() * choices.length)]
      if (choice === undefined) throw new Error('nothing to pick from')
      return choice
    },
    digits: count => Array.from({ length: count }, () => whole(0, 9)).join(''),
  }
}
