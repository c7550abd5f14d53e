import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Instant } from '../../domain/instant'
import { type VisitReport, visitReport } from '../../domain/keeping/visit-report'
import { recordView } from '../../domain/records/record-view'
import type { Visit } from '../../domain/visit'
import type { StorageFault } from '../../ports/activation-storage'
import type { Printer } from '../../ports/printer'
import type { RecordStorage } from '../../ports/record-storage'
import type { AppStores } from '../app-stores'
import { scopeActivations } from './record-scope'
import { createScopeStore, type ScopeStore } from './scope-store'

/** What is printed of one visit. */
export type PrintedReport = {
  /** Null: the PCs without a visit, or selected ones. */
  readonly visit: Visit | null
  readonly report: VisitReport
  readonly total: number
  /** There are more than are printed. */
  readonly capped: boolean
}

/** The report of one visit, ready for the printer. */
export type ReportStore = {
  readonly scope: ScopeStore
  /** Null until it is read. */
  readonly report: ReadonlySignal<PrintedReport | null>
  readonly fault: ReadonlySignal<StorageFault | null>
  readonly today: Instant
  readonly canPrint: boolean
  load(): Promise<void>
  /** Opens the print dialogue; inside a tap. */
  print(): void
}

/** PCs that one report holds at the most: more would not print on a phone. */
export const mostReported = 1000

export function createReportStore(
  { ports, preferences }: AppStores,
  records: RecordStorage,
  printer: Printer,
): ReportStore {
  const scope = createScopeStore(ports, records, 'visit', preferences.values.value.visit)
  const report = signal<PrintedReport | null>(null)
  const fault = signal<StorageFault | null>(null)
  return {
    scope,
    report: computed(() => report.value),
    fault: computed(() => fault.value),
    today: ports.clock.now(),
    canPrint: printer.available,
    async load() {
      report.value = null
      fault.value = null
      const chosen = scope.scope.value
      const read = await scopeActivations(records, chosen)
      if (chosen !== scope.scope.value) return
      if (read.kind === 'fault') {
        fault.value = read.fault
        return
      }
      const visit =
        chosen.kind === 'visit' ? (scope.visits.value?.find(({ id }) => id === chosen.id) ?? null) : null
      report.value = {
        visit: visit && recordView('full').visit(visit),
        report: visitReport(read.value.slice(0, mostReported)),
        total: read.value.length,
        capped: read.value.length > mostReported,
      }
    },
    print() {
      if (report.value) printer.print()
    },
  }
}
