/** How a digit at a place counts in its group's check sum. Source: docs/activation.md, "The check digit". */
function weightAt(place: number): number {
  return place % 2 === 1 ? 2 : 1
}

/**
 * The probability that a group's check holds, when its digits are independent of each other.
 * @param digits per place the probabilities of 0 to 9 (not logarithms)
 */
export function validMass(digits: readonly (readonly number[])[]): number {
  let sums = [1]
  for (const [place, beliefs] of digits.slice(0, -1).entries()) {
    const next: number[] = []
    for (const [sum, before] of sums.entries()) {
      for (const [digit, belief] of beliefs.entries()) {
        const after = (sum + digit * weightAt(place)) % 7
        next[after] = (next[after] ?? 0) + before * belief
      }
    }
    sums = next
  }
  return sums.reduce((mass, value, sum) => mass + value * (digits.at(-1)?.[sum] ?? 0), 0)
}

/** The most probable digits whose check holds, and their probability. The same input as `validMass`. */
export function bestValid(digits: readonly (readonly number[])[]): {
  readonly digits: string
  readonly probability: number
} {
  let best = [{ digits: '', probability: 1 }]
  for (const [place, beliefs] of digits.slice(0, -1).entries()) {
    const next: typeof best = []
    for (const [sum, so] of best.entries()) {
      for (const [digit, belief] of beliefs.entries()) {
        const after = (sum + digit * weightAt(place)) % 7
        const probability = so.probability * belief
        if (probability > (next[after]?.probability ?? -1)) {
          next[after] = { digits: `${so.digits}${digit}`, probability }
        }
      }
    }
    best = next
  }
  return best
    .map((so, sum) => ({
      digits: `${so.digits}${sum}`,
      probability: so.probability * (digits.at(-1)?.[sum] ?? 0),
    }))
    .reduce((most, one) => (one.probability > most.probability ? one : most))
}
