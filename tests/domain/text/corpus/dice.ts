import { checkDigitOf } from '../../../../src/domain/check-digit'

/** Whole numbers that look random and are the same in every run. */
export type Dice = {
  /** From 0 on, below `sides`. */
  below(sides: number): number
  /** One item of a list. */
  pick<T>(list: readonly [T, ...T[]]): T
  /** So many digits. */
  digits(length: number): string
}

/** Dice that always fall in the same way. */
export function diceOf(seed: number): Dice {
  let state = seed
  const below = (sides: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
  return {
    below,
    pick: list => list[below(list.length)] ?? list[0],
    digits: length => Array.from({ length }, () => below(10)).join(''),
  }
}

/** An ID of 63, 54 or 48 digits that adds up, its groups all different. */
export function idFrom(dice: Dice, length: 63 | 54 | 48): string {
  const groups = new Set<string>()
  const size = length === 63 ? 7 : 6
  while (groups.size < length / size) {
    const payload = dice.digits(size - 1)
    groups.add(`${payload}${checkDigitOf(payload)}`)
  }
  return [...groups].join('')
}

/** A group of so many digits that does not add up. */
export function wrongGroup(dice: Dice, size: number): string {
  const payload = dice.digits(size - 1)
  return `${payload}${(checkDigitOf(payload) + 1 + dice.below(6)) % 7}`
}
