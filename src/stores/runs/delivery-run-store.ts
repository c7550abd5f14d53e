import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Activation, ActivationId } from '../../domain/activation'
import type { RunTask } from '../../domain/run-place'
import type { RecordStorage } from '../../ports/record-storage'
import type { ActivationPlace } from '../route'
import type { WorkStores } from '../work-stores'
import { withinRun } from './run-routes'
import { createRunStore, type RunStore } from './run-store'

/** What was done with the PC before the one that is up. */
export type DeliveryNews = {
  readonly kind: 'licensed' | 'failed' | 'set-aside'
  readonly name: string
}

/** One kept confirmation ID after the other to its PC, until the PC says Licensed or refuses. */
export type DeliveryRun = {
  readonly run: RunStore
  /** For the PC's own screens: they stay in the run. */
  readonly app: WorkStores
  /** What is shown of the PC that is up; null: the ways to choose from. */
  readonly task: ReadonlySignal<RunTask | null>
  readonly news: ReadonlySignal<DeliveryNews | null>
  start(): () => void
  show(task: RunTask | null): void
  /** The PC answered, and that is stored: on to the next. */
  goOn(activation: Activation): void
  skip(activation: Activation): void
  jump(id: ActivationId): void
}

const tasks: Partial<Record<ActivationPlace, RunTask | null>> = {
  overview: null,
  ways: null,
  readback: 'readback',
  codes: 'codes',
  finish: 'finish',
}

/** The task is part of the run's place: a phone that was killed while reading aloud goes on reading. */
export function createDeliveryRun(stores: WorkStores, records: RecordStorage): DeliveryRun {
  const run = createRunStore(stores, records, 'delivery')
  const news = signal<DeliveryNews | null>(null)
  const app = withinRun(stores, 'delivery-run', (_, place) => {
    const task = tasks[place]
    if (task !== undefined) run.note({ task })
    return task !== undefined
  })

  return {
    run,
    app,
    task: computed(() => run.place.value.task),
    news: computed(() => news.value),
    start: run.start,
    show(task) {
      news.value = null
      run.note({ task })
    },
    goOn({ id, name, stage }) {
      news.value = { kind: stage.kind === 'licensed' ? 'licensed' : 'failed', name }
      run.finish(id)
    },
    skip({ id, name }) {
      news.value = { kind: 'set-aside', name }
      run.setAside(id)
    },
    jump(id) {
      news.value = null
      run.jump(id)
    },
  }
}
