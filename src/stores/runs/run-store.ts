import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Activation, ActivationId } from '../../domain/activation'
import type { RunKind, RunPlace } from '../../domain/run-place'
import * as queues from '../../domain/run-queue'
import type { StorageFault } from '../../ports/activation-storage'
import type { RecordStorage } from '../../ports/record-storage'
import type { WorkStores } from '../work-stores'
import { servedPcs, waitingPcs } from './run-pcs'

/** PC after PC of the current visit: which is up, which are done, which come later. */
export type RunStore = {
  readonly state: ReadonlySignal<'loading' | 'ready' | StorageFault>
  readonly place: ReadonlySignal<RunPlace>
  /** The PCs of the queue, as they are now. */
  readonly pcs: ReadonlySignal<ReadonlyMap<ActivationId, Activation>>
  /** The one that is up, as it is now. */
  readonly current: ReadonlySignal<Activation | null>
  /** Goes on where the run was left, and follows what other tabs do; returns the way to stop. */
  start(): () => void
  load(): Promise<void>
  finish(id: ActivationId): void
  setAside(id: ActivationId): void
  takeUp(): void
  jump(id: ActivationId): void
  move(id: ActivationId, step: -1 | 1): void
  /** Remembers it with the run's place. */
  note(change: Partial<Pick<RunPlace, 'sent' | 'task' | 'release'>>): void
  /** Forgets the run: the next one begins anew. */
  end(): void
}

const rest = { sent: null, task: null, release: null }

/** Every change of the run's place is stored at once. */
export function createRunStore(app: WorkStores, records: RecordStorage, run: RunKind): RunStore {
  const { ports, activation, preferences } = app
  const visit = () => preferences.values.peek().visit
  const state = signal<'loading' | 'ready' | StorageFault>('loading')
  const pcs = signal<ReadonlyMap<ActivationId, Activation>>(new Map())
  const place = signal<RunPlace>({ visit: visit(), queue: queues.newQueue([]), ...rest })

  function store(next: RunPlace | null) {
    void ports.runPlaces().then(places => places.write(run, next))
  }

  function show(next: RunPlace) {
    if (JSON.stringify(next) === JSON.stringify(place.value)) return
    place.value = next
    store(next)
  }

  function change(step: (queue: queues.RunQueue) => queues.RunQueue) {
    const queue = step(place.value.queue)
    const task = queue.current === place.value.queue.current ? place.value.task : null
    show({ ...place.value, queue, task })
  }

  async function load(): Promise<void> {
    const begun = place.value
    const before = state.value === 'ready' ? begun : await (await ports.runPlaces()).read(run)
    const now = visit()
    // Without a visit all PCs are meant: those of the run that was left come first. A kill can lose the visit's choice.
    const left = before && (now === null || before.visit === now) ? { ...before, visit: now } : null
    const waiting = await waitingPcs(records, run, now)
    const known = await records.readMany(left?.queue.order ?? [])
    if ('fault' in waiting || known.kind === 'fault') {
      state.value = 'fault' in waiting ? waiting.fault : known.kind === 'fault' ? known.fault : 'ready'
      return
    }
    // What was done meanwhile is newer than what was read.
    if (place.value !== begun) return load()
    const ids = waiting.map(({ id }) => id)
    // Nothing of that run is left to do: those that wait now are another one.
    const goesOn = left && (ids.length === 0 || left.queue.order.some(id => ids.includes(id)))
    pcs.value = new Map([...known.value, ...waiting].map(one => [one.id, one]))
    followOpen()
    const next: RunPlace = goesOn
      ? { ...left, queue: queues.catchUp(left.queue, ids, servedPcs(run, known.value)) }
      : { visit: now, queue: queues.newQueue(ids), ...rest }
    if (next.queue.current !== left?.queue.current) show({ ...next, task: null })
    else show(next)
    state.value = 'ready'
  }

  /** The open one is newer than what is stored. */
  function followOpen() {
    const open = activation.activation.value
    if (open && pcs.peek().has(open.id)) pcs.value = new Map(pcs.peek()).set(open.id, open)
  }

  return {
    state: computed(() => state.value),
    place: computed(() => place.value),
    pcs: computed(() => pcs.value),
    current: computed(() => {
      const { current } = place.value.queue
      return current === null ? null : (pcs.value.get(current) ?? null)
    }),
    start() {
      void load()
      const ends = [ports.activationStorage.onChangedElsewhere(() => void load()), effect(followOpen)]
      return () => {
        for (const end of ends) end()
      }
    },
    load,
    finish: id => change(queue => queues.finish(queue, id)),
    setAside: id => change(queue => queues.setAside(queue, id)),
    takeUp: () => change(queues.takeUp),
    jump: id => change(queue => queues.jumpTo(queue, id)),
    move: (id, step) => change(queue => queues.move(queue, id, step)),
    note: noted => show({ ...place.value, ...noted }),
    end() {
      place.value = { visit: visit(), queue: queues.newQueue([]), ...rest }
      store(null)
    },
  }
}
