import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Activation, installationIdOf } from '../domain/activation'
import { keepAnswer, keepConfirmationId } from '../domain/activation-moves'
import { parseConfirmationId, useConfirmationIdAnyway } from '../domain/confirmation-id'
import { entryDigits, entryOf, type IdEntry } from '../domain/id-entry'
import type { IdGroup } from '../domain/id-groups'
import type { IdProblem } from '../domain/id-problems'
import { confirmationShape } from '../domain/id-shape'
import type { FoundId } from '../domain/id-text'
import { entryGroups, entryIsFull } from '../domain/id-typing'
import type { Instruments } from '../ports/instruments'
import { chosenFeedback, createEntryStore, type EntryStore } from './entry-store'
import { type Intake, lookThrough } from './intake-store'
import type { WorkStores } from './work-stores'

/** Why a confirmation ID was not kept. */
export type KeepResult =
  | { readonly kind: 'kept' }
  | { readonly kind: 'not-proven' }
  /** Another PC has it; `sameInstallationId` when that PC has the same installation ID too. */
  | { readonly kind: 'taken'; readonly by: Activation; readonly sameInstallationId: boolean }
  | { readonly kind: 'not-saved' }

/** The way back from the portal: paste or type A to H, prove, keep. */
export type AnswerStore = EntryStore & {
  readonly groups: ReadonlySignal<readonly IdGroup[]>
  readonly current: ReadonlySignal<number>
  readonly proven: ReadonlySignal<boolean>
  readonly full: ReadonlySignal<boolean>
  /** Letters' places of full groups that do not add up. */
  readonly wrong: ReadonlySignal<readonly number[]>
  readonly questions: ReadonlySignal<readonly IdProblem[]>
  /** What the last pasted text held, until keys change the digits. */
  readonly intake: ReadonlySignal<Intake | null>
  readonly pasteRefused: ReadonlySignal<boolean>
  look(text: string): void
  paste(): Promise<void>
  /** Puts one of the found IDs into the groups. */
  choose(found: FoundId): void
  /** Stores the confirmation ID, proven or (after a warning) anyway, unless another PC has it. */
  keep(options: { readonly anyway: boolean; readonly evenIfTaken: boolean }): Promise<KeepResult>
}

/** Fills the open activation's answer; every digit is stored at once. */
export function createAnswerStore(
  { ports, activation, preferences }: WorkStores,
  instruments: Instruments,
): AnswerStore {
  const intake = signal<Intake | null>(null)
  const pasteRefused = signal(false)
  const give = chosenFeedback(instruments.feedback, () => preferences.values.value.feedback)
  const entry = computed<IdEntry | null>(() => {
    const stage = activation.activation.value?.stage
    return stage && 'answer' in stage ? stage.answer : null
  })
  const digits = computed(() => (entry.value ? entryDigits(entry.value) : ''))
  const full = computed(() => entry.value !== null && entryIsFull(entry.value))
  const groups = computed(() => (entry.value ? entryGroups(entry.value) : []))
  const reading = computed(() => (full.value ? parseConfirmationId(digits.value) : null))
  const write = (next: IdEntry) => void activation.change(open => keepAnswer(open, next))
  const keys = createEntryStore({ read: () => entry.value, write, refusesWrong: () => false }, give)

  function choose(found: FoundId) {
    write(entryOf(found.digits, confirmationShape))
    give(found.valid ? 'whole' : 'refused')
  }

  function look(text: string) {
    pasteRefused.value = false
    intake.value = text.trim() === '' ? null : lookThrough(text)
    const [only, second] = intake.value?.confirmationIds ?? []
    if (only && !second) choose(only)
  }

  async function takenBy(confirmationId: string): Promise<Activation | null | 'fault'> {
    const reading = parseConfirmationId(confirmationId)
    const id = reading.kind === 'valid' ? reading.id : useConfirmationIdAnyway(confirmationId)?.id
    if (!id) return null
    const stored = await ports.activationStorage.withConfirmationId(id)
    if (stored.kind === 'fault') return 'fault'
    return stored.value.find(other => other.id !== activation.activation.value?.id) ?? null
  }

  return {
    ...keys,
    type(text) {
      if (text.replace(/\D/g, '').length > 40) return look(text)
      intake.value = null
      keys.type(text)
    },
    erase() {
      intake.value = null
      keys.erase()
    },
    groups,
    current: computed(() => entry.value?.current ?? 0),
    proven: computed(() => reading.value?.kind === 'valid'),
    full,
    wrong: computed(() => groups.value.flatMap((group, index) => (group.state === 'wrong' ? [index] : []))),
    questions: computed(() => (reading.value?.kind === 'valid' ? reading.value.questions : [])),
    intake: computed(() => intake.value),
    pasteRefused: computed(() => pasteRefused.value),
    look,
    async paste() {
      const text = await ports.clipboard.read()
      if (text === null) pasteRefused.value = true
      else look(text)
    },
    choose,
    async keep({ anyway, evenIfTaken }) {
      const open = activation.activation.value
      const accepted = useConfirmationIdAnyway(digits.value)
      if (!open || !accepted || (accepted.acceptedAnyway.length > 0 && !anyway)) return { kind: 'not-proven' }
      const other = await takenBy(digits.value)
      if (other === 'fault') return { kind: 'not-saved' }
      if (other && !evenIfTaken) {
        give('refused')
        const sameInstallationId = installationIdOf(other) === installationIdOf(open)
        return { kind: 'taken', by: other, sameInstallationId }
      }
      const saved = await activation.change(now =>
        keepConfirmationId(now, accepted.id, accepted.acceptedAnyway),
      )
      return saved ? { kind: 'kept' } : { kind: 'not-saved' }
    },
  }
}
