import { type ConfirmationId, confirmationGroups } from '../confirmation-id'
import { groupLetters } from '../id-shape'
import type { InstallationId } from '../installation-id'
import type { CommandShell } from '../pc-command'
import { commandsFor, shellsFor } from '../pc-commands'
import type { Product } from '../product'
import { plainName } from './plain-name'

/** The sentences of a message to the colleague at the PC, in the app's language. */
export type DeliveryWords = {
  readonly heading: (name: string) => string
  readonly confirmationId: string
  /** Above the command; what it is typed into. */
  readonly command: (shell: CommandShell) => string
  /** Above the bare digits, where there is no command. */
  readonly digits: string
  readonly noSpaces: string
}

/** What a message is made of. */
export type Delivery = {
  readonly name: string
  readonly product: Product
  readonly installationId: InstallationId
  readonly confirmationId: ConfirmationId
}

/**
 * A message that gets the digits into the PC by hand or by pasting: A to H, the command that deposits them (the bare
 * digits where the product's command cannot be made yet), and that no space may stand in them.
 */
export function deliveryText(delivery: Delivery, words: DeliveryWords): string {
  const groups = confirmationGroups(delivery.confirmationId)
  const lettered = groups.map(({ digits }, index) => `${groupLetters[index]} ${digits}`)
  return [
    words.heading(plainName(delivery.name)),
    '',
    words.confirmationId,
    ...lettered,
    '',
    ...commandOf(delivery, words),
    '',
    words.noSpaces,
  ].join('\n')
}

function commandOf(delivery: Delivery, words: DeliveryWords): readonly string[] {
  const shell = shellsFor(delivery.product)[0] ?? 'slmgr'
  const made = commandsFor({ ...delivery, shell })
  if (made.kind === 'activation-id-missing') return [words.digits, delivery.confirmationId]
  const lines = made.commands.filter(({ step }) => step === 'go-to-folder' || step === 'deposit')
  return [words.command(shell), ...lines.map(({ line }) => line)]
}
