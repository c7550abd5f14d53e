import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { activationFragment, linkedActivation } from '../../domain/transfer/activation-link'
import type { StorageFault } from '../../ports/activation-storage'
import type { RecordStorage } from '../../ports/record-storage'
import type { RecordTools } from '../../ports/record-tools'
import type { AppStores } from '../app-stores'
import { type FileMaking, makeRecordFile } from './record-file-making'
import { type RecordScope, scopeActivations } from './record-scope'
import { createScopeStore, type ScopeStore } from './scope-store'

/** What is ready to go to another phone. */
export type Transfer = {
  readonly pcs: number
  /** PCs without an installation ID: a link cannot carry them, the file does. */
  readonly withoutId: number
  /** The link with all of them; null where it would be too long, or there is none. */
  readonly link: string | null
  readonly file: Extract<FileMaking, { kind: 'made' }>
  readonly canShare: boolean
}

/** What became of the last tap. */
export type TransferOutcome = 'shared' | 'share-refused' | 'saved' | 'copied' | 'copy-refused'

/** PCs for another phone: one code that it reads, or a file. Nothing is changed here. */
export type TransferStore = {
  readonly scope: ScopeStore
  /** Null while it is being made ready. */
  readonly transfer: ReadonlySignal<Transfer | null>
  readonly fault: ReadonlySignal<StorageFault | null>
  readonly outcome: ReadonlySignal<TransferOutcome | null>
  load(): Promise<void>
  /** Inside a tap, as the next two. */
  share(): void
  save(): void
  copy(): void
}

export function createTransferStore(
  { ports, preferences }: AppStores,
  records: RecordStorage,
  tools: RecordTools,
): TransferStore {
  const scope = createScopeStore(ports, records, 'visit', preferences.values.value.visit)
  const transfer = signal<Transfer | null>(null)
  const fault = signal<StorageFault | null>(null)
  const outcome = signal<TransferOutcome | null>(null)

  async function load() {
    transfer.value = null
    outcome.value = null
    fault.value = null
    const chosen = scope.scope.value
    const made = await ready(chosen)
    if (chosen !== scope.scope.value) return
    if (made.kind === 'fault') fault.value = made.fault
    else transfer.value = made.transfer
  }

  async function ready(chosen: RecordScope) {
    const read = await scopeActivations(records, chosen)
    if (read.kind === 'fault') return read
    const file = await makeRecordFile(records, tools, {
      scope: chosen,
      kind: 'json',
      profile: 'full',
      passphrase: '',
      now: ports.clock.now(),
      signal: new AbortController().signal,
      progress: () => undefined,
    })
    if (file.kind !== 'made') {
      const failed = { kind: 'failed', detail: file.kind } as const
      return { kind: 'fault', fault: file.kind === 'fault' ? file.fault : failed } as const
    }
    const linked = read.value.flatMap(one => linkedActivation(one) ?? [])
    const fragment = linked.length > 0 ? activationFragment(linked) : null
    const made: Transfer = {
      pcs: read.value.length,
      withoutId: read.value.length - linked.length,
      link: fragment && `${ports.navigation.address()}#${fragment}`,
      file,
      canShare: tools.files.canShare(file.file),
    }
    return { kind: 'ok', transfer: made } as const
  }

  return {
    scope,
    transfer: computed(() => transfer.value),
    fault: computed(() => fault.value),
    outcome: computed(() => outcome.value),
    load,
    share() {
      if (!transfer.value) return
      void tools.files.share(transfer.value.file.file).then(done => {
        outcome.value = done === 'shared' ? 'shared' : done === 'refused' ? 'share-refused' : null
      })
    },
    save() {
      if (!transfer.value) return
      tools.files.save(transfer.value.file.file)
      outcome.value = 'saved'
    },
    copy() {
      const link = transfer.value?.link
      if (!link) return
      void ports.clipboard.write(link).then(done => {
        outcome.value = done ? 'copied' : 'copy-refused'
      })
    },
  }
}
