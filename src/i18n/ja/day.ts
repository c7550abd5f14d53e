import type { DayWords } from '../en/day'
import { about } from './day/about'
import { board } from './day/board'
import { loop } from './day/loop'
import { practice } from './day/practice'
import { records } from './day/records'
import { runs } from './day/runs'
import { states } from './day/states'

/** 何台もの PC の作業と記録。 */
export const day: DayWords = { ...states, ...records, ...board, ...loop, ...runs, ...practice, ...about }
