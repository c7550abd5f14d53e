import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Activation, ActivationId } from '../domain/activation'
import type { BoardCounts, BoardPlace, StorageFault } from '../ports/activation-storage'
import type { Ports } from '../ports/ports'
import type { RecordRequest } from '../ports/record-storage'

/** The list on the first screen. */
export type Board = {
  readonly activations: readonly Activation[]
  readonly counts: BoardCounts
  readonly search: string
  readonly more: boolean
  readonly state: 'loading' | 'ready'
  readonly fault: StorageFault | null
  /** Records that could not be read on the pages seen so far. */
  readonly unreadable: number
}

/** The work board: the PCs, open ones first, page by page. */
export type BoardStore = {
  readonly board: ReadonlySignal<Board>
  /** The activation that was deleted last, while it can still be brought back. */
  readonly deleted: ReadonlySignal<Activation | null>
  refresh(): Promise<void>
  loadMore(): Promise<void>
  search(text: string): Promise<void>
  remove(activation: Activation): Promise<boolean>
  bringBack(): Promise<void>
  /** Says that the phone refused something, also to a list that is only about to be shown. */
  showFault(fault: StorageFault | null): void
  /** Remembers the activation just made: left untouched, it is dropped again. */
  markFresh(activation: Activation): void
  /** Whether it is the one just made, with the name and product it was given. */
  isFresh(activation: Activation): boolean
  /** Deletes without a way back. */
  discard(id: ActivationId): Promise<void>
}

const pageSize = 50
const undoMilliseconds = 8000

/** Reads the board by pages of 50; a newer search cancels the one before. */
export function createBoardStore({ activationStorage, clock, records }: Ports): BoardStore {
  const board = signal<Board>({
    activations: [],
    counts: { total: 0, done: 0 },
    search: '',
    more: false,
    state: 'loading',
    fault: null,
    unreadable: 0,
  })
  const deleted = signal<Activation | null>(null)
  let next: BoardPlace | null = null
  let fresh: Activation | null = null
  let running = new AbortController()
  let loading: Promise<void> | null = null
  /** Said before the list is shown, so that reading it does not take the words away. */
  let refused: StorageFault | null = null
  let forget: () => void = () => undefined

  function load(after: BoardPlace | null, limit = pageSize): Promise<void> {
    const mine = loadPage(after, limit).finally(() => {
      if (loading === mine) loading = null
    })
    loading = mine
    return mine
  }

  async function loadPage(after: BoardPlace | null, limit: number) {
    running.abort()
    running = new AbortController()
    const { signal: aborted } = running
    const { search } = board.value
    const [page, counts] = await Promise.all([
      search.trim() === ''
        ? activationStorage.page({ after, limit, signal: aborted })
        : searched({ after, limit, search, signal: aborted }),
      activationStorage.counts(),
    ])
    if (aborted.aborted) return
    if (page.kind === 'fault' || counts.kind === 'fault') {
      const fault = page.kind === 'fault' ? page.fault : counts.kind === 'fault' ? counts.fault : null
      board.value = { ...board.value, state: 'ready', fault }
      return
    }
    next = page.value.next
    const before = after === null ? [] : board.value.activations
    board.value = {
      search,
      activations: [...before, ...page.value.activations],
      counts: counts.value,
      more: next !== null,
      state: 'ready',
      fault: refused,
      unreadable: (after === null ? 0 : board.value.unreadable) + page.value.unreadable,
    }
    refused = null
  }

  async function searched(request: Pick<RecordRequest, 'after' | 'limit' | 'search' | 'signal'>) {
    const filter = { visit: 'all', states: [] } as const
    return (await records()).page({ ...request, filter, searchedStates: [], order: 'open-first' })
  }

  const refresh = () => load(null, Math.max(pageSize, board.value.activations.length))
  activationStorage.onChangedElsewhere(() => void refresh())

  return {
    board: computed(() => board.value),
    deleted: computed(() => deleted.value),
    refresh,
    loadMore: async () => {
      // It would cancel a refresh or a search that has not answered yet.
      while (loading) await loading
      if (next) await load(next)
    },
    search: text => {
      next = null
      board.value = { ...board.value, search: text, more: false }
      return load(null)
    },
    async remove(activation) {
      const removed = await activationStorage.remove(activation.id)
      if (removed.kind === 'fault') {
        board.value = { ...board.value, fault: removed.fault }
        return false
      }
      forget()
      deleted.value = activation
      forget = clock.after(undoMilliseconds, () => {
        deleted.value = null
      })
      await refresh()
      return true
    },
    async bringBack() {
      const activation = deleted.value
      if (!activation) return
      const written = await activationStorage.write({ ...activation, revision: 0 })
      if (written.kind === 'fault') {
        board.value = { ...board.value, fault: written.fault }
        return
      }
      forget()
      deleted.value = null
      await refresh()
    },
    showFault(fault) {
      refused = fault
      board.value = { ...board.value, fault }
    },
    markFresh(activation) {
      fresh = activation
    },
    isFresh: ({ id, name, product }) =>
      id === fresh?.id && name === fresh.name && JSON.stringify(product) === JSON.stringify(fresh.product),
    async discard(id) {
      board.value = {
        ...board.value,
        activations: board.value.activations.filter(activation => activation.id !== id),
      }
      await activationStorage.remove(id)
      await refresh()
    },
  }
}
