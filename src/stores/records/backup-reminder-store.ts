import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { isCovered } from '../../domain/keeping/export-coverage'
import type { RecordStorage } from '../../ports/record-storage'
import type { RecordTools } from '../../ports/record-tools'
import type { AppStores } from '../app-stores'
import { forgetByRule } from './forgetting'

/** What the user should know about the records, quietly. */
export type BackupReminderStore = {
  /** Finished PCs that stand in no file while the phone may throw them away; 0: nothing to say. */
  readonly unkept: ReadonlySignal<number>
  /** PCs that the user's rule deleted since the app was started. */
  readonly forgotten: ReadonlySignal<number>
  check(): Promise<void>
  /** Not again until the app is started anew. */
  later(): void
}

const made = new WeakMap<AppStores, BackupReminderStore>()

/** One for as long as the app runs. */
export function backupReminderStore(app: AppStores): BackupReminderStore {
  const store = made.get(app) ?? createBackupReminderStore(app)
  made.set(app, store)
  return store
}

function createBackupReminderStore({ ports, board }: AppStores): BackupReminderStore {
  const unkept = signal(0)
  const forgotten = signal(0)
  let silent = false
  let forgetting: Promise<void> | null = null

  async function forget(records: RecordStorage, { keepingLog }: RecordTools) {
    forgotten.value = await forgetByRule(records, keepingLog, ports.clock)
    if (forgotten.value > 0) await board.refresh()
  }

  return {
    unkept: computed(() => unkept.value),
    forgotten: computed(() => forgotten.value),
    async check() {
      const [records, { recordTools }] = await Promise.all([ports.records(), ports.instruments()])
      const tools = await recordTools()
      forgetting ??= forget(records, tools)
      await forgetting
      if (silent) return
      const { persisted } = await tools.storageHealth.read()
      unkept.value = persisted ? 0 : await unkeptPcs(records, tools)
    },
    later() {
      silent = true
      unkept.value = 0
      forgotten.value = 0
    },
  }
}

async function unkeptPcs(records: RecordStorage, { keepingLog }: RecordTools): Promise<number> {
  const { coverage } = keepingLog.read()
  let count = 0
  const read = await records.each({ visit: 'all', states: ['licensed', 'failed'] }, batch => {
    count += batch.filter(one => !isCovered(one, coverage)).length
  })
  return read.kind === 'ok' ? count : 0
}
