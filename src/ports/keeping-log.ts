import type { Instant } from '../domain/instant'
import type { ExportCoverage } from '../domain/keeping/export-coverage'
import type { ForgetRule } from '../domain/keeping/forget-rule'

/** What is noted about exports, and what the user wants forgotten. No digits, no names. */
export type KeepingLogValues = {
  readonly lastExportAt: Instant | null
  readonly lastBackupAt: Instant | null
  readonly coverage: ExportCoverage
  readonly forget: ForgetRule
  /** The last time that a rule which counts days was looked at, by the phone's clock. */
  readonly lookedAt: Instant | null
  /** The last time that something was forgotten by itself. */
  readonly forgotten: { readonly at: Instant; readonly count: number } | null
}

/** Loaded with the screens of the records; what cannot be read falls back to "never" and "off". */
export interface KeepingLog {
  read(): KeepingLogValues
  /** Writes some of them at once; false where the phone refused (they then last until the app closes). */
  write(change: Partial<KeepingLogValues>): boolean
}
