import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Visit } from '../../domain/visit'
import type { RecordStorage, StateCounts } from '../../ports/record-storage'
import type { AppStores } from '../app-stores'

/** What stands over the board: the current visit, and how many PCs are in each state. */
export type BoardTools = {
  /** The current visit; null where none is chosen or it is not read yet. */
  readonly visit: ReadonlySignal<Visit | null>
  /** Null until they are counted. */
  readonly states: ReadonlySignal<StateCounts | null>
  /** Somebody is about to search: what that needs is made ready, so that the first key is answered at once. */
  expectSearch(): void
  stop(): void
}

/** Reads both anew whenever the board was read anew. A visit that another tab deleted is no longer the current one. */
export function createBoardTools(app: AppStores, records: RecordStorage): BoardTools {
  const { board, preferences } = app
  const visit = signal<Visit | null>(null)
  const states = signal<StateCounts | null>(null)
  let asked = 0

  async function read() {
    asked += 1
    const mine = asked
    const id = preferences.values.peek().visit
    const [counted, found] = await Promise.all([
      records.stateCounts(id ?? 'all'),
      id === null ? null : records.readVisit(id),
    ])
    if (mine !== asked) return
    if (counted.kind === 'ok') states.value = counted.value
    if (found?.kind === 'fault') return
    visit.value = found?.value ?? null
    if (id !== null && visit.value === null) {
      preferences.change({ visit: null })
      await board.refresh()
    }
  }

  const counts = computed(() => board.board.value.counts)
  const stop = effect(() => {
    if (counts.value) void read()
  })
  return {
    visit: computed(() => visit.value),
    states: computed(() => states.value),
    expectSearch: records.prepare,
    stop() {
      asked += 1
      stop()
    },
  }
}

/** How many PCs each run would go through. */
export function runCounts(states: StateCounts) {
  return {
    loop: states['to-scan'],
    'portal-run': states.taken + states.waiting + states.refused,
    'delivery-run': states.kept + states.reading,
  } as const
}
