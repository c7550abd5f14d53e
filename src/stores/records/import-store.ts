import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { largestFile } from '../../domain/records/records'
import type { RecordStorage } from '../../ports/record-storage'
import type { RecordTools } from '../../ports/record-tools'
import type { AppStores } from '../app-stores'
import type { ImportProblem } from './import-problem'
import { type Incoming, incomingOf, incomingOfBackup } from './import-reading'
import { createNamesPreview, type NamesPreview } from './names-preview'
import { createRecordsPreview, type RecordsPreview } from './records-preview'

/** How far the import of one file is. */
export type ImportState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly name: string }
  /** A backup: `share` is a number while it is being opened (0 while the key is made), null while it waits. */
  | { readonly kind: 'locked'; readonly name: string; readonly wrong: boolean; readonly share: number | null }
  | { readonly kind: 'failed'; readonly name: string; readonly problem: ImportProblem }
  | { readonly kind: 'records'; readonly name: string; readonly preview: RecordsPreview }
  | { readonly kind: 'names'; readonly name: string; readonly preview: NamesPreview }

/** Taking a file in: what it is, what it would change, and only then the tap that writes. */
export type ImportStore = {
  readonly state: ReadonlySignal<ImportState>
  readonly passphrase: ReadonlySignal<string>
  choose(file: File): Promise<void>
  typePassphrase(text: string): void
  unlock(): Promise<void>
  /** Gives up opening a backup. */
  cancel(): void
  /** Drops the file; what was not written is not written. */
  again(): void
}

/** A backup is a little longer than the records in it. */
const largestChosen = largestFile + 1024 * 1024

export function createImportStore(
  app: AppStores,
  records: RecordStorage,
  { files, recordFiles, keepingLog }: RecordTools,
): ImportStore {
  const state = signal<ImportState>({ kind: 'choosing' })
  const passphrase = signal('')
  let bytes: Uint8Array<ArrayBuffer> | null = null
  let opening: AbortController | null = null
  /** Counts the files: a slow one that was given up must not show over a later one. */
  let turn = 0

  async function show(name: string, incoming: Incoming, mine: number) {
    if (incoming.kind === 'failed') return fail(name, incoming.problem)
    if (incoming.kind === 'locked') {
      state.value = { kind: 'locked', name, wrong: false, share: null }
      return
    }
    const preview =
      incoming.kind === 'names'
        ? await createNamesPreview(app, records, incoming)
        : await createRecordsPreview(app, records, keepingLog, incoming)
    if (mine !== turn) return
    if (preview.kind === 'fault') fail(name, { kind: 'storage', fault: preview.fault })
    else if (preview.kind === 'names') state.value = { kind: 'names', name, preview: preview.preview }
    else state.value = { kind: 'records', name, preview: preview.preview }
  }

  function fail(name: string, problem: ImportProblem) {
    bytes = null
    state.value = { kind: 'failed', name, problem }
  }

  return {
    state: computed(() => state.value),
    passphrase: computed(() => passphrase.value),
    async choose(file) {
      const mine = ++turn
      const { name } = file
      passphrase.value = ''
      if (file.size > largestChosen) return fail(name, { kind: 'too-large', limit: largestFile })
      state.value = { kind: 'reading', name }
      bytes = await files.read(file)
      if (mine !== turn) return
      if (!bytes) return fail(name, { kind: 'not-given' })
      opening = new AbortController()
      const opened = await recordFiles.open(bytes, opening.signal)
      if (mine === turn) await show(name, incomingOf(opened), mine)
    },
    typePassphrase(text) {
      passphrase.value = text
      const shown = state.value
      if (shown.kind === 'locked' && shown.wrong) state.value = { ...shown, wrong: false }
    },
    async unlock() {
      const shown = state.value
      if (shown.kind !== 'locked' || shown.share !== null || !bytes || passphrase.value === '') return
      const mine = turn
      const controller = new AbortController()
      opening = controller
      state.value = { ...shown, wrong: false, share: 0 }
      const opened = await recordFiles.openBackup(bytes, {
        passphrase: passphrase.value,
        signal: controller.signal,
        progress(share) {
          if (mine === turn && state.value.kind === 'locked') state.value = { ...shown, share }
        },
      })
      if (mine !== turn) return
      const incoming = incomingOfBackup(opened)
      if (!incoming) {
        state.value = { ...shown, wrong: opened.kind === 'wrong-passphrase', share: null }
        return
      }
      passphrase.value = ''
      await show(shown.name, incoming, mine)
    },
    cancel: () => opening?.abort(),
    again() {
      turn += 1
      opening?.abort()
      bytes = null
      passphrase.value = ''
      state.value = { kind: 'choosing' }
    },
  }
}
