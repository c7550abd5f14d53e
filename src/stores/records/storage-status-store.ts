import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { StorageFault } from '../../ports/activation-storage'
import type { KeepingLogValues } from '../../ports/keeping-log'
import type { RecordStorage } from '../../ports/record-storage'
import type { RecordTools } from '../../ports/record-tools'
import type { StorageReport } from '../../ports/storage-health'

/** What is stored on this phone. */
export type StorageStatus = {
  readonly report: StorageReport
  readonly pcs: number
  readonly visits: number
  readonly unreadable: number
  readonly log: KeepingLogValues
}

/** The state of the phone's storage, and asking the phone to keep it. */
export type StorageStatusStore = {
  /** Null until it is read. */
  readonly status: ReadonlySignal<StorageStatus | null>
  readonly fault: ReadonlySignal<StorageFault | null>
  /** The phone was asked to keep the data and refused. */
  readonly refused: ReadonlySignal<boolean>
  load(): Promise<void>
  persist(): Promise<void>
}

export function createStorageStatusStore(records: RecordStorage, tools: RecordTools): StorageStatusStore {
  const status = signal<StorageStatus | null>(null)
  const fault = signal<StorageFault | null>(null)
  const refused = signal(false)

  async function load() {
    let pcs = 0
    const [report, visits, read] = await Promise.all([
      tools.storageHealth.read(),
      records.visits(),
      records.each({ visit: 'all', states: [] }, batch => {
        pcs += batch.length
      }),
    ])
    const failed = [visits, read].find(one => one.kind === 'fault')
    fault.value = failed?.kind === 'fault' ? failed.fault : null
    if (visits.kind === 'fault' || read.kind === 'fault') return
    const { unreadable } = read.value
    status.value = { report, pcs, visits: visits.value.length, unreadable, log: tools.keepingLog.read() }
  }

  return {
    status: computed(() => status.value),
    fault: computed(() => fault.value),
    refused: computed(() => refused.value),
    load,
    async persist() {
      refused.value = !(await tools.storageHealth.persist())
      await load()
    },
  }
}
