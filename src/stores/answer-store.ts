import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Activation, installationIdOf } from '../domain/activation'
import { keepAnswer, keepConfirmationId } from '../domain/activation-moves'
import { parseConfirmationId, useConfirmationIdAnyway } from '../domain/confirmation-id'
import { emptyEntry, entryDigits, entryOf, type IdEntry } from '../domain/id-entry'
import type { IdGroup } from '../domain/id-groups'
import type { IdProblem } from '../domain/id-problems'
import { confirmationShape } from '../domain/id-shape'
import type { FoundId } from '../domain/id-text'
import { entryGroups, entryIsFull } from '../domain/id-typing'
import type { Instruments } from '../ports/instruments'
import { type AnswerOwner, ownerOf } from './answer-owner'
import { chosenFeedback, createEntryStore, type EntryStore } from './entry-store'
import { type Intake, lookThrough } from './intake-store'
import type { WorkStores } from './work-stores'

/** Why a confirmation ID was not kept. */
export type KeepResult =
  | { readonly kind: 'kept' }
  | { readonly kind: 'not-proven' }
  /** Another PC has it; `sameInstallationId` when that PC has the same installation ID too. */
  | { readonly kind: 'taken'; readonly by: Activation; readonly sameInstallationId: boolean }
  /** The pasted text holds an installation ID, and not this PC's. */
  | { readonly kind: 'other-text'; readonly owner: Activation | null }
  /** Another PC was taken to the portal last and has no answer yet. */
  | { readonly kind: 'other-sent'; readonly sent: Activation }
  | { readonly kind: 'not-saved' }

/** What the user has said yes to. */
export type KeepOptions = {
  readonly anyway: boolean
  readonly evenIfTaken: boolean
  /** Although text or portal speak of another PC. */
  readonly evenIfOther?: boolean
}

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
  /** Whose installation ID stands in that text. */
  readonly owner: ReadonlySignal<AnswerOwner>
  readonly pasteRefused: ReadonlySignal<boolean>
  look(text: string): void
  paste(): Promise<void>
  /** Takes all digits out again, to enter others. */
  clear(): void
  /** Puts one of the found IDs into the groups. */
  choose(found: FoundId): void
  /** Stores the confirmation ID, proven or (after a warning) anyway, unless it seems to be another PC's. */
  keep(options: KeepOptions): Promise<KeepResult>
}

/**
 * Fills the open activation's answer; every digit is stored at once.
 * @param sentElsewhere the PC that was taken to the portal last, where that is another one
 */
export function createAnswerStore(
  { ports, activation, preferences }: WorkStores,
  instruments: Instruments,
  sentElsewhere: () => Activation | null = () => null,
): AnswerStore {
  const intake = signal<Intake | null>(null)
  const owner = signal<AnswerOwner>({ kind: 'unsaid' })
  let askingOwner: Promise<void> | null = null
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

  function show(found: Intake | null) {
    intake.value = found
    owner.value = { kind: 'unsaid' }
  }

  async function askOwner(found: Intake) {
    const open = activation.activation.value
    if (!open) return
    const answer = await ownerOf(found, open, ports.activationStorage)
    if (intake.value === found) owner.value = answer
  }

  function choose(found: FoundId) {
    write(entryOf(found.digits, confirmationShape))
    give(found.valid ? 'whole' : 'refused')
  }

  function look(text: string) {
    pasteRefused.value = false
    const found = text.trim() === '' ? null : lookThrough(text)
    show(found)
    askingOwner = found && askOwner(found)
    const [only, second] = intake.value?.confirmationIds ?? []
    if (only && !second) choose(only)
  }

  /** What the text says counts more than where the user was last. */
  async function belongsElsewhere(): Promise<KeepResult | null> {
    await askingOwner
    const { value } = owner
    if (value.kind === 'other-pc') return { kind: 'other-text', owner: value.activation }
    if (value.kind === 'unknown-pc') return { kind: 'other-text', owner: null }
    const sent = value.kind === 'this-pc' ? null : sentElsewhere()
    return sent && { kind: 'other-sent', sent }
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
      show(null)
      keys.type(text)
    },
    erase() {
      show(null)
      keys.erase()
    },
    groups,
    current: computed(() => entry.value?.current ?? 0),
    proven: computed(() => reading.value?.kind === 'valid'),
    full,
    wrong: computed(() => groups.value.flatMap((group, index) => (group.state === 'wrong' ? [index] : []))),
    questions: computed(() => (reading.value?.kind === 'valid' ? reading.value.questions : [])),
    intake: computed(() => intake.value),
    owner: computed(() => owner.value),
    pasteRefused: computed(() => pasteRefused.value),
    look,
    async paste() {
      const text = await ports.clipboard.read()
      if (text === null) pasteRefused.value = true
      else look(text)
    },
    clear() {
      show(null)
      write(emptyEntry(confirmationShape))
    },
    choose,
    async keep({ anyway, evenIfTaken, evenIfOther }) {
      const open = activation.activation.value
      const accepted = useConfirmationIdAnyway(digits.value)
      if (!open || !accepted || (accepted.acceptedAnyway.length > 0 && !anyway)) return { kind: 'not-proven' }
      const doubt = evenIfOther ? null : await belongsElsewhere()
      if (doubt) {
        give('refused')
        return doubt
      }
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
