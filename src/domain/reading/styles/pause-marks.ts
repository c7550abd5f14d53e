import type { PauseMarks } from '../reading-style'

/** Pauses where the comma and the full stop are the language's own. */
export const commaMarks: PauseMarks = {
  digit: ', ',
  triplet: { short: '; ', normal: '. ', long: '.\n\n' },
  end: '.',
}
