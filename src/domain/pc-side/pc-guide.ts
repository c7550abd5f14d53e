import type { ConfirmationId } from '../confirmation-id'
import type { InstallationId } from '../installation-id'
import type { CommandPlace, CommandStep } from '../pc-command'
import type { Product } from '../product'
import type { WindowsGeneration } from './windows-generation'

/** A way of working at the PC. `server-core` is a PC without dialogs, `powershell-2` that of Windows 7. */
export type GuideVariant =
  | 'slmgr'
  | 'server-core'
  | 'powershell'
  | 'powershell-2'
  | 'slui'
  | 'os-license'
  | 'office'
  | 'office-x86'
  | 'setup-wizard'

/** What a line of the guide is for. */
export type GuidePurpose =
  | CommandStep
  | 'copy-installation-id'
  | 'save-installation-id'
  | 'group-installation-id'
  | 'list-products'
  | 'check-permanent'
  | 'open-dialog'
  | 'explain-error'

/** Where a line is typed. Server Core has no Run box: its prompt is open after signing in. */
export type GuidePlace = CommandPlace | 'server-core-prompt' | 'run-box'

/** What the PC answers, `…` for what differs; `ja` null where the Japanese words are not known or the same. */
export type PrintedText = { readonly en: string; readonly ja: string | null }

/** One line for the PC, and what comes of it. `<key>` stands for the key that only the user has. */
export type GuideLine = {
  readonly purpose: GuidePurpose
  readonly line: string
  readonly where: GuidePlace
  readonly prints: readonly PrintedText[]
  /** False where nobody has confirmed the exact line: the screen says so. */
  readonly confirmed: boolean
}

/** What to mind with a variant; i18n has a sentence for each. */
export type GuideCaution =
  | 'key-stays-with-you'
  | 'bare-digits'
  | 'activation-id-everywhere'
  | 'esu-windows-first'
  | 'message-box-wraps'
  | 'larger-letters'
  | 'input-method-off'
  | 'vbscript-may-be-missing'
  | 'leave-sconfig'
  | 'fifty-four-digits'
  | 'office-folder'
  | 'not-confirmed'

/** What a guide is made for. */
export type GuideRequest = {
  readonly product: Product
  readonly generation: WindowsGeneration
  readonly variant: GuideVariant
  readonly installationId: InstallationId | null
  readonly confirmationId: ConfirmationId | null
}
