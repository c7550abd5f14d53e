import type { ConfirmationId } from './confirmation-id'
import type { InstallationId } from './installation-id'

/** Which tool the technician types into; `slmgr-short` opens message boxes, `office-x86` is 32-bit Office. */
export type CommandShell = 'slmgr' | 'slmgr-short' | 'powershell' | 'office' | 'office-x86'

/** What a line is for. */
export type CommandStep =
  | 'go-to-folder'
  | 'install-key'
  | 'show-installation-id'
  | 'deposit'
  | 'refresh'
  | 'check'

/** Where a line is typed. `%WinDir%` works in the prompt only, not in PowerShell. */
export type CommandPlace = 'elevated-prompt' | 'elevated-powershell' | 'office-folder'

/** One line to type on the PC. `<key>` in it stands for the key that only the user has. */
export type PcCommand = {
  readonly step: CommandStep
  readonly line: string
  readonly where: CommandPlace
}

/** What the lines are made of; a null leaves out the lines that cannot do without it. */
export type CommandFacts = {
  readonly activationId: string | null
  readonly installationId: InstallationId | null
  readonly confirmationId: ConfirmationId | null
}
