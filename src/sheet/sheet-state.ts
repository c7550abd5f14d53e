import { type ConfirmationId, parseConfirmationId, useConfirmationIdAnyway } from '../domain/confirmation-id'
import { type IdGroup, idGroup } from '../domain/id-groups'
import { isFault } from '../domain/id-problems'
import { confirmationShape } from '../domain/id-shape'
import type { InstallationId } from '../domain/installation-id'
import type { CommandShell, PcCommand } from '../domain/pc-command'
import { commandsFor } from '../domain/pc-commands'
import type { Product } from '../domain/product'
import type { PastedIds } from './pasted-ids'
import type { Claim, Received } from './received-answer'
import type { TypedGroups } from './typed-groups'

/** What the sheet says about the boxes beside the boxes themselves. */
export type AnswerState = {
  readonly groups: readonly IdGroup[]
  /** The ID that may go into the command; null while a group is missing or refused, or the answer is another PC's. */
  readonly confirmationId: ConfirmationId | null
  /** Full boxes that do not add up, counted from 0. */
  readonly wrong: readonly number[]
  /** Boxes that hold the same six digits: copied twice? */
  readonly equal: readonly (readonly [number, number])[]
  /** All 48 digits are there, so that wrong ones can be used anyway. */
  readonly full: boolean
  /** Whether the phone's installation ID is this PC's; `unknown` where one of the two was not given. */
  readonly owner: 'this-pc' | 'other-pc' | 'unknown'
}

/** Proves the boxes, and holds the answer's installation ID against those pasted. */
export function answerState(
  typed: TypedGroups,
  anyway: boolean,
  claim: Claim | null,
  pasted: Pick<PastedIds, 'proven'>,
): AnswerState {
  const groups = typed.map(digits => idGroup(digits, confirmationShape.groupLength))
  const digits = typed.join('')
  const wrong = groups.flatMap(({ state }, index) => (state === 'wrong' ? [index] : []))
  const reading = parseConfirmationId(digits)
  const owner = ownerOf(claim, pasted.proven)
  const full = groups.every(({ state }) => state === 'right' || state === 'wrong')
  const proven = reading.kind === 'valid' ? reading.id : null
  const used = proven ?? (anyway && full ? (useConfirmationIdAnyway(digits)?.id ?? null) : null)
  const problems = reading.kind === 'valid' ? reading.questions : reading.problems
  const equal = problems.flatMap(one =>
    !isFault(one) && one.kind === 'equal-groups' ? [[one.first, one.second] as const] : [],
  )
  return { groups, confirmationId: owner === 'other-pc' ? null : used, wrong, equal, full, owner }
}

function ownerOf(claim: Claim | null, proven: readonly string[]): AnswerState['owner'] {
  if (claim === null || claim.installationId === null || proven.length === 0) return 'unknown'
  return proven.includes(claim.installationId) ? 'this-pc' : 'other-pc'
}

/** The lines from the deposit on, or what they lack. */
export type DepositLines =
  | { readonly kind: 'lines'; readonly before: readonly PcCommand[]; readonly after: readonly PcCommand[] }
  | { readonly kind: 'activation-id-missing' }
  | { readonly kind: 'installation-id-missing' }

/** The lines that deposit the ID, and those that check it afterwards. */
export function depositLines(
  product: Product,
  shell: CommandShell,
  installationId: string | null,
  confirmationId: ConfirmationId,
): DepositLines {
  const proven = installationId as InstallationId | null
  const made = commandsFor({ product, shell, installationId: proven, confirmationId })
  if (made.kind === 'activation-id-missing') return made
  const { commands } = made
  if (!commands.some(({ step }) => step === 'deposit')) return { kind: 'installation-id-missing' }
  const deposit = commands.filter(({ step }) => step === 'go-to-folder' || step === 'deposit')
  return {
    kind: 'lines',
    before: deposit,
    after: commands.filter(({ step }) => step === 'refresh' || step === 'check'),
  }
}

/** The line that puts the PC's installation IDs into its clipboard. */
export function showLine(shell: 'slmgr' | 'powershell'): string {
  const product: Product = { kind: 'windows', release: null, activationId: null }
  const made = commandsFor({ product, shell, installationId: null, confirmationId: null })
  const shown =
    made.kind === 'commands' ? made.commands.find(({ step }) => step === 'show-installation-id') : null
  return shown ? `${shown.line} | clip` : ''
}

/** Whether what came in changes the boxes; everything else is only said. */
export function isTaken(received: Received | null): received is Extract<Received, { kind: 'digits' }> {
  return received?.kind === 'digits'
}
