import type { Activation, ActivationId } from '../../domain/activation'
import type { Visit, VisitId } from '../../domain/visit'
import type { Stored } from '../../ports/activation-storage'
import type { RecordStorage } from '../../ports/record-storage'

/** Which records are meant: all, those of one visit (null: of none), or selected PCs. */
export type RecordScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'visit'; readonly id: VisitId | null }
  | { readonly kind: 'selection'; readonly ids: readonly ActivationId[] }

/** Takes the records as they are read: the visits first, then activations in batches. */
export type RecordSink = {
  visits(visits: readonly Visit[]): void | Promise<void>
  activations(batch: readonly Activation[]): void | Promise<void>
}

/** Hands over the records of a scope; a visit comes along with its PCs. */
export async function readScope(
  records: RecordStorage,
  scope: RecordScope,
  sink: RecordSink,
  signal?: AbortSignal,
): Promise<Stored<{ readonly unreadable: number }>> {
  const visits = await records.visits()
  if (visits.kind === 'fault') return visits
  if (scope.kind === 'selection') {
    const read = await records.readMany(scope.ids)
    if (read.kind === 'fault') return read
    const named = new Set(read.value.map(({ visitId }) => visitId))
    await sink.visits(visits.value.filter(({ id }) => named.has(id)))
    await sink.activations(read.value)
    return { kind: 'ok', value: { unreadable: scope.ids.length - read.value.length } }
  }
  const visit = scope.kind === 'all' ? 'all' : scope.id
  await sink.visits(visit === 'all' ? visits.value : visits.value.filter(({ id }) => id === visit))
  return records.each({ visit, states: [] }, sink.activations, signal)
}

/** The activations of a scope, all at once. */
export async function scopeActivations(
  records: RecordStorage,
  scope: RecordScope,
): Promise<Stored<readonly Activation[]>> {
  const activations: Activation[] = []
  const read = await readScope(records, scope, {
    visits: () => undefined,
    activations: batch => void activations.push(...batch),
  })
  return read.kind === 'fault' ? read : { kind: 'ok', value: activations }
}
