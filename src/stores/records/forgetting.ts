import type { Activation, ActivationId, Instant } from '../../domain/activation'
import { type ForgetRule, isForgettable } from '../../domain/keeping/forget-rule'
import type { Stored } from '../../ports/activation-storage'
import type { Clock } from '../../ports/clock'
import type { KeepingLog } from '../../ports/keeping-log'
import type { RecordStorage } from '../../ports/record-storage'

/** The PCs that a rule would delete now. */
export async function forgettable(
  records: RecordStorage,
  log: KeepingLog,
  rule: ForgetRule,
  now: Instant,
): Promise<Stored<readonly Activation[]>> {
  const { coverage } = log.read()
  const found: Activation[] = []
  const read = await records.each({ visit: 'all', states: ['licensed'] }, batch => {
    found.push(...batch.filter(one => isForgettable(one, rule, coverage, now)))
  })
  return read.kind === 'fault' ? read : { kind: 'ok', value: found }
}

/** Deletes what the user's rule says, and notes it; how many. A fault deletes nothing: the next start tries again. */
export async function forgetByRule(records: RecordStorage, log: KeepingLog, clock: Clock): Promise<number> {
  const { forget } = log.read()
  if (forget.kind === 'off') return 0
  const found = await forgettable(records, log, forget, clock.now())
  if (found.kind === 'fault' || found.value.length === 0) return 0
  const ids: ActivationId[] = found.value.map(({ id }) => id)
  const removed = await records.removeAll(ids)
  if (removed.kind === 'fault') return 0
  log.write({ forgotten: { at: clock.now(), count: ids.length } })
  return ids.length
}
