import type { ReadingStyle, ReadingTongue, TenWords } from '../reading-style'
import { commaMarks } from './pause-marks'

const zwoDigits: TenWords = ['null', 'eins', 'zwo', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun']

const plainDigits: TenWords = [
  'null',
  'eins',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
]

const german: ReadingTongue = {
  language: 'de',
  letters: {
    plain: { A: 'A', B: 'B', C: 'C', D: 'D', E: 'E', F: 'F', G: 'G', H: 'H' },
    nato: {
      A: 'Alfa',
      B: 'Bravo',
      C: 'Charlie',
      D: 'Delta',
      E: 'Echo',
      F: 'Foxtrott',
      G: 'Golf',
      H: 'Hotel',
    },
  },
  groupNumbers: zwoDigits,
  beforeName: 'Gruppe',
  askAgain: 'stimmt nicht. Bitte noch einmal',
  again: 'Ich wiederhole',
  marks: commaMarks,
}

/** German: zwo, which keeps two and three apart, and the everyday words. */
export const germanStyles: readonly [ReadingStyle, ...ReadingStyle[]] = [
  { ...german, id: 'de-zwo', digits: zwoDigits },
  { ...german, id: 'de-plain', digits: plainDigits, groupNumbers: plainDigits },
]
