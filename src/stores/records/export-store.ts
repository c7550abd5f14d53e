import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Instant } from '../../domain/instant'
import { coveredBy } from '../../domain/keeping/export-coverage'
import { isLongEnough, type PassphraseStrength, passphraseStrength } from '../../domain/keeping/passphrase'
import type { RecordProfile } from '../../domain/records/records'
import type { KeepingLog } from '../../ports/keeping-log'
import type { RecordStorage } from '../../ports/record-storage'
import type { RecordTools } from '../../ports/record-tools'
import type { AppStores } from '../app-stores'
import { type FileKind, type FileMaking, makeRecordFile } from './record-file-making'
import type { RecordScope } from './record-scope'
import { createScopeStore, type ScopeStore } from './scope-store'

type Made = Extract<FileMaking, { kind: 'made' }>

/** How far the export is. */
export type ExportState =
  | { readonly kind: 'choosing'; readonly problem: Exclude<FileMaking, Made | { kind: 'cancelled' }> | null }
  /** `share` is null while nobody can say. */
  | { readonly kind: 'making'; readonly share: number | null }
  | {
      readonly kind: 'made'
      readonly made: Made
      readonly canShare: boolean
      /** `saved`: handed to the downloads, which tell nothing; `kept`: the user says that the file is there. */
      readonly outcome: 'shared' | 'share-refused' | 'saved' | 'kept' | null
    }

/** Making a file of the records: first what, then the file, then where it goes. */
export type ExportStore = {
  readonly scope: ScopeStore
  readonly kind: ReadonlySignal<FileKind>
  readonly profile: ReadonlySignal<RecordProfile>
  readonly passphrase: ReadonlySignal<string>
  readonly repeated: ReadonlySignal<string>
  readonly strength: ReadonlySignal<PassphraseStrength>
  /** Both are there and differ. */
  readonly differs: ReadonlySignal<boolean>
  readonly ready: ReadonlySignal<boolean>
  readonly state: ReadonlySignal<ExportState>
  chooseKind(kind: FileKind): void
  chooseProfile(profile: RecordProfile): void
  typePassphrase(text: string): void
  repeatPassphrase(text: string): void
  make(): Promise<void>
  cancel(): void
  /** Opens the share sheet; inside a tap. */
  share(): void
  /** Inside a tap. */
  save(): void
  /** The user found the saved file. */
  confirmKept(): void
  /** Back to the choices; the file is let go. */
  again(): void
  stop(): void
}

export function createExportStore(
  { ports, preferences }: AppStores,
  records: RecordStorage,
  tools: RecordTools,
): ExportStore {
  const scope = createScopeStore(ports, records, 'all', preferences.values.value.visit)
  const kind = signal<FileKind>('backup')
  const profile = signal<RecordProfile>('full')
  const passphrase = signal('')
  const repeated = signal('')
  const state = signal<ExportState>({ kind: 'choosing', problem: null })
  let making: AbortController | null = null
  let order: { readonly kind: FileKind; readonly scope: RecordScope; readonly at: Instant } | null = null

  const ready = computed(
    () => kind.value !== 'backup' || (isLongEnough(passphrase.value) && passphrase.value === repeated.value),
  )

  function choose(change: () => void) {
    change()
    state.value = { kind: 'choosing', problem: null }
  }

  function noteKept() {
    if (order && state.value.kind === 'made') noteExport(tools.keepingLog, order, profile.value)
  }

  /** What is chosen anew makes what was made another one. */
  const stopWatching = effect(() => {
    void scope.scope.value
    if (state.peek().kind === 'made') state.value = { kind: 'choosing', problem: null }
  })

  return {
    scope,
    kind: computed(() => kind.value),
    profile: computed(() => profile.value),
    passphrase: computed(() => passphrase.value),
    repeated: computed(() => repeated.value),
    strength: computed(() => passphraseStrength(passphrase.value)),
    differs: computed(() => repeated.value !== '' && repeated.value !== passphrase.value),
    ready,
    state: computed(() => state.value),
    chooseKind: next =>
      choose(() => {
        kind.value = next
      }),
    chooseProfile: next =>
      choose(() => {
        profile.value = next
      }),
    typePassphrase(text) {
      passphrase.value = text
    },
    repeatPassphrase(text) {
      repeated.value = text
    },
    async make() {
      if (!ready.value || making) return
      const controller = new AbortController()
      making = controller
      state.value = { kind: 'making', share: null }
      const chosen = scope.scope.value
      const total = await countOf(ports.activationStorage, chosen)
      order = { kind: kind.value, scope: chosen, at: ports.clock.now() }
      const made = await makeRecordFile(records, tools, {
        scope: chosen,
        kind: kind.value,
        profile: profile.value,
        passphrase: passphrase.value,
        now: order.at,
        signal: controller.signal,
        progress(count) {
          if (!controller.signal.aborted)
            state.value = { kind: 'making', share: total ? Math.min(1, count / total) : null }
        },
      })
      making = null
      if (made.kind === 'made') {
        state.value = { kind: 'made', made, canShare: tools.files.canShare(made.file), outcome: null }
        passphrase.value = ''
        repeated.value = ''
      } else state.value = { kind: 'choosing', problem: made.kind === 'cancelled' ? null : made }
    },
    cancel: () => making?.abort(),
    share() {
      const shown = state.value
      if (shown.kind !== 'made') return
      void tools.files.share(shown.made.file).then(done => {
        if (done === 'cancelled' || state.value.kind !== 'made') return
        state.value = { ...shown, outcome: done === 'shared' ? 'shared' : 'share-refused' }
        if (done === 'shared') noteKept()
      })
    },
    save() {
      const shown = state.value
      if (shown.kind !== 'made') return
      tools.files.save(shown.made.file)
      state.value = { ...shown, outcome: 'saved' }
    },
    confirmKept() {
      const shown = state.value
      if (shown.kind !== 'made') return
      noteKept()
      state.value = { ...shown, outcome: 'kept' }
    },
    again() {
      state.value = { kind: 'choosing', problem: null }
    },
    stop() {
      making?.abort()
      stopWatching()
    },
  }
}

async function countOf(
  storage: AppStores['ports']['activationStorage'],
  scope: RecordScope,
): Promise<number | null> {
  if (scope.kind === 'selection') return scope.ids.length
  if (scope.kind === 'visit' && scope.id === null) return null
  const counts = await storage.counts(scope.kind === 'all' ? null : scope.id)
  return counts.kind === 'ok' ? counts.value.total : null
}

/** Only what can be imported again counts as kept. */
function noteExport(
  log: KeepingLog,
  { kind, scope, at }: { readonly kind: FileKind; readonly scope: RecordScope; readonly at: Instant },
  profile: RecordProfile,
) {
  if (kind !== 'backup' && profile !== 'full') return
  const known = log.read()
  const covered =
    scope.kind === 'selection' || (scope.kind === 'visit' && scope.id === null)
      ? known.coverage
      : coveredBy(known.coverage, scope.kind === 'all' ? 'all' : (scope.id ?? 'all'), at)
  log.write({
    coverage: covered,
    ...(kind === 'backup' ? { lastBackupAt: at } : { lastExportAt: at }),
  })
}
