import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Activation, ActivationId } from '../../domain/activation'
import { inNameOrder, waitsForScan } from '../../domain/scan-targets'
import type { VisitId } from '../../domain/visit'
import type { ActivationStorage, StorageFault } from '../../ports/activation-storage'
import type { RecordStorage } from '../../ports/record-storage'

/** The PCs that the loop works on: those of the current visit, or all where none is chosen. */
export type ScanRoster = {
  readonly all: ReadonlySignal<readonly Activation[]>
  /** Those without an installation ID, in the order of names. */
  readonly waiting: ReadonlySignal<readonly Activation[]>
  /** Those with one, what changed last first. */
  readonly done: ReadonlySignal<readonly Activation[]>
  readonly loaded: ReadonlySignal<boolean>
  readonly fault: ReadonlySignal<StorageFault | null>
  /** Resolves when all that was asked to load so far is there. */
  ready(): Promise<void>
  reload(): Promise<void>
  put(activation: Activation): void
  drop(id: ActivationId): void
  /** Reads them, and again whenever another tab writes. Returns the way to stop. */
  start(): () => void
}

/** Nothing is read before `start`. */
export function createScanRoster(
  records: RecordStorage,
  storage: ActivationStorage,
  visit: VisitId | null,
): ScanRoster {
  const byId = signal<ReadonlyMap<ActivationId, Activation>>(new Map())
  const loaded = signal(false)
  const fault = signal<StorageFault | null>(null)
  let loading: Promise<void> = Promise.resolve()
  let isQueued = false
  let ended = new AbortController()
  /** What was put or dropped here while a reading was under way is newer than what it reads. */
  let writtenMeanwhile = new Map<ActivationId, Activation | null>()

  async function load(end: AbortSignal) {
    writtenMeanwhile = new Map()
    const read = new Map<ActivationId, Activation>()
    const result = await records.each(
      { visit: visit ?? 'all', states: [] },
      batch => {
        for (const one of batch) read.set(one.id, one)
      },
      end,
    )
    if (end.aborted) return
    if (result.kind === 'fault') {
      fault.value = result.fault
      return
    }
    for (const [id, activation] of writtenMeanwhile) {
      if (activation) read.set(id, activation)
      else read.delete(id)
    }
    byId.value = read
    fault.value = null
    loaded.value = true
  }

  /** One that has not begun yet will read what the next one would. */
  function reload() {
    if (isQueued) return loading
    const { signal: end } = ended
    isQueued = true
    loading = loading.then(() => {
      isQueued = false
      return load(end)
    })
    return loading
  }

  const all = computed(() => [...byId.value.values()])
  return {
    all,
    waiting: computed(() => inNameOrder(all.value.filter(waitsForScan))),
    done: computed(() =>
      all.value.filter(one => !waitsForScan(one)).sort((one, other) => other.changedAt - one.changedAt),
    ),
    loaded,
    fault,
    async ready() {
      let waited: Promise<void> | null = null
      while (waited !== loading) {
        waited = loading
        await waited
      }
    },
    reload,
    put(activation) {
      writtenMeanwhile.set(activation.id, activation)
      byId.value = new Map(byId.value).set(activation.id, activation)
    },
    drop(id) {
      writtenMeanwhile.set(id, null)
      const rest = new Map(byId.value)
      rest.delete(id)
      byId.value = rest
    },
    start() {
      ended = new AbortController()
      void reload()
      const stopListening = storage.onChangedElsewhere(() => void reload())
      return () => {
        ended.abort()
        stopListening()
      }
    },
  }
}
