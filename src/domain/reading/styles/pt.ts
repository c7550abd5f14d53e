import type { ReadingStyle, ReadingTongue, TenWords } from '../reading-style'
import { commaMarks } from './pause-marks'

const plainDigits: TenWords = [
  'zero',
  'um',
  'dois',
  'três',
  'quatro',
  'cinco',
  'seis',
  'sete',
  'oito',
  'nove',
]

const portuguese: ReadingTongue = {
  language: 'pt',
  letters: {
    plain: { A: 'á', B: 'bê', C: 'cê', D: 'dê', E: 'é', F: 'efe', G: 'gê', H: 'agá' },
    nato: { A: 'Alfa', B: 'Bravo', C: 'Charlie', D: 'Delta', E: 'Eco', F: 'Foxtrot', G: 'Golfe', H: 'Hotel' },
  },
  groupNumbers: plainDigits,
  beforeName: 'Grupo',
  askAgain: 'não confere. Repita, por favor',
  again: 'Repito',
  marks: commaMarks,
}

/** Portuguese: meia for six as on the telephone in Brazil, and the everyday words. */
export const portugueseStyles: readonly [ReadingStyle, ...ReadingStyle[]] = [
  {
    ...portuguese,
    id: 'pt-meia',
    digits: ['zero', 'um', 'dois', 'três', 'quatro', 'cinco', 'meia', 'sete', 'oito', 'nove'],
  },
  { ...portuguese, id: 'pt-plain', digits: plainDigits },
]
