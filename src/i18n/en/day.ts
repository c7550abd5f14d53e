import { type BoardWords, board } from './day/board'
import { type StateWords, states } from './day/states'

/** Words of the day's work with many PCs, and of the records. */
export type DayWords = StateWords & BoardWords

export const day: DayWords = { ...states, ...board }
