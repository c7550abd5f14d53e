import { parseActivationId } from './activation-ids'
import type { ConfirmationId } from './confirmation-id'
import type { InstallationId } from './installation-id'
import type { CommandFacts, CommandShell, PcCommand } from './pc-command'
import { officeLines } from './pc-commands-office'
import { powershellLines } from './pc-commands-powershell'
import { slmgrLines } from './pc-commands-slmgr'
import type { Product } from './product'

/** The lines, in the order of use, or why there are none. */
export type PcCommands =
  | { readonly kind: 'commands'; readonly commands: readonly PcCommand[] }
  /** Without its GUID an ESU add-on's lines would reach the Windows licence instead. */
  | { readonly kind: 'activation-id-missing' }

/** The tools that can activate a product, the usual one first. */
export function shellsFor(product: Product): readonly CommandShell[] {
  return product.kind === 'office'
    ? ['office', 'office-x86', 'powershell']
    : ['slmgr', 'slmgr-short', 'powershell']
}

/** Every line for one product in one tool. */
export function commandsFor(request: {
  readonly product: Product
  readonly shell: CommandShell
  readonly installationId: InstallationId | null
  readonly confirmationId: ConfirmationId | null
}): PcCommands {
  const { product, shell, installationId, confirmationId } = request
  const activationId = parseActivationId(product.activationId)
  if (product.kind === 'esu' && activationId === null) return { kind: 'activation-id-missing' }
  return { kind: 'commands', commands: commandLines(shell, { activationId, installationId, confirmationId }) }
}

/** The lines in one tool, whatever the product. */
export function commandLines(shell: CommandShell, facts: CommandFacts): readonly PcCommand[] {
  switch (shell) {
    case 'slmgr':
      return slmgrLines('cscript //nologo %WinDir%\\System32\\slmgr.vbs', facts)
    case 'slmgr-short':
      return slmgrLines('slmgr', facts)
    case 'powershell':
      return powershellLines(facts)
    case 'office':
      return officeLines('%ProgramFiles%', facts)
    case 'office-x86':
      return officeLines('%ProgramFiles(x86)%', facts)
  }
}
