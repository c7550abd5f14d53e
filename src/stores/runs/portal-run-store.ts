import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Activation, ActivationId } from '../../domain/activation'
import { keepAnswer, noteRefusal } from '../../domain/activation-moves'
import { emptyEntry } from '../../domain/id-entry'
import { confirmationShape } from '../../domain/id-shape'
import { refusalText } from '../../domain/portal-refusal'
import { plainWindows } from '../../domain/product'
import type { RecordStorage } from '../../ports/record-storage'
import type { WorkStores } from '../work-stores'
import { withinRun } from './run-routes'
import { createRunStore, type RunStore } from './run-store'

/** What was done with the PC before the one that is up. */
export type RunNews = {
  readonly kind: 'kept' | 'reused' | 'refused' | 'set-aside' | 'moved'
  readonly name: string
}

/** Portal after portal for one sign-in, each answer bound to the PC that was sent. */
export type PortalRun = {
  readonly run: RunStore
  /** For the PC's own screens: they stay in the run. */
  readonly app: WorkStores
  readonly task: ReadonlySignal<'portal' | 'answer'>
  readonly news: ReadonlySignal<RunNews | null>
  /** The PC that was sent last and waits for its answer, where another one is up. */
  readonly sentElsewhere: ReadonlySignal<Activation | null>
  /** All PCs of the run choose the same on the portal. */
  readonly sameChoices: ReadonlySignal<boolean>
  start(): () => void
  show(task: 'portal' | 'answer'): void
  /** The tap that opens the portal. */
  leave(id: ActivationId): void
  /** The confirmation ID is stored. */
  keep(activation: Activation, how: 'kept' | 'reused'): void
  skip(activation: Activation): void
  /** Notes why the portal gave no confirmation ID, and goes on; true once it is stored. */
  refuse(activation: Activation, reason: string): Promise<boolean>
  jump(id: ActivationId): void
  /** The digits typed here belong to the PC that was sent: takes them there, to be compared and kept. */
  moveAnswer(to: Activation): Promise<void>
}

/** The answer of the PC that was sent is asked for when the user comes back, also in an app that was killed meanwhile. */
export function createPortalRun(stores: WorkStores, records: RecordStorage): PortalRun {
  const run = createRunStore(stores, records, 'portal')
  const { activation, ports } = stores
  const news = signal<RunNews | null>(null)
  /** What the user chose for the PC that is up; null: what its state asks for. */
  const chosen = signal<'portal' | 'answer' | null>(null)
  /** The portal was opened, and the user has not come back to this app. */
  const away = signal(false)

  const app = withinRun(stores, 'portal-run', (_, place) => {
    if (place === 'answer' || place === 'portal') chosen.value = place
    return place === 'answer' || place === 'portal'
  })

  function waitsForAnswer(id: ActivationId | null): boolean {
    const stage = id === null ? undefined : run.pcs.value.get(id)?.stage
    return stage?.kind === 'handed-over' && stage.refusal === null && stage.copiedGroups % 9 === 0
  }

  function goOn(id: ActivationId | null, told: RunNews) {
    chosen.value = null
    news.value = told
    if (id !== null) run.jump(id)
  }

  function decide(id: ActivationId, step: 'finish' | 'setAside', told: RunNews) {
    if (run.place.value.sent === id) run.note({ sent: null })
    run[step](id)
    goOn(null, told)
  }

  return {
    run,
    app,
    task: computed(() => {
      if (chosen.value) return chosen.value
      const { sent, queue } = run.place.value
      return !away.value && sent === queue.current && waitsForAnswer(sent) ? 'answer' : 'portal'
    }),
    news: computed(() => news.value),
    sentElsewhere: computed(() => {
      const { sent, queue } = run.place.value
      if (sent === null || sent === queue.current || !waitsForAnswer(sent)) return null
      return run.pcs.value.get(sent) ?? null
    }),
    sameChoices: computed(() => {
      const products = run.place.value.queue.order.map(id => run.pcs.value.get(id)?.product ?? plainWindows)
      return new Set(products.map(({ kind, release }) => `${kind} ${release}`)).size <= 1
    }),
    start() {
      const end = run.start()
      const endReturn = ports.device.onReturn(() => {
        if (away.value && waitsForAnswer(run.place.value.sent)) chosen.value = null
        away.value = false
      })
      return () => {
        endReturn()
        end()
      }
    },
    show(task) {
      news.value = null
      chosen.value = task
    },
    leave(id) {
      away.value = true
      // Stays what it is until the user comes back: the tapped link must not go away under the finger.
      chosen.value = 'portal'
      news.value = null
      run.note({ sent: id })
    },
    keep: ({ id, name }, how) => decide(id, 'finish', { kind: how, name }),
    skip: ({ id, name }) => decide(id, 'setAside', { kind: 'set-aside', name }),
    async refuse(open, reason) {
      const said = refusalText(reason)
      const stored = await activation.change(now => noteRefusal(now, said, ports.clock.now()))
      if (stored) decide(open.id, 'setAside', { kind: 'refused', name: open.name })
      return stored
    },
    jump(id) {
      chosen.value = null
      news.value = null
      run.jump(id)
    },
    async moveAnswer(to) {
      const stage = activation.activation.value?.stage
      if (!stage || !('answer' in stage)) return
      const { answer } = stage
      if (!(await activation.change(now => keepAnswer(now, emptyEntry(confirmationShape))))) return
      await activation.open(to.id)
      if (!(await activation.change(now => keepAnswer(now, answer)))) return
      if (!run.pcs.value.has(to.id)) return stores.routes.goToActivation(to.id, 'answer')
      goOn(to.id, { kind: 'moved', name: to.name })
      chosen.value = 'answer'
    },
  }
}
