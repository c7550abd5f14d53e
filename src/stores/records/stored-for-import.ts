import { type Activation, installationIdOf } from '../../domain/activation'
import { type ImportPlan, planImport, storedRecords } from '../../domain/records/import-plan'
import type { Records } from '../../domain/records/records'
import type { Stored } from '../../ports/activation-storage'
import type { RecordStorage } from '../../ports/record-storage'

/** Holds incoming records against this phone's, of which only those are kept in memory that they touch. */
export async function planAgainstStored(
  records: RecordStorage,
  incoming: Records,
): Promise<Stored<ImportPlan>> {
  const ids = new Set<string>(incoming.activations.map(({ id }) => id))
  const installationIds = new Set<string | null>(incoming.activations.map(installationIdOf))
  installationIds.delete(null)
  const touched: Activation[] = []
  const visits = await records.visits()
  if (visits.kind === 'fault') return visits
  const read = await records.each({ visit: 'all', states: [] }, batch => {
    touched.push(...batch.filter(one => ids.has(one.id) || installationIds.has(installationIdOf(one))))
  })
  if (read.kind === 'fault') return read
  const stored = storedRecords({ visits: visits.value, activations: touched })
  return { kind: 'ok', value: planImport(incoming, stored) }
}
