import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ForgetRule } from '../../domain/keeping/forget-rule'
import type { StorageFault } from '../../ports/activation-storage'
import type { Clock } from '../../ports/clock'
import type { KeepingLogValues } from '../../ports/keeping-log'
import type { RecordStorage } from '../../ports/record-storage'
import type { RecordTools } from '../../ports/record-tools'
import { forgettable } from './forgetting'

/** What a rule would delete at the next look, or a day from now where it counts days. */
export type ForgetPreview = { readonly count: number; readonly names: readonly string[] }

/** Deleting finished PCs by itself: a rule is shown with what it would delete before it is switched on. */
export type ForgetStore = {
  /** The rule in force. */
  readonly rule: ReadonlySignal<ForgetRule>
  /** The rule that is looked at. */
  readonly draft: ReadonlySignal<ForgetRule>
  /** Of the draft; null until it is counted, and where nothing would be switched on. */
  readonly preview: ReadonlySignal<ForgetPreview | null>
  readonly fault: ReadonlySignal<StorageFault | null>
  readonly forgotten: KeepingLogValues['forgotten']
  look(draft: ForgetRule): Promise<void>
  /** Puts the draft in force; switching off needs no preview. */
  apply(): void
}

/** Names that a preview shows. */
const mostNamed = 5

export function createForgetStore(
  records: RecordStorage,
  { keepingLog }: RecordTools,
  clock: Clock,
): ForgetStore {
  const rule = signal(keepingLog.read().forget)
  const draft = signal(rule.value)
  const preview = signal<ForgetPreview | null>(null)
  const fault = signal<StorageFault | null>(null)

  async function look(next: ForgetRule) {
    draft.value = next
    preview.value = null
    fault.value = null
    if (next.kind === 'off') return
    const found = await forgettable(records, keepingLog, next, clock.now())
    if (draft.value !== next) return
    if (found.kind === 'fault') fault.value = found.fault
    else {
      const names = found.value.slice(0, mostNamed).map(({ name }) => name)
      preview.value = { count: found.value.length, names }
    }
  }

  return {
    rule: computed(() => rule.value),
    draft: computed(() => draft.value),
    preview: computed(() => preview.value),
    fault: computed(() => fault.value),
    forgotten: keepingLog.read().forgotten,
    look,
    apply() {
      if (draft.value.kind !== 'off' && preview.value === null) return
      rule.value = draft.value
      keepingLog.write({ forget: draft.value, lookedAt: clock.now() })
    },
  }
}
