import { type Activation, installationIdOf } from '../domain/activation'
import { parseInstallationId } from '../domain/installation-id'
import type { ActivationStorage } from '../ports/activation-storage'
import type { Intake } from './intake-store'

/** Whose installation ID stands beside a confirmation ID in a pasted text. */
export type AnswerOwner =
  /** No whole installation ID stands there. */
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'this-pc' }
  | { readonly kind: 'other-pc'; readonly activation: Activation }
  /** One that no PC here has. */
  | { readonly kind: 'unknown-pc' }

/** Finds out whose answer a text is by the installation ID in it; the PC itself is named before all others. */
export async function ownerOf(
  { installationIds }: Intake,
  activation: Activation,
  storage: ActivationStorage,
): Promise<AnswerOwner> {
  const readings = installationIds.map(({ digits }) => parseInstallationId(digits))
  const ids = readings.flatMap(reading => (reading.kind === 'valid' ? [reading.id] : []))
  const [first] = ids
  if (first === undefined) return { kind: 'unsaid' }
  const own = installationIdOf(activation)
  if (own !== null && ids.includes(own)) return { kind: 'this-pc' }
  const stored = await storage.withInstallationId(first)
  const [other] = stored.kind === 'ok' ? stored.value : []
  return other ? { kind: 'other-pc', activation: other } : { kind: 'unknown-pc' }
}
