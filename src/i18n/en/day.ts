import { type AboutWords, about } from './day/about'
import { type BoardWords, board } from './day/board'
import { type LoopWords, loop } from './day/loop'
import { type PracticeWords, practice } from './day/practice'
import { type RecordWords, records } from './day/records'
import { type RunWords, runs } from './day/runs'
import { type StateWords, states } from './day/states'

/** Words of the day's work with many PCs, and of the records. */
export type DayWords = StateWords &
  RecordWords &
  BoardWords &
  LoopWords &
  RunWords &
  PracticeWords &
  AboutWords

export const day: DayWords = { ...states, ...records, ...board, ...loop, ...runs, ...practice, ...about }
