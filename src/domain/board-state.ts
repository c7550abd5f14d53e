import type { Activation } from './activation'

/** The board's states, in the order of the work. */
export const boardStates = [
  'to-scan',
  'taken',
  'waiting',
  'refused',
  'kept',
  'reading',
  'licensed',
  'failed',
] as const

/**
 * What the board calls a PC's state: its ID is to be taken, it is taken, the portal is asked, the portal refused, the
 * confirmation ID is kept, is being read (or read back whole), the PC is licensed, the PC refused.
 */
export type BoardState = (typeof boardStates)[number]

/** The board's word for how far an activation is. */
export function boardStateOf({ stage }: Activation): BoardState {
  switch (stage.kind) {
    case 'taking':
      return 'to-scan'
    case 'taken':
    case 'handed-over':
      if (stage.refusal) return 'refused'
      return stage.kind === 'taken' ? 'taken' : 'waiting'
    case 'kept':
      return stage.confirmedGroups === 0 ? 'kept' : 'reading'
    case 'read-back':
      return 'reading'
    default:
      return stage.kind
  }
}
