import { type DeliveringWords, delivering } from './delivering'
import { type TakingWords, taking } from './taking'

/** Words of the screens of one PC. */
export type WorkWords = TakingWords & DeliveringWords

export const work: WorkWords = { ...taking, ...delivering }
