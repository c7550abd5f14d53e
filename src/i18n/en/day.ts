import { type BoardWords, board } from './day/board'
import { type LoopWords, loop } from './day/loop'
import { type StateWords, states } from './day/states'

/** Words of the day's work with many PCs, and of the records. */
export type DayWords = StateWords & BoardWords & LoopWords

export const day: DayWords = { ...states, ...board, ...loop }
