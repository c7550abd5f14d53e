/**
 * The digit that closes a group: the sum of the digits before it, those at odd places (counted from 0 on the
 * left) twice, modulo 7. Source: docs/activation.md, "The check digit" (120 of 120 genuine groups agree).
 * @param payload the group's digits without its last one
 */
export function checkDigitOf(payload: string): number {
  let sum = 0
  for (let place = 0; place < payload.length; place++) {
    const digit = payload.charCodeAt(place) - 48
    sum += place % 2 === 1 ? digit * 2 : digit
  }
  return sum % 7
}

/** Whether a complete group consists of ASCII digits, and its last one is the check digit of those before it. */
export function addsUp(group: string): boolean {
  const last = group.length - 1
  let sum = 0
  for (let place = 0; place <= last; place++) {
    const digit = group.charCodeAt(place) - 48
    if (digit < 0 || digit > 9) return false
    if (place === last) return place > 0 && sum % 7 === digit
    sum += place % 2 === 1 ? digit * 2 : digit
  }
  return false
}

/** The three pairs of digits that differ by 7, so that the check digit cannot tell one from the other. */
export const blindPairs = [
  ['0', '7'],
  ['1', '8'],
  ['2', '9'],
] as const
