import { computed, type ReadonlySignal, signal } from '@preact/signals'
import {
  type Activation,
  type ActivationId,
  confirmationIdOf,
  installationIdOf,
  isDone,
  waitsForDigits,
} from '../domain/activation'
import type { ConfirmationId } from '../domain/confirmation-id'
import type { InstallationId } from '../domain/installation-id'
import type { Instant } from '../domain/instant'
import type { CommandShell, PcCommand } from '../domain/pc-command'
import { commandsFor, shellsFor } from '../domain/pc-commands'
import { recordView } from '../domain/records/record-view'
import type { ActivationStorage, BoardPlace, StorageFault } from '../ports/activation-storage'
import type { Ports } from '../ports/ports'
import type { Printer } from '../ports/printer'
import { takeSelection } from './board/selected-pcs'

/** One printed sheet. */
export type Sheet = {
  readonly activation: Activation
  readonly installationId: InstallationId
  readonly confirmationId: ConfirmationId
  /** Null where an ESU add-on's Activation ID is missing. */
  readonly commands: readonly PcCommand[] | null
}

/** Tools of which one is chosen for all sheets whose product has them. */
export type ShellChoice = { readonly shells: readonly CommandShell[]; readonly shell: CommandShell }

/** What is printed, for whom, and with which tool's lines. */
export type SheetStore = {
  /** PCs that can be printed, newest first; null until they are read. */
  readonly pcs: ReadonlySignal<readonly Activation[] | null>
  /** There are more than are offered. */
  readonly capped: ReadonlySignal<boolean>
  readonly fault: ReadonlySignal<StorageFault | null>
  readonly chosen: ReadonlySignal<ReadonlySet<ActivationId>>
  readonly sheets: ReadonlySignal<readonly Sheet[]>
  readonly shellChoices: ReadonlySignal<readonly ShellChoice[]>
  readonly day: Instant
  readonly canPrint: boolean
  load(): Promise<void>
  toggle(id: ActivationId): void
  chooseShell(shell: CommandShell): void
  /** Opens the print dialogue; inside a tap. */
  print(): void
}

/** How many PCs are offered at the most. */
export const mostSheets = 200
const pageSize = 50

/** @param only the one PC that is printed; null offers all that wait for their digits, the selected ones ticked */
export function createSheetStore(
  { activationStorage, clock }: Ports,
  printer: Printer,
  only: Activation | null,
): SheetStore {
  const selected = only ? null : takeSelection({ activationStorage })
  const pcs = signal<readonly Activation[] | null>(null)
  const capped = signal(false)
  const fault = signal<StorageFault | null>(null)
  const chosen = signal<ReadonlySet<ActivationId>>(new Set())
  /** The tools chosen so far, the last one first: each sheet takes the first that its product has. */
  const shells = signal<readonly CommandShell[]>([])
  const sheets = computed(() =>
    (pcs.value ?? []).flatMap(activation =>
      chosen.value.has(activation.id) ? (sheetOf(activation, shellOf(activation, shells.value)) ?? []) : [],
    ),
  )

  function offer(activations: readonly Activation[]) {
    pcs.value = activations
    const ids = activations.map(({ id }) => id)
    chosen.value = new Set(selected ? ids.filter(id => selected.includes(id)) : ids)
  }

  return {
    pcs: computed(() => pcs.value),
    capped: computed(() => capped.value),
    fault: computed(() => fault.value),
    chosen: computed(() => chosen.value),
    sheets,
    shellChoices: computed(() => {
      const choices = sheets.value.map(({ activation }) => ({
        shells: shellsFor(activation.product),
        shell: shellOf(activation, shells.value),
      }))
      return choices.filter(
        ({ shells: [first] }, at) => choices.findIndex(one => one.shells[0] === first) === at,
      )
    }),
    day: clock.now(),
    canPrint: printer.available,
    async load() {
      if (only) return offer([only])
      const read = await waitingForDigits(activationStorage)
      if ('fault' in read) {
        fault.value = read.fault
        return
      }
      fault.value = null
      capped.value = read.activations.length > mostSheets
      offer(read.activations.slice(0, mostSheets))
    },
    toggle(id) {
      const next = new Set(chosen.value)
      if (!next.delete(id)) next.add(id)
      chosen.value = next
    },
    chooseShell(shell) {
      shells.value = [shell, ...shells.value.filter(one => one !== shell)]
    },
    print() {
      if (sheets.value.length > 0) printer.print()
    },
  }
}

async function waitingForDigits(storage: ActivationStorage) {
  const activations: Activation[] = []
  let after: BoardPlace | null = null
  do {
    const page = await storage.page({ after, limit: pageSize })
    if (page.kind === 'fault') return { fault: page.fault }
    activations.push(...page.value.activations.filter(waitsForDigits))
    // Open work comes first: behind the first finished PC there is none.
    after = page.value.activations.some(isDone) ? null : page.value.next
  } while (after !== null && activations.length <= mostSheets)
  return { activations }
}

function shellOf({ product }: Activation, chosen: readonly CommandShell[]): CommandShell {
  const fitting = shellsFor(product)
  return chosen.find(shell => fitting.includes(shell)) ?? fitting[0] ?? 'slmgr'
}

function sheetOf(activation: Activation, shell: CommandShell): Sheet | null {
  const installationId = installationIdOf(activation)
  const confirmationId = confirmationIdOf(activation)
  if (installationId === null || confirmationId === null) return null
  const made = commandsFor({ product: activation.product, shell, installationId, confirmationId })
  // Installing the key again would make another installation ID, which this confirmation ID does not fit.
  const commands =
    made.kind === 'commands' ? made.commands.filter(({ step }) => step !== 'install-key') : null
  // An older version kept texts as they were typed.
  const shown = recordView('full').activation(activation)
  return { activation: shown, installationId, confirmationId, commands }
}
