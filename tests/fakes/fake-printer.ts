import type { Printer } from '../../src/ports/printer'

/** A printer that counts. */
export interface FakePrinter extends Printer {
  available: boolean
  /** How often the dialogue was opened. */
  readonly printed: number
}

/** A phone that can print. */
export function fakePrinter(): FakePrinter {
  let printed = 0
  return {
    available: true,
    get printed() {
      return printed
    },
    print() {
      printed += 1
    },
  }
}
