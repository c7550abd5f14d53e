import type { DigitEvidence } from '../../../src/domain/digits/digit-sighting'

/** The likeliest digits; `?` where none is likelier than all others together. */
export function shownText({ digits }: { readonly digits: readonly DigitEvidence[] }): string {
  return digits
    .map(({ digits: logarithms }) => {
      const most = Math.max(...logarithms)
      return most > Math.log(0.5) ? logarithms.indexOf(most) : '?'
    })
    .join('')
}
