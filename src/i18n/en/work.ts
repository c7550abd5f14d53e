import { type DeliveringWords, delivering } from './delivering'
import { type ReadingWords, reading } from './reading'
import { type SendingWords, sending } from './sending'
import { type TakingWords, taking } from './taking'

/** Words of the screens of one PC. */
export type WorkWords = TakingWords & DeliveringWords & ReadingWords & SendingWords

export const work: WorkWords = { ...taking, ...delivering, ...reading, ...sending }
