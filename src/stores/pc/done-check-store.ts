import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Activation, installationIdOf } from '../../domain/activation'
import { type ErrorLookup, lookUpErrors } from '../../domain/error-lookup'
import { checkDone, type DoneCheck } from '../../domain/pc-side/done-check'
import { readLicenseReport } from '../../domain/pc-side/license-report'
import { takeHandedText } from '../intake/handed-on'
import type { WorkStores } from '../work-stores'
import { createPastedText, type PastedText } from './pasted-text'
import { rememberReport, reportsOf } from './pc-reports'

/** Whether what the PC printed says that the open activation's product is licensed. */
export type DoneCheckStore = PastedText & {
  /** Null while nothing was pasted. */
  readonly check: ReadonlySignal<DoneCheck | null>
  /** The error codes in the same text. */
  readonly errors: ReadonlySignal<readonly ErrorLookup[]>
}

/** Looks through what is pasted for the open activation; remembers for this run of the app what its product printed. */
export function createDoneCheckStore({ ports, activation }: WorkStores): DoneCheckStore {
  const pasted = createPastedText(ports.clipboard)
  const open = activation.activation
  // What was pasted for one PC must not speak for the next.
  const pastedFor = signal<Activation['id'] | null>(null)
  const check = computed((): DoneCheck | null => {
    const text = pasted.text.value
    const now = open.value
    if (text.trim() === '' || !now || now.id !== pastedFor.value) return null
    return checkDone(text, {
      product: now.product,
      installationId: installationIdOf(now),
      before: reportsOf(ports, now.id),
    })
  })

  function remember() {
    const kind = check.value?.kind
    if (pastedFor.value && (kind === 'licensed' || kind === 'not-licensed')) {
      rememberReport(ports, pastedFor.value, readLicenseReport(pasted.text.value))
    }
  }

  function look(text: string) {
    pastedFor.value = open.value?.id ?? null
    pasted.look(text)
    remember()
  }

  const handed = takeHandedText(ports)
  if (handed !== null) look(handed)

  return {
    ...pasted,
    look,
    async paste() {
      pastedFor.value = open.value?.id ?? null
      await pasted.paste()
      remember()
    },
    check,
    errors: computed(() => {
      const kind = check.value?.kind
      return kind === undefined || kind === 'licensed' ? [] : lookUpErrors(pasted.text.value)
    }),
  }
}
