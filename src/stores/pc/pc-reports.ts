import type { ActivationId } from '../../domain/activation'
import type { ReportedProduct } from '../../domain/pc-side/license-report'
import type { Ports } from '../../ports/ports'

type Owner = Pick<Ports, 'activationStorage'>

const reports = new WeakMap<Ports['activationStorage'], Map<ActivationId, readonly ReportedProduct[]>>()

/** What was pasted from a PC since the app was started; in memory only, never stored. */
export function reportsOf({ activationStorage }: Owner, id: ActivationId): readonly ReportedProduct[] {
  return reports.get(activationStorage)?.get(id) ?? []
}

/** Remembers what a PC printed, in place of what it printed before. */
export function rememberReport(
  { activationStorage }: Owner,
  id: ActivationId,
  products: readonly ReportedProduct[],
): void {
  const known = reports.get(activationStorage) ?? new Map<ActivationId, readonly ReportedProduct[]>()
  known.set(id, products)
  reports.set(activationStorage, known)
}
