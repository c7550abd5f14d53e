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

/** Whether a complete group's last digit is the check digit of the digits before it. */
export function addsUp(group: string): boolean {
  return group.length > 1 && checkDigitOf(group.slice(0, -1)) === group.charCodeAt(group.length - 1) - 48
}

/** The three pairs of digits that differ by 7, so that the check digit cannot tell one from the other. */
export const blindPairs = [
  ['0', '7'],
  ['1', '8'],
  ['2', '9'],
] as const
