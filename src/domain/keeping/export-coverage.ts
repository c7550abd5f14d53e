import type { Activation } from '../activation'
import type { Instant } from '../instant'
import type { VisitId } from '../visit'

/** Since when a file exists that holds the records whole: of everything, and of single visits. */
export type ExportCoverage = {
  readonly all: Instant | null
  readonly visits: Readonly<Record<string, Instant>>
}

/** Nothing was exported yet. */
export const nothingCovered: ExportCoverage = { all: null, visits: {} }

/** Visits whose own exports are remembered. */
const mostVisits = 200

/** Whether an activation stands in a file as it is now. */
export function isCovered({ changedAt, visitId }: Activation, { all, visits }: ExportCoverage): boolean {
  const own = visitId === null ? undefined : visits[visitId]
  return changedAt < Math.max(all ?? 0, own ?? 0)
}

/** The coverage after a full export that began at `at`, of everything or of one visit. */
export function coveredBy(coverage: ExportCoverage, scope: 'all' | VisitId, at: Instant): ExportCoverage {
  if (scope === 'all') return { all: at, visits: {} }
  const kept = Object.entries({ ...coverage.visits, [scope]: at })
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostVisits)
  return { ...coverage, visits: Object.fromEntries(kept) }
}
