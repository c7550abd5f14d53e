import type { Activation } from '../../src/domain/activation'
import { keepEntry } from '../../src/domain/activation-moves'
import { entryDigits, entryOf } from '../../src/domain/id-entry'
import { installationShape63 } from '../../src/domain/id-shape'

/** The phone has no room left. */
export const noRoom = { kind: 'quota-exceeded' } as const

/** The move to another name. */
export const renamed = (name: string) => (activation: Activation) => ({ ...activation, name })

/** The move to these digits of an installation ID. */
export const typed = (digits: string) => (activation: Activation) =>
  keepEntry(activation, entryOf(digits, installationShape63))

/** The digits of the installation ID typed so far. */
export function digitsOf({ stage }: Activation): string {
  return stage.kind === 'taking' ? entryDigits(stage.entry) : ''
}
