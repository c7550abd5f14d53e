import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { confirmationIdOf, installationIdOf } from '../domain/activation'
import { confirmGroups, markFailed, markLicensed } from '../domain/activation-moves'
import { type ErrorLookup, lookUpErrors } from '../domain/error-lookup'
import type { CommandShell } from '../domain/pc-command'
import { commandsFor, type PcCommands, shellsFor } from '../domain/pc-commands'
import { plainWindows } from '../domain/product'
import { technicianOf } from './technician'
import type { WorkStores } from './work-stores'

/** The last step: the lines for the PC, and what it answered. */
export type FinishStore = {
  readonly shells: ReadonlySignal<readonly CommandShell[]>
  readonly shell: ReadonlySignal<CommandShell>
  readonly commands: ReadonlySignal<PcCommands>
  /** What was typed or pasted last, the first code in it; null while there is nothing. */
  readonly lookup: ReadonlySignal<ErrorLookup | null>
  /** All codes in it. */
  readonly lookups: ReadonlySignal<readonly ErrorLookup[]>
  /** The line that was copied last. */
  readonly copied: ReadonlySignal<string | null>
  chooseShell(shell: CommandShell): void
  /** Copies a line; inside a tap. */
  copy(line: string): void
  lookUp(typed: string): void
  /** Notes it with the visit's technician; true once it is stored. */
  licensed(): Promise<boolean>
  /** Notes the failure with the code looked up; true once it is stored. */
  failed(): Promise<boolean>
  notLicensed(): Promise<boolean>
}

/** Command lines as data for the open activation. */
export function createFinishStore({ ports, activation }: WorkStores): FinishStore {
  const open = activation.activation
  const product = computed(() => open.value?.product ?? plainWindows)
  const shells = computed(() => shellsFor(product.value))
  const chosen = signal<CommandShell | null>(null)
  const shell = computed(() => shells.value.find(one => one === chosen.value) ?? shells.value[0] ?? 'slmgr')
  const stage = open.value?.stage
  const lookups = signal<readonly ErrorLookup[]>(
    stage?.kind === 'failed' && stage.code ? lookUpErrors(stage.code) : [],
  )
  const copied = signal<string | null>(null)

  const whoSaw = async () => (open.value ? technicianOf(ports, open.value) : '')

  return {
    shells,
    shell,
    commands: computed(() =>
      commandsFor({
        product: product.value,
        shell: shell.value,
        installationId: open.value ? installationIdOf(open.value) : null,
        confirmationId: open.value ? confirmationIdOf(open.value) : null,
      }),
    ),
    lookup: computed(() => lookups.value[0] ?? null),
    lookups: computed(() => lookups.value),
    copied: computed(() => copied.value),
    chooseShell(next) {
      chosen.value = next
      copied.value = null
    },
    copy(line) {
      void ports.clipboard.write(line).then(done => {
        copied.value = done ? line : null
      })
    },
    lookUp(typed) {
      const found = lookUpErrors(typed)
      lookups.value = found.length === 0 && typed.trim() !== '' ? [{ kind: 'no-code' }] : found
    },
    async licensed() {
      const by = await whoSaw()
      return activation.change(now => markLicensed(now, ports.clock.now(), by))
    },
    async failed() {
      const [value] = lookups.value
      const code = value && 'code' in value ? value.code : null
      const by = await whoSaw()
      return activation.change(now => markFailed(now, code, ports.clock.now(), by))
    },
    notLicensed: () => activation.change(now => confirmGroups(now, 8)),
  }
}
