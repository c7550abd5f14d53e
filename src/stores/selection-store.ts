import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Activation, type ActivationId, waitsForDigits } from '../domain/activation'
import { markLicensed } from '../domain/activation-moves'
import type { BoardState } from '../domain/board-state'
import type { Product } from '../domain/product'
import { withoutKeys } from '../domain/records/kept-text'
import type { Visit, VisitId } from '../domain/visit'
import type { BoardPlace, StorageFault } from '../ports/activation-storage'
import type { RecordStorage, StateCounts } from '../ports/record-storage'
import type { AppStores } from './app-stores'
import { removeActivations } from './board/removal'
import { handSelection } from './board/selected-pcs'

/** PCs to choose from, and what is done with the chosen ones: for all of them, or for none. */
export type SelectionStore = {
  /** Null until they are read. */
  readonly pcs: ReadonlySignal<readonly Activation[] | null>
  readonly more: ReadonlySignal<boolean>
  /** How many there are in each state of what the board shows. */
  readonly counts: ReadonlySignal<StateCounts | null>
  readonly states: ReadonlySignal<readonly BoardState[]>
  readonly chosen: ReadonlySignal<ReadonlySet<ActivationId>>
  /** How many can be chosen with these states. */
  readonly total: ReadonlySignal<number>
  /** Open visits, to move PCs to. */
  readonly visits: ReadonlySignal<readonly Visit[]>
  readonly fault: ReadonlySignal<StorageFault | null>
  /** What the last change came to. */
  readonly outcome: ReadonlySignal<{ kind: 'changed'; count: number } | { kind: 'conflict' } | null>
  /** The first page, and again as many as were shown. */
  load(): Promise<void>
  loadMore(): Promise<void>
  showStates(states: readonly BoardState[]): Promise<void>
  toggle(id: ActivationId): void
  /** All in these states, also those that are not on the page. */
  chooseAll(): Promise<void>
  chooseNone(): void
  /** The chosen ones that could be marked as licensed. */
  readLicensable(): Promise<readonly Activation[]>
  moveTo(visit: VisitId | null): Promise<boolean>
  setProduct(product: Product): Promise<boolean>
  setRoom(room: string): Promise<boolean>
  markLicensed(): Promise<boolean>
  /** For eight seconds they can be brought back. */
  remove(): Promise<boolean>
  /** The next place takes over what is chosen. */
  handOver(): void
  stop(): void
}

const pageSize = 100
/** All are chosen page by page; a page of this size is read within one frame or two. */
const choosingSize = 1000

