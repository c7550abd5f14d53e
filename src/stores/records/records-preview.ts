import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Activation } from '../../domain/activation'
import { nothingCovered } from '../../domain/keeping/export-coverage'
import type { ImportChoice, ImportPlan, Planned } from '../../domain/records/import-plan'
import { type ImportChoices, importWrites, noChoices } from '../../domain/records/import-writes'
import type { Visit } from '../../domain/visit'
import type { StorageFault } from '../../ports/activation-storage'
import type { KeepingLog } from '../../ports/keeping-log'
import type { RecordStorage } from '../../ports/record-storage'
import type { AppStores } from '../app-stores'
import type { IncomingRecords } from './import-reading'
import { planAgainstStored } from './stored-for-import'

/** One record that is here in another version. */
export type Question =
  | { readonly list: 'visits'; readonly planned: Differing<Visit> }
  | { readonly list: 'activations'; readonly planned: Differing<Activation> }
type Differing<T> = Extract<Planned<T>, { kind: 'newer-here' | 'conflicting' }>

/** How many records are what. */
export type PlanCounts = {
  readonly fresh: number
  readonly same: number
  readonly newerHere: number
  readonly conflicting: number
}

/** What became of the last tap that writes. */
export type ImportOutcome =
  | { readonly kind: 'written'; readonly activations: number; readonly visits: number }
  /** The phone refused: nothing was written, the plan stands. */
  | { readonly kind: 'fault'; readonly fault: StorageFault }
  /** This phone's records changed since the preview: nothing was written, the preview is new. */
  | { readonly kind: 'changed' }

/** What an import would do, and the choices about what is here in another version. */
export type RecordsPreview = {
  readonly incoming: IncomingRecords
  readonly plan: ReadonlySignal<ImportPlan>
  readonly visitCounts: ReadonlySignal<PlanCounts>
  readonly pcCounts: ReadonlySignal<PlanCounts>
  readonly questions: ReadonlySignal<readonly Question[]>
  choiceOf(question: Question): ImportChoice
  /** The choice of all questions where they have the same, else null. */
  readonly choiceOfAll: ReadonlySignal<ImportChoice | null>
  /** The user takes the rest of a file with faulty records. */
  readonly takesRest: ReadonlySignal<boolean>
  /** How many records the tap would write. */
  readonly writes: ReadonlySignal<number>
  readonly canWrite: ReadonlySignal<boolean>
  readonly writing: ReadonlySignal<boolean>
  readonly outcome: ReadonlySignal<ImportOutcome | null>
  choose(question: Question, choice: ImportChoice): void
  chooseForAll(choice: ImportChoice): void
  takeRest(take: boolean): void
  /** All or nothing. */
  write(): Promise<void>
}

export async function createRecordsPreview(
  { ports }: AppStores,
  records: RecordStorage,
  log: KeepingLog,
  incoming: IncomingRecords,
): Promise<{ kind: 'records'; preview: RecordsPreview } | { kind: 'fault'; fault: StorageFault }> {
  const first = await planAgainstStored(records, incoming.records)
  if (first.kind === 'fault') return first
  const plan = signal(first.value)
  const choices = signal<ImportChoices>(noChoices)
  const takesRest = signal(false)
  const writing = signal(false)
  const outcome = signal<ImportOutcome | null>(null)
  const questions = computed(() => questionsOf(plan.value))
  const wanted = computed(() => importWrites(plan.value, choices.value, () => ports.device.randomId()))
  const writes = computed(() => wanted.value.activations.length + wanted.value.visits.length)
  const canWrite = computed(
    () => writes.value > 0 && (incoming.faultyRecords === 0 || takesRest.value) && !writing.value,
  )
  const choiceOf = ({ list, planned }: Question) =>
    choices.value[list].get(planned.incoming.id) ?? 'keep-mine'

  async function write() {
    if (!canWrite.value || outcome.value?.kind === 'written') return
    writing.value = true
    outcome.value = null
    const { activations, visits } = wanted.value
    const written = await records.writeAll(activations, visits)
    if (written.kind === 'saved') {
      // What came in may be older than the last export, and is in none of this phone's files.
      log.write({ coverage: nothingCovered })
      outcome.value = { kind: 'written', activations: activations.length, visits: visits.length }
    } else if (written.kind === 'fault') outcome.value = written
    else {
      const again = await planAgainstStored(records, incoming.records)
      if (again.kind === 'fault') outcome.value = again
      else {
        plan.value = again.value
        outcome.value = { kind: 'changed' }
      }
    }
    writing.value = false
  }

  const preview: RecordsPreview = {
    incoming,
    plan: computed(() => plan.value),
    visitCounts: computed(() => countsOf(plan.value.visits)),
    pcCounts: computed(() => countsOf(plan.value.activations)),
    questions,
    choiceOf,
    choiceOfAll: computed(() => {
      const chosen = new Set(questions.value.map(choiceOf))
      const [only] = chosen
      return chosen.size === 1 ? (only ?? null) : null
    }),
    takesRest: computed(() => takesRest.value),
    writes,
    canWrite,
    writing: computed(() => writing.value),
    outcome: computed(() => outcome.value),
    choose({ list, planned }, choice) {
      const chosen = new Map(choices.value[list]).set(planned.incoming.id, choice)
      choices.value = { ...choices.value, [list]: chosen }
    },
    chooseForAll(choice) {
      const all = (list: Question['list']) =>
        new Map(
          questions.value
            .filter(one => one.list === list)
            .map(one => [one.planned.incoming.id, choice] as const),
        )
      choices.value = { visits: all('visits'), activations: all('activations') }
    },
    takeRest(take) {
      takesRest.value = take
    },
    write,
  }
  return { kind: 'records', preview }
}

function questionsOf(plan: ImportPlan): Question[] {
  const differing = <T>(planned: Planned<T>): Differing<T>[] =>
    planned.kind === 'newer-here' || planned.kind === 'conflicting' ? [planned] : []
  const all: Question[] = [
    ...plan.visits.flatMap(differing).map(planned => ({ list: 'visits', planned }) as const),
    ...plan.activations.flatMap(differing).map(planned => ({ list: 'activations', planned }) as const),
  ]
  return all.sort((a, b) => urgency(a) - urgency(b))
}

/** What may be wrong on the PC comes first. */
function urgency({ planned }: Question): number {
  if (planned.kind === 'newer-here') return 2
  return planned.reason === 'other-confirmation-id' ? 0 : 1
}

function countsOf<T>(planned: readonly Planned<T>[]): PlanCounts {
  const count = (kind: Planned<T>['kind']) => planned.filter(one => one.kind === kind).length
  return {
    fresh: count('new'),
    same: count('same'),
    newerHere: count('newer-here'),
    conflicting: count('conflicting'),
  }
}
