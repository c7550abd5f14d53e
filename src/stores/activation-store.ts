import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { type Activation, type ActivationId, isUntouched } from '../domain/activation'
import type { StorageFault } from '../ports/activation-storage'
import type { AppStores } from './app-stores'

/** The activation that is open. */
export type CurrentActivation =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly id: ActivationId }
  | { readonly kind: 'open'; readonly activation: Activation }
  | { readonly kind: 'missing'; readonly id: ActivationId }
  | { readonly kind: 'fault'; readonly id: ActivationId; readonly fault: StorageFault }

/** Whether what is shown is stored. `failed` and `conflict` block until the user has chosen. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly fault: StorageFault }
  | { readonly kind: 'conflict'; readonly stored: Activation | null }

/** The one activation that is open, and its way to storage. */
export type ActivationStore = {
  readonly current: ReadonlySignal<CurrentActivation>
  readonly activation: ReadonlySignal<Activation | null>
  readonly save: ReadonlySignal<SaveState>
  /** Opens it, unless another one has something unsaved. */
  open(id: ActivationId): Promise<void>
  /** Applies a move at once and stores it; true once this and all before it are stored. */
  change(move: (activation: Activation) => Activation): Promise<boolean>
  /** Tries the failed write again. */
  retry(): Promise<boolean>
  /** Another tab wrote it too: keep what is shown here, or take what is stored. */
  resolveConflict(keep: 'mine' | 'stored'): Promise<boolean>
  /** Closes the open activation once it is stored; one that was just made and holds nothing is dropped. */
  leave(): void
}

/** Opens one activation; every change is written at once, one write after the other. */
export function createActivationStore({ ports, board, unsaved }: AppStores): ActivationStore {
  const { activationStorage, clock } = ports
  const current = signal<CurrentActivation>({ kind: 'none' })
  const save = signal<SaveState>({ kind: 'saved' })
  let dirty = false
  let writing: Promise<boolean> | null = null
  let persistAsked = false
  /** The one that the user wants to see, also while it waits for a write of another. */
  let wanted: ActivationId | null = null

  const open = () => (current.value.kind === 'open' ? current.value.activation : null)

  async function load(id: ActivationId) {
    const before = current.value
    const stored = await activationStorage.read(id)
    // What was typed, written or opened meanwhile is newer than what was read.
    if (current.value !== before) return
    if (stored.kind === 'fault') current.value = { kind: 'fault', id, fault: stored.fault }
    else if (stored.value === null) current.value = { kind: 'missing', id }
    else current.value = { kind: 'open', activation: stored.value }
  }

  async function writeAll(): Promise<boolean> {
    while (dirty) {
      const activation = open()
      if (!activation) return false
      dirty = false
      save.value = { kind: 'saving' }
      const result = await activationStorage.write(activation)
      if (result.kind === 'fault' || result.kind === 'conflict') {
        dirty = true
        save.value =
          result.kind === 'fault'
            ? { kind: 'failed', fault: result.fault }
            : { kind: 'conflict', stored: result.stored }
        return false
      }
      const latest = open()
      if (latest?.id === activation.id) {
        current.value = { kind: 'open', activation: { ...latest, revision: result.activation.revision } }
      }
    }
    save.value = { kind: 'saved' }
    askToPersist()
    return true
  }

  async function flush(): Promise<boolean> {
    writing ??= writeAll().finally(() => {
      writing = null
    })
    const stored = await writing
    // Whoever hears of the last write may change something before it has returned.
    return stored && dirty ? flush() : stored
  }

  function close() {
    const activation = open()
    if (dirty || !activation || activation.id === wanted) return
    current.value = { kind: 'none' }
    if (isUntouched(activation) && board.isFresh(activation)) void board.discard(activation.id)
  }

  /** A write that failed keeps it open: its digits stand nowhere else. The list was read before that write ended. */
  function closeStored(stored: boolean) {
    close()
    if (stored) void board.refresh()
  }

  function askToPersist() {
    if (persistAsked) return
    persistAsked = true
    void activationStorage.persist()
  }

  effect(() => {
    const { kind } = save.value
    if (kind === 'failed' || kind === 'conflict') unsaved.value = open()?.id ?? null
    else if (kind === 'saved') unsaved.value = null
  })

  activationStorage.onChangedElsewhere(() => {
    const activation = open()
    if (activation && !dirty && !writing) void load(activation.id)
  })

  return {
    current: computed(() => current.value),
    activation: computed(() => (current.value.kind === 'open' ? current.value.activation : null)),
    save: computed(() => save.value),
    async open(id) {
      wanted = id
      if (open()?.id === id) return
      while (writing) await writing
      if (dirty || wanted !== id) return
      current.value = { kind: 'opening', id }
      await load(id)
    },
    async change(move) {
      const activation = open()
      if (!activation) return false
      const moved = move(activation)
      if (moved === activation) return writing ? flush() : !dirty
      current.value = { kind: 'open', activation: { ...moved, changedAt: clock.now() } }
      dirty = true
      return flush()
    },
    retry: flush,
    async resolveConflict(keep) {
      const activation = open()
      const { value } = save
      if (!activation || value.kind !== 'conflict') return false
      if (keep === 'stored') {
        dirty = false
        save.value = { kind: 'saved' }
        current.value = value.stored
          ? { kind: 'open', activation: value.stored }
          : { kind: 'missing', id: activation.id }
        return true
      }
      current.value = { kind: 'open', activation: { ...activation, revision: value.stored?.revision ?? 0 } }
      return flush()
    },
    leave() {
      wanted = null
      if (writing) void writing.then(closeStored)
      else close()
    },
  }
}
