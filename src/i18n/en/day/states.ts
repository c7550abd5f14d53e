import type { WordsLike } from '../shell'

/** The board's words for how far a PC is. */
export const states = {
  states: {
    'to-scan': 'To scan',
    taken: 'ID taken',
    waiting: 'Waiting for the portal',
    refused: 'Refused by the portal',
    kept: 'Confirmation ID kept',
    reading: 'Being read aloud',
    licensed: 'Licensed',
    failed: 'Failed',
  },
} as const satisfies object

export type StateWords = WordsLike<typeof states>
