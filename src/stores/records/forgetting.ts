import type { Activation, ActivationId } from '../../domain/activation'
import type { Instant } from '../../domain/instant'
import { type ForgetRule, isForgettable } from '../../domain/keeping/forget-rule'
import type { Stored } from '../../ports/activation-storage'
import type { Clock } from '../../ports/clock'
import type { KeepingLog } from '../../ports/keeping-log'
import type { RecordStorage } from '../../ports/record-storage'

const day = 24 * 60 * 60 * 1000

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

/**
 * Deletes what the user's rule says, and notes it; how many. A fault deletes nothing: the next look tries again. A rule
 * that counts days deletes what was due at an earlier look, a day ago or more: of a clock that jumped ahead and was put
 * right since, nothing is deleted.
 */
export async function forgetByRule(records: RecordStorage, log: KeepingLog, clock: Clock): Promise<number> {
  const { forget, lookedAt } = log.read()
  if (forget.kind === 'off') return 0
  const now = clock.now()
  let due: Instant = now
  if (forget.kind === 'after-days') {
    const isBehind = lookedAt === null || now < lookedAt
    if (!isBehind && now - lookedAt < day) return 0
    log.write({ lookedAt: now })
    if (isBehind) return 0
    due = lookedAt
  }
  const found = await forgettable(records, log, forget, due)
  if (found.kind === 'fault' || found.value.length === 0) return 0
  const ids: ActivationId[] = found.value.map(({ id }) => id)
  const removed = await records.removeAll(ids)
  if (removed.kind === 'fault') return 0
  log.write({ forgotten: { at: clock.now(), count: ids.length } })
  return ids.length
}
