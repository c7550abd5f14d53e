import type { Activation } from '../activation'
import type { Instant } from '../instant'
import { type ExportCoverage, isCovered } from './export-coverage'

/**
 * What the app deletes by itself when it starts. Only licensed PCs, ever; and only those that stand in an exported file
 * as they are, unless `unexportedToo` says otherwise.
 */
export type ForgetRule =
  | { readonly kind: 'off' }
  | { readonly kind: 'after-days'; readonly days: number; readonly unexportedToo: boolean }
  | { readonly kind: 'when-exported' }

/** Days after "licensed" that can be chosen. */
export const forgetDays = [7, 30, 90, 365] as const

const day = 24 * 60 * 60 * 1000

/** Whether a rule deletes an activation now. */
export function isForgettable(
  activation: Activation,
  rule: ForgetRule,
  coverage: ExportCoverage,
  now: Instant,
): boolean {
  const { stage } = activation
  if (stage.kind !== 'licensed') return false
  const covered = isCovered(activation, coverage)
  switch (rule.kind) {
    case 'off':
      return false
    case 'when-exported':
      return covered
    case 'after-days':
      return (covered || rule.unexportedToo) && stage.licensedAt + rule.days * day <= now
  }
}
