import type { ReadingStyle, ReadingTongue, TenWords } from '../reading-style'
import { commaMarks } from './pause-marks'

const plainDigits: TenWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

const english: ReadingTongue = {
  language: 'en',
  letters: {
    plain: { A: 'A', B: 'B', C: 'C', D: 'D', E: 'E', F: 'F', G: 'G', H: 'H' },
    nato: {
      A: 'Alfa',
      B: 'Bravo',
      C: 'Charlie',
      D: 'Delta',
      E: 'Echo',
      F: 'Foxtrot',
      G: 'Golf',
      H: 'Hotel',
    },
  },
  groupNumbers: plainDigits,
  beforeName: 'Group',
  askAgain: 'does not add up. Please say it again',
  again: 'Again',
  marks: commaMarks,
}

/** English: the everyday words, and those of aviation. */
export const englishStyles: readonly [ReadingStyle, ...ReadingStyle[]] = [
  { ...english, id: 'en-plain', digits: plainDigits },
  {
    ...english,
    id: 'en-icao',
    digits: ['zero', 'one', 'two', 'tree', 'fower', 'fife', 'six', 'seven', 'eight', 'niner'],
    // Engines make "fower" rhyme with "power"; ICAO means FOH-er.
    spokenDigits: ['zero', 'one', 'two', 'tree', 'fohwer', 'fife', 'six', 'seven', 'eight', 'niner'],
  },
]