/** Begins with what the board shows: the same visit, states, search and order. */
export function createSelectionStore(app: AppStores, records: RecordStorage): SelectionStore {
  const { board, ports, preferences } = app
  const { view } = board.board.peek()
  const visit = view.everywhere ? 'all' : (preferences.values.peek().visit ?? 'all')
  const pcs = signal<readonly Activation[] | null>(null)
  const counts = signal<StateCounts | null>(null)
  const states = signal(view.states)
  const chosen = signal<ReadonlySet<ActivationId>>(new Set())
  const visits = signal<readonly Visit[]>([])
  const fault = signal<StorageFault | null>(null)
  const outcome = signal<SelectionStore['outcome']['value']>(null)
  let next: BoardPlace | null = null
  const more = signal(false)

  const page = (after: BoardPlace | null, limit: number) => {
    const { search, searchedStates, order } = view
    const filter = { visit, states: states.value } as const
    return records.page({ after, limit, search, searchedStates, order, filter })
  }

  async function show(after: BoardPlace | null, limit: number) {
    const [read, counted, open] = await Promise.all([
      page(after, limit),
      records.stateCounts(visit),
      records.visits(),
    ])
    if (read.kind === 'fault') {
      fault.value = read.fault
      return
    }
    batch(() => {
      fault.value = null
      next = read.value.next
      more.value = next !== null
      pcs.value = [...(after ? (pcs.value ?? []) : []), ...read.value.activations]
      if (counted.kind === 'ok') counts.value = counted.value
      if (open.kind === 'ok') visits.value = open.value.filter(({ closedAt }) => closedAt === null)
    })
  }

  const load = () => show(null, Math.max(pageSize, pcs.value?.length ?? 0))

  /** The chosen ones as they are now; those that another tab deleted are no longer chosen. */
  async function chosenNow(): Promise<readonly Activation[] | null> {
    const read = await records.readMany([...chosen.value])
    if (read.kind === 'ok') return read.value
    fault.value = read.fault
    return null
  }

  async function change(move: (activation: Activation) => Activation): Promise<boolean> {
    outcome.value = null
    const now = ports.clock.now()
    const before = await chosenNow()
    if (!before) return false
    const changed = before
      .map(activation => [activation, move(activation)] as const)
      .filter(([old, next]) => JSON.stringify(old) !== JSON.stringify(next))
      .map(([, next]) => ({ ...next, changedAt: now }))
    const written = await records.writeAll(changed)
    if (written.kind === 'fault') fault.value = written.fault
    else outcome.value = written.kind === 'saved' ? { kind: 'changed', count: changed.length } : written
    await load()
    return written.kind === 'saved'
  }

  async function readLicensable() {
    return ((await chosenNow()) ?? []).filter(waitsForDigits)
  }

  const stop = ports.activationStorage.onChangedElsewhere(() => void load())

  return {
    pcs: computed(() => pcs.value),
    more: computed(() => more.value),
    counts: computed(() => counts.value),
    states: computed(() => states.value),
    chosen: computed(() => chosen.value),
    total: computed(() => (more.value ? countIn(counts.value, states.value) : (pcs.value?.length ?? 0))),
    visits: computed(() => visits.value),
    fault: computed(() => fault.value),
    outcome: computed(() => outcome.value),
    load,
    loadMore: () => (next ? show(next, pageSize) : Promise.resolve()),
    async showStates(wanted) {
      states.value = wanted
      await show(null, pageSize)
      if (chosen.value.size === 0) return
      // What is out of sight must not be changed along.
      const shown = await everything()
      if (shown) chosen.value = new Set([...chosen.value].filter(id => shown.has(id)))
    },
    toggle(id) {
      outcome.value = null
      const now = new Set(chosen.value)
      if (!now.delete(id)) now.add(id)
      chosen.value = now
    },
    async chooseAll() {
      chosen.value = (await everything()) ?? chosen.value
    },
    chooseNone() {
      chosen.value = new Set()
    },
    readLicensable,
    moveTo: visitId => change(activation => ({ ...activation, visitId })),
    setProduct: product => change(activation => ({ ...activation, product })),
    setRoom(typed) {
      const room = withoutKeys(typed.replace(/\s+/g, ' ').trim()).text
      return change(activation => ({ ...activation, room }))
    },
    async markLicensed() {
      const all = await records.visits()
      const technicians = new Map(
        (all.kind === 'ok' ? all.value : []).map(({ id, technician }) => [id, technician]),
      )
      const now = ports.clock.now()
      return change(activation =>
        waitsForDigits(activation)
          ? markLicensed(activation, now, technicians.get(activation.visitId as VisitId) ?? '')
          : activation,
      )
    },
    async remove() {
      outcome.value = null
      const before = await chosenNow()
      if (!before || !(await removeActivations(app, before))) {
        fault.value ??= board.board.value.fault
        return false
      }
      chosen.value = new Set()
      await load()
      return true
    },
    handOver: () => handSelection(ports, [...chosen.value]),
    stop,
  }

  async function everything(): Promise<ReadonlySet<ActivationId> | null> {
    const ids = new Set<ActivationId>()
    let after: BoardPlace | null = null
    do {
      const read = await page(after, choosingSize)
      if (read.kind === 'fault') {
        fault.value = read.fault
        return null
      }
      for (const { id } of read.value.activations) ids.add(id)
      after = read.value.next
    } while (after)
    return ids
  }
}

function countIn(counts: StateCounts | null, states: readonly BoardState[]): number {
  if (!counts) return 0
  return Object.entries(counts).reduce(
    (sum, [state, count]) => (states.length === 0 || states.some(one => one === state) ? sum + count : sum),
    0,
  )
}
