import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { keepEntry } from '../domain/activation-moves'
import { takeFoundInstallationId } from '../domain/found-intake'
import { entryOf } from '../domain/id-entry'
import { type FoundId, findIdsIn, type TextFindings } from '../domain/id-text'
import { likelyInstallationShape } from '../domain/installation-id'
import type { WorkStores } from './work-stores'

/** A text from outside, looked through but not stored. */
export type Intake = {
  /** The text with product keys masked; what the field shows. */
  readonly text: string
  readonly findings: TextFindings
  readonly installationIds: readonly FoundId[]
  readonly confirmationIds: readonly FoundId[]
}

/** Taking an installation ID out of any text: preview first, stored by the user's tap. */
export type IntakeStore = {
  readonly intake: ReadonlySignal<Intake | null>
  /** The phone refused to give its clipboard. */
  readonly pasteRefused: ReadonlySignal<boolean>
  /** Looks through a text; an empty one clears the preview. */
  look(text: string): void
  /** Reads the clipboard; inside a tap. */
  paste(): Promise<void>
  /** Takes one of the valid IDs; true once it is stored. */
  use(found: FoundId): Promise<boolean>
  /** Puts a damaged one into the typing screen, group by group; true once it is stored. */
  correct(found: FoundId): Promise<boolean>
}

/** Looks through a text without storing anything of it. */
export function lookThrough(text: string): Intake {
  const findings = findIdsIn(text)
  return {
    text: findings.text,
    findings,
    installationIds: findings.ids.filter(id => id.kind === 'installation-id'),
    confirmationIds: findings.ids.filter(id => id.kind === 'confirmation-id'),
  }
}

/** Previews a pasted or linked text for the open activation. */
export function createIntakeStore({ ports, activation }: WorkStores): IntakeStore {
  const intake = signal<Intake | null>(null)
  const pasteRefused = signal(false)

  function look(text: string) {
    pasteRefused.value = false
    intake.value = text.trim() === '' ? null : lookThrough(text)
  }

  return {
    intake: computed(() => intake.value),
    pasteRefused: computed(() => pasteRefused.value),
    look,
    async paste() {
      const text = await ports.clipboard.read()
      if (text === null) pasteRefused.value = true
      else look(text)
    },
    use: found => activation.change(open => takeFoundInstallationId(open, found)),
    correct: found =>
      activation.change(open =>
        keepEntry(open, entryOf(found.digits, likelyInstallationShape(found.digits))),
      ),
  }
}
