import type { WorkWords } from '../en/work'
import { delivering } from './delivering'
import { reading } from './reading'
import { sending } from './sending'
import { taking } from './taking'

export const work: WorkWords = { ...taking, ...delivering, ...reading, ...sending }
