import { type BoardWords, board } from './day/board'
import { type LoopWords, loop } from './day/loop'
import { type RecordWords, records } from './day/records'
import { type StateWords, states } from './day/states'

/** Words of the day's work with many PCs, and of the records. */
export type DayWords = StateWords & RecordWords & BoardWords & LoopWords

export const day: DayWords = { ...states, ...records, ...board, ...loop }
