import { type CodesWords, codes } from './codes'
import { type DeliveringWords, delivering } from './delivering'
import { type IntakeWords, intake } from './intake'
import { type PcWords, pc } from './pc'
import { type ReadingWords, reading } from './reading'
import { type SendingWords, sending } from './sending'
import { type SheetFileWords, sheetFile } from './sheet-file'
import { type TakingWords, taking } from './taking'

/** Words of the screens of one PC. */
export type WorkWords = TakingWords &
  DeliveringWords &
  CodesWords &
  ReadingWords &
  SendingWords & {
    readonly intake: IntakeWords
    readonly sheetFile: SheetFileWords
    readonly pc: PcWords
  }

export const work: WorkWords = {
  ...taking,
  ...delivering,
  ...codes,
  ...reading,
  ...sending,
  intake,
  sheetFile,
  pc,
}
