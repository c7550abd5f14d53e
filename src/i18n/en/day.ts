import { type StateWords, states } from './day/states'

/** Words of the day's work with many PCs, and of the records. */
export type DayWords = StateWords

export const day: DayWords = { ...states }
