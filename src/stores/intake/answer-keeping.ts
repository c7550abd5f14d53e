import { type Activation, installationIdOf } from '../../domain/activation'
import { keepConfirmationId } from '../../domain/activation-moves'
import { parseConfirmationId } from '../../domain/confirmation-id'
import type { InstallationId } from '../../domain/installation-id'
import type { KeepOptions, KeepResult } from '../answer-store'
import type { WorkStores } from '../work-stores'

/** A confirmation ID that came in, and the PC that it is to be kept for. */
export type AnswerToKeep = {
  readonly pc: Activation
  readonly digits: string
  /** The installation IDs that stood beside it. */
  readonly beside: readonly InstallationId[]
  /** The PC that was taken to the portal last. */
  readonly sentLast: Activation | null
}

/** Why it was not kept; `changed`: the PC has moved on since the preview. */
export type KeepAnswerResult = KeepResult | { readonly kind: 'changed' }

/** Keeps a proven answer by the rules of the answer's own screen: not where it seems to be another PC's, unless said so. */
export async function keepIncomingAnswer(
  { ports, activation }: WorkStores,
  { pc, digits, beside, sentLast }: AnswerToKeep,
  said: Omit<KeepOptions, 'anyway'>,
): Promise<KeepAnswerResult> {
  const storage = ports.activationStorage
  const reading = parseConfirmationId(digits)
  const own = installationIdOf(pc)
  if (reading.kind !== 'valid' || own === null) return { kind: 'not-proven' }
  const [stranger] = beside
  if (!said.evenIfOther && stranger !== undefined && !beside.includes(own)) {
    const owners = await storage.withInstallationId(stranger)
    return { kind: 'other-text', owner: (owners.kind === 'ok' && owners.value[0]) || null }
  }
  if (!said.evenIfOther && stranger === undefined && sentLast && sentLast.id !== pc.id) {
    return { kind: 'other-sent', sent: sentLast }
  }
  const holders = await storage.withConfirmationId(reading.id)
  if (holders.kind === 'fault') return { kind: 'not-saved' }
  const other = holders.value.find(({ id }) => id !== pc.id)
  if (other && !said.evenIfTaken) {
    return { kind: 'taken', by: other, sameInstallationId: installationIdOf(other) === own }
  }
  await activation.open(pc.id)
  const open = activation.activation.value
  if (open?.id !== pc.id) return { kind: 'not-saved' }
  // Another tab may have answered it, or taken its ID anew.
  if (!('answer' in open.stage) || installationIdOf(open) !== own) {
    activation.leave()
    return { kind: 'changed' }
  }
  const saved = await activation.change(now => keepConfirmationId(now, reading.id))
  if (saved) activation.leave()
  return { kind: saved ? 'kept' : 'not-saved' }
}
