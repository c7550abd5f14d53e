import { type DeliveringWords, delivering } from './delivering'
import { type ReadingWords, reading } from './reading'
import { type TakingWords, taking } from './taking'

/** Words of the screens of one PC. */
export type WorkWords = TakingWords & DeliveringWords & ReadingWords

export const work: WorkWords = { ...taking, ...delivering, ...reading }
