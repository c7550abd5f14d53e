import type { WordsLike } from './shell'

const mb = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`

/** Words for what comes in from outside: shared, pasted, picked or dropped. */
export const intake = {
  title: 'Bring something in',
  openPicture: 'From a picture of the page',
  openAny: 'From a picture or file',
  text: 'A picture of the portal’s page, copied text, a link or a file: Yomiage says what is in it. Nothing is stored before you tap.',
  field: 'Text',
  fieldHint: 'The whole page, a message, or what the PC printed.',
  choose: 'Pictures, files',
  paste: 'Paste',
  drop: 'Or drop pictures, files or text here',
  pasteRefused: 'The phone gave no clipboard. Hold the field and choose Paste, or choose the picture.',
  pasteEmpty: 'No text and no picture in the clipboard.',
  lost: 'What was shared is no longer there: the browser dropped it. Share it again, or choose or paste it here.',
  reading: (name: string, at: number, of: number) =>
    `Reading ${name || 'the picture'}…${of > 1 ? ` (${at} of ${of})` : ''}`,
  cancel: 'Cancel',
  another: 'Another',
  source: (name: string) => `In ${name}`,
  found: (count: number) => (count === 1 ? '1 thing found' : `${count} things found`),
  refusedTitle: 'Not taken',
  refused: {
    'large-text': (bytes: number) => `A text of ${mb(bytes)}. At most 1 MB.`,
    'large-file': (name: string, bytes: number) =>
      `${name || 'A picture'}: ${mb(bytes)}. Pictures up to 25 MB, texts up to 1 MB.`,
    'many-files': (count: number) =>
      `${count} ${count === 1 ? 'file' : 'files'} beyond the first 20. Bring them in afterwards.`,
    'large-share': (bytes: number | null) =>
      `Too much at once${bytes === null ? '' : `: ${mb(bytes)}`}. At most 40 MB.`,
    foreign: 'A page of another site sent something. It was dropped.',
    unreadable: 'What was shared could not be read.',
  },
  answer: {
    proven: 'All eight groups add up',
    for: (name: string) => `For ${name}`,
    why: {
      owner: 'Its installation ID stands beside it.',
      'opened-from': 'You came from this PC.',
      'sent-last': 'It was taken to the portal last and has no answer yet.',
      only: 'No other PC waits for an answer.',
    },
    chosen: 'You chose it.',
    others: (count: number) => (count === 1 ? '1 other PC waits, too.' : `${count} other PCs wait, too.`),
    which: 'Whose answer is it?',
    pc: 'PC',
    choose: 'Choose the PC',
    keep: (name: string) => `Keep for ${name}`,
    kept: (name: string) => `Kept for ${name}`,
    goOn: (name: string) => `Go on with ${name}`,
    already: (name: string) => `${name} has it already.`,
    other: (name: string) =>
      `The installation ID beside it is that of ${name}, which has another confirmation ID. Nothing is replaced here.`,
    stranger: 'The installation ID beside it is of no PC here.',
    makeBoth: 'New PC with both IDs',
    nobody: 'No PC waits for an answer. Take its installation ID first, then bring this in again.',
    changed: (name: string) => `${name} has changed meanwhile. Look again.`,
    correct: (name: string) => `Put right at ${name}`,
    open: (name: string) => `Open ${name}`,
  },
  installation: {
    known: (name: string) => `${name} has this installation ID.`,
    fresh: 'No PC here has it.',
    make: 'New PC with it',
    use: (name: string) => `Use it for ${name}`,
    correct: 'Correct by typing',
  },
  camera: {
    open: 'Camera',
    title: 'Read it off another screen',
    reading: 'Hold the groups A to H into the frame',
    unavailable: 'Only codes can be read on this phone. Copy and paste the page’s text, or type the digits.',
    instead: 'Choose or paste a picture instead, or type the digits.',
  },
  unsure: {
    title: {
      'confirmation-id': 'Confirmation ID, not proven',
      'installation-id': 'Installation ID, not proven',
    },
    text: (right: number, of: number) =>
      `${right} of ${of} groups are certain. Compare the others with the picture: nothing is taken before.`,
    repair: 'Compare with the picture',
  },
  repair: {
    back: 'Back',
    picture: (letter: string) => `Picture of group ${letter}`,
    noPicture: 'No picture of this group. Read it off the page.',
    entry: (letter: string) => `Digits of group ${letter}`,
    which: (letter: string, place: number) => `Group ${letter}, digit ${place + 1}: which is it?`,
    missing: (letter: string, place: number) => `Group ${letter}, digit ${place + 1}: read it and type it.`,
    same: (letter: string) => `Group ${letter} adds up. Does the picture say the same?`,
    wrong: (letter: string) => `Group ${letter} does not add up. Compare every digit.`,
    right: (letter: string) => `Group ${letter} is right.`,
    complete: 'All eight groups add up.',
    use: 'Take it over',
  },
  link: {
    title: 'Link from another phone',
    text: (count: number) => (count === 1 ? 'It carries 1 PC.' : `It carries ${count} PCs.`),
    open: 'Look at it',
    damaged: 'A link of Yomiage that is not whole. Ask for it again.',
    newer: 'A link of a newer Yomiage. Update this one first.',
  },
  licence: {
    title: 'Licence status of a PC',
    yes: 'It says Licensed.',
    no: 'It does not say Licensed.',
    check: (name: string) => `Check at ${name}`,
    nobody: 'No PC here has a confirmation ID that waits for this.',
  },
  errors: { title: 'Error codes', open: 'What to do' },
  recordFile: {
    title: 'A file for the import',
    text: 'A backup, an export or a list of names.',
    open: 'Open in the import',
  },
  keys: (count: number) =>
    `${count === 1 ? 'A product key was' : `${count} product keys were`} in it. Yomiage does not keep keys.`,
  nothingTitle: 'Nothing to use',
  nothing: {
    text: 'No ID, no error code and no licence status in this text.',
    picture:
      'No ID was read in this picture. Let the digits fill its width. For an error code, copy the text out of the picture and paste it.',
    unreadable: 'The phone cannot open this file.',
    failed: 'Reading it failed. Try again, or type the digits.',
    'other-file': 'This kind of file is not read. Pictures, texts, CSV, JSON and backups are.',
  },
} as const satisfies object

export type IntakeWords = WordsLike<typeof intake>
