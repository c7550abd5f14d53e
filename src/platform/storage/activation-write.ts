import type { Activation } from '../../domain/activation'
import type { WriteResult } from '../../ports/activation-storage'
import type { ActivationObjects } from './activation-database'
import { activationIn, recordOf, unreadable } from './activation-record'

/**
 * Writes one activation, of the next revision, if the stored one still has the revision before (0: there is none yet).
 * Reading, comparing and writing belong to the store's one transaction.
 */
export async function writeActivation(
  activations: ActivationObjects<'readwrite'>,
  saved: Activation,
): Promise<WriteResult> {
  const record: unknown = await activations.get(saved.id)
  const stored = activationIn(record)
  if (record !== undefined && stored === null) return unreadable(record)
  if ((stored?.revision ?? 0) + 1 === saved.revision) {
    await activations.put(recordOf(saved))
    return { kind: 'saved', activation: saved }
  }
  // The connection broke after this very write had gone through, and it is being repeated.
  const alreadyThere = stored !== null && JSON.stringify(stored) === JSON.stringify(activationIn(saved))
  return alreadyThere ? { kind: 'saved', activation: saved } : { kind: 'conflict', stored }
}
