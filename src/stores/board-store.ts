import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Activation, ActivationId } from '../domain/activation'
import type { BoardState } from '../domain/board-state'
import type { BoardCounts, BoardPage, BoardPlace, StorageFault, Stored } from '../ports/activation-storage'
import type { Ports } from '../ports/ports'
import type { RecordOrder } from '../ports/record-storage'
import type { PreferencesStore } from './preferences-store'

/** Which of the PCs are shown, and in which order. */
export type BoardView = {
  readonly search: string
  /** States whose word answers the search. */
  readonly searchedStates: readonly BoardState[]
  /** Only these; empty: all. */
  readonly states: readonly BoardState[]
  readonly order: RecordOrder
  /** Looks beyond the current visit. */
  readonly everywhere: boolean
}

/** The list on the first screen. */
export type Board = {
  readonly activations: readonly Activation[]
  /** Of the current visit, or of everything where none is chosen; whatever is searched. */
  readonly counts: BoardCounts
  readonly view: BoardView
  readonly more: boolean
  readonly state: 'loading' | 'ready'
  readonly fault: StorageFault | null
  /** Records that could not be read on the pages seen so far. */
  readonly unreadable: number
}

/** The work board: the PCs of the current visit, open ones first, page by page. */
export type BoardStore = {
  readonly board: ReadonlySignal<Board>
  /** What was deleted last, while it can still be brought back; see `board/removal`. */
  readonly deleted: Signal<readonly Activation[]>
  refresh(): Promise<void>
  loadMore(): Promise<void>
  /** Changes what is shown and begins at its top. */
  look(change: Partial<BoardView>): Promise<void>
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

/** Reads the board by pages of 50; a newer look cancels the one before. */
export function createBoardStore(
  { activationStorage, records }: Pick<Ports, 'activationStorage' | 'records'>,
  preferences: PreferencesStore,
): BoardStore {
  const board = signal<Board>({
    activations: [],
    counts: { total: 0, done: 0 },
    view: { search: '', searchedStates: [], states: [], order: 'open-first', everywhere: false },
    more: false,
    state: 'loading',
    fault: null,
    unreadable: 0,
  })
  let next: BoardPlace | null = null
  let fresh: Activation | null = null
  let running = new AbortController()
  let loading: Promise<void> | null = null
  /** Said before the list is shown, so that reading it does not take the words away. */
  let refused: StorageFault | null = null

  const show = (change: Partial<Board>) => {
    board.value = { ...board.value, ...change }
  }

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
    const { visit } = preferences.values.value
    const counting = activationStorage.counts(visit)
    const page = await pageOf({ after, limit, signal: aborted })
    if (aborted.aborted) return
    if (page.kind === 'fault') return show({ state: 'ready', fault: page.fault })
    next = page.value.next
    const { activations, unreadable } = board.value
    // The rows are not kept waiting for their number.
    show({
      activations: [...(after ? activations : []), ...page.value.activations],
      more: next !== null,
      unreadable: (after ? unreadable : 0) + page.value.unreadable,
    })
    const counts = await counting
    if (aborted.aborted) return
    if (counts.kind === 'fault') return show({ state: 'ready', fault: counts.fault })
    show({ counts: counts.value, state: 'ready', fault: refused })
    refused = null
  }

  async function pageOf(request: {
    after: BoardPlace | null
    limit: number
    signal: AbortSignal
  }): Promise<Stored<BoardPage>> {
    const { visit } = preferences.values.value
    const { everywhere, states, ...view } = board.value.view
    if (view.search.trim() === '' && states.length === 0 && view.order === 'open-first') {
      return activationStorage.page({ ...request, visit })
    }
    const filter = { visit: everywhere ? 'all' : (visit ?? 'all'), states } as const
    try {
      return await (await records()).page({ ...request, ...view, filter })
    } catch (error) {
      return { kind: 'fault', fault: { kind: 'failed', detail: String(error) } }
    }
  }

  const refresh = () => load(null, Math.max(pageSize, board.value.activations.length))
  activationStorage.onChangedElsewhere(() => void refresh())

  return {
    board: computed(() => board.value),
    deleted: signal([]),
    refresh,
    loadMore: async () => {
      // It would cancel a refresh or a search that has not answered yet.
      while (loading) await loading
      if (next) await load(next)
    },
    look: change => {
      next = null
      show({ view: { ...board.value.view, ...change }, more: false })
      return load(null)
    },
    showFault(fault) {
      refused = fault
      show({ fault })
    },
    markFresh(activation) {
      fresh = activation
    },
    isFresh: ({ id, name, product }) =>
      id === fresh?.id && name === fresh.name && JSON.stringify(product) === JSON.stringify(fresh.product),
    async discard(id) {
      show({ activations: board.value.activations.filter(activation => activation.id !== id) })
      await activationStorage.remove(id)
      await refresh()
    },
  }
}
