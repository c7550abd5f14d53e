import type { ReadingStyle, ReadingTongue, TenWords } from '../reading-style'
import { commaMarks } from './pause-marks'

const plainDigits: TenWords = [
  'cero',
  'uno',
  'dos',
  'tres',
  'cuatro',
  'cinco',
  'seis',
  'siete',
  'ocho',
  'nueve',
]

const spanish: ReadingTongue = {
  language: 'es',
  letters: {
    plain: { A: 'a', B: 'be', C: 'ce', D: 'de', E: 'e', F: 'efe', G: 'ge', H: 'hache' },
    nato: { A: 'Alfa', B: 'Bravo', C: 'Charlie', D: 'Delta', E: 'Eco', F: 'Foxtrot', G: 'Golf', H: 'Hotel' },
  },
  groupNumbers: plainDigits,
  beforeName: 'Grupo',
  askAgain: 'no cuadra. Repítalo, por favor',
  again: 'Repito',
  marks: commaMarks,
}

/** Spanish: the everyday words. */
export const spanishStyles: readonly [ReadingStyle, ...ReadingStyle[]] = [
  { ...spanish, id: 'es-plain', digits: plainDigits },
]
