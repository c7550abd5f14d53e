import type { DigitEvidence } from '../../../src/domain/digits/digit-sighting'

/** What is seen of digits, each as likely as this, all others sharing the rest. */
export function seenDigits(
  text: string,
  probability: number | readonly number[] = 0.99,
): readonly DigitEvidence[] {
  return [...text].map((digit, place) => {
    const most = typeof probability === 'number' ? probability : (probability[place] ?? 0.99)
    return {
      quad: null,
      digits: Array.from({ length: 10 }, (_, other) =>
        Math.log(other === Number(digit) ? most : (1 - most) / 9),
      ),
    }
  })
}
