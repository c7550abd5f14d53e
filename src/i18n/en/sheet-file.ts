import type { WordsLike } from './shell'

/** Words of the sheet for the offline PC, where the app offers it. */
export const sheetFile = {
  title: 'Sheet for the offline PC',
  text: 'One file for a USB stick. Opened on the PC, it shows the installation ID as a code, checks A to H as they are typed, and gives the exact command.',
  save: 'Save the sheet',
  share: 'Share the sheet',
  missing: 'This copy of the app has no sheet.',
} as const satisfies object

export type SheetFileWords = WordsLike<typeof sheetFile>
