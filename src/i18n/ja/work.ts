import type { WorkWords } from '../en/work'
import { codes } from './codes'
import { delivering } from './delivering'
import { intake } from './intake'
import { pc } from './pc'
import { reading } from './reading'
import { sending } from './sending'
import { sheetFile } from './sheet-file'
import { taking } from './taking'

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
