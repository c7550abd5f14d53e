import type { ReadingStyle, ReadingTongue, TenWords } from '../reading-style'
import { commaMarks } from './pause-marks'

const plainDigits: TenWords = [
  'zero',
  'uno',
  'due',
  'tre',
  'quattro',
  'cinque',
  'sei',
  'sette',
  'otto',
  'nove',
]

const italian: ReadingTongue = {
  language: 'it',
  letters: {
    plain: { A: 'a', B: 'bi', C: 'ci', D: 'di', E: 'e', F: 'effe', G: 'gi', H: 'acca' },
    nato: { A: 'Alfa', B: 'Bravo', C: 'Charlie', D: 'Delta', E: 'Eco', F: 'Foxtrot', G: 'Golf', H: 'Hotel' },
  },
  groupNumbers: plainDigits,
  beforeName: 'Gruppo',
  askAgain: 'non torna. Ripeta, per favore',
  again: 'Ripeto',
  marks: commaMarks,
}

/** Italian: the everyday words. */
export const italianStyles: readonly [ReadingStyle, ...ReadingStyle[]] = [
  { ...italian, id: 'it-plain', digits: plainDigits },
]
