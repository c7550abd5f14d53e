import type { ReadingStyle, ReadingTongue, TenWords } from '../reading-style'
import { commaMarks } from './pause-marks'

const plainDigits: TenWords = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf']

const french: ReadingTongue = {
  language: 'fr',
  letters: {
    plain: { A: 'A', B: 'B', C: 'C', D: 'D', E: 'E', F: 'F', G: 'G', H: 'H' },
    nato: {
      A: 'Alfa',
      B: 'Bravo',
      C: 'Charlie',
      D: 'Delta',
      E: 'Écho',
      F: 'Fox-trot',
      G: 'Golf',
      H: 'Hôtel',
    },
  },
  groupNumbers: plainDigits,
  beforeName: 'Groupe',
  askAgain: "n'est pas correct. Répétez, s'il vous plaît",
  again: 'Je répète',
  marks: commaMarks,
}

/** French: the everyday words, and unité for one as in aviation and on the radio. */
export const frenchStyles: readonly [ReadingStyle, ...ReadingStyle[]] = [
  { ...french, id: 'fr-plain', digits: plainDigits },
  {
    ...french,
    id: 'fr-radio',
    digits: ['zéro', 'unité', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
  },
]
