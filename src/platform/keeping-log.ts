import type { ExportCoverage } from '../domain/keeping/export-coverage'
import { nothingCovered } from '../domain/keeping/export-coverage'
import { type ForgetRule, forgetDays } from '../domain/keeping/forget-rule'
import type { KeepingLog, KeepingLogValues } from '../ports/keeping-log'
import { modeEnding } from './practice-mode'
import { count, flag, nullable, object, oneOf, type Reader, withDefault } from './storage/shape'
import { storedValues } from './stored-values'

const nothingKept: KeepingLogValues = {
  lastExportAt: null,
  lastBackupAt: null,
  coverage: nothingCovered,
  forget: { kind: 'off' },
  lookedAt: null,
  forgotten: null,
}

const visits: Reader<ExportCoverage['visits']> = value => {
  if (typeof value !== 'object' || value === null) return undefined
  const dated = Object.entries(value).filter(([, at]) => count(at) !== undefined)
  return Object.fromEntries(dated) as Record<string, number>
}

const forget: Reader<ForgetRule> = value =>
  object<Extract<ForgetRule, { kind: 'after-days' }>>({
    kind: oneOf('after-days'),
    days: oneOf<number>(...forgetDays),
    unexportedToo: flag,
  })(value) ?? object<{ kind: 'off' | 'when-exported' }>({ kind: oneOf('off', 'when-exported') })(value)

const readValues = object<KeepingLogValues>({
  lastExportAt: withDefault(nullable(count), null),
  lastBackupAt: withDefault(nullable(count), null),
  coverage: withDefault(object<ExportCoverage>({ all: nullable(count), visits }), nothingCovered),
  forget: withDefault(forget, nothingKept.forget),
  lookedAt: withDefault(nullable(count), null),
  forgotten: withDefault(nullable(object<{ at: number; count: number }>({ at: count, count })), null),
})

/** What is noted about exports, as one JSON text in localStorage. */
export function browserKeepingLog(key = `yomiage-keeping${modeEnding}`): KeepingLog {
  return storedValues(key, readValues, nothingKept)
}
