import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type ActivationId, confirmationIdOf, installationIdOf } from '../domain/activation'
import { type ChangedCharacter, changedCharacters } from '../domain/codes/changed-characters'
import type { KeyboardLayout } from '../domain/codes/keyboard-layouts'
import { usualKeyboard } from '../domain/codes/usual-keyboard'
import { confirmationGroups } from '../domain/confirmation-id'
import type { IdGroup } from '../domain/id-groups'
import { groupLetters } from '../domain/id-shape'
import type { CommandShell, CommandStep, PcCommand } from '../domain/pc-command'
import { commandsFor } from '../domain/pc-commands'
import type { Instruments } from '../ports/instruments'
import { createFinishStore } from './finish-store'
import type { WorkStores } from './work-stores'

/** What the scanner gets: 48 digits as QR, a whole line as QR, or bars for a scanner that reads lines only. */
export type CodeKind = 'digits' | 'line' | 'bars'

/** Codes for a scanner at the PC that types what it reads. Showing them confirms nothing. */
export type CodesStore = {
  readonly kind: ReadonlySignal<CodeKind>
  readonly digits: ReadonlySignal<string>
  readonly groups: ReadonlySignal<readonly IdGroup[]>
  /** The group whose bars are shown, 0 to 7. */
  readonly group: ReadonlySignal<number>
  /** All 48 digits in one row of bars instead. */
  readonly whole: ReadonlySignal<boolean>
  readonly shells: ReadonlySignal<readonly CommandShell[]>
  readonly shell: ReadonlySignal<CommandShell>
  /** The lines that can be scanned; empty while an ESU add-on has no Activation ID. */
  readonly lines: ReadonlySignal<readonly PcCommand[]>
  readonly line: ReadonlySignal<PcCommand | null>
  /** The line around the 48 digits, for those who scan only these into it. */
  readonly around: ReadonlySignal<{ readonly before: string; readonly after: string } | null>
  /** What the scanner types for the code that is shown. */
  readonly typed: ReadonlySignal<string>
  readonly scannerKeyboard: ReadonlySignal<KeyboardLayout>
  readonly pcKeyboard: ReadonlySignal<KeyboardLayout>
  /** What of it does not arrive as it should. */
  readonly changed: ReadonlySignal<readonly ChangedCharacter[]>
  /** A tool whose line would arrive as it should, where this one's does not. */
  readonly saferShell: ReadonlySignal<CommandShell | null>
  /** Keeps the screen on; returns the way to end it. */
  start(): () => void
  choose(kind: CodeKind): void
  chooseShell(shell: CommandShell): void
  chooseLine(step: CommandStep): void
  chooseKeyboard(side: 'scanner' | 'pc', layout: KeyboardLayout): void
  setWhole(on: boolean): void
  jump(group: number): void
  next(): void
  previous(): void
}

type Shown = { readonly kind: CodeKind; readonly group: number; readonly whole: boolean }

const first: Shown = { kind: 'digits', group: 0, whole: false }
/** Where each PC's codes were left, until the app closes. */
const left = new WeakMap<WorkStores, Map<ActivationId, Shown>>()

/** Goes on where this PC's codes were left. */
export function createCodesStore(app: WorkStores, instruments: Instruments): CodesStore {
  const { activation, preferences, ports } = app
  const finish = createFinishStore(app)
  const open = activation.activation
  const id = open.value?.id ?? null
  const places = left.get(app) ?? new Map<ActivationId, Shown>()
  left.set(app, places)
  const shown = signal<Shown>((id && places.get(id)) ?? first)
  const step = signal<CommandStep>('deposit')

  const confirmationId = computed(() => open.value && confirmationIdOf(open.value))
  const digits = computed<string>(() => confirmationId.value ?? '')
  const groups = computed(() => (confirmationId.value ? confirmationGroups(confirmationId.value) : []))
  const lines = computed(() => {
    const { value } = finish.commands
    return value.kind === 'commands' ? scannable(value.commands) : []
  })
  const line = computed(
    () => lines.value.find(one => one.step === step.value) ?? depositIn(lines.value) ?? null,
  )
  const typed = computed(() => {
    const { kind, group, whole } = shown.value
    if (kind === 'line') return line.value?.line ?? ''
    return kind === 'bars' && !whole ? (groups.value[group]?.digits ?? '') : digits.value
  })
  const scannerKeyboard = computed(() => preferences.values.value.scannerKeyboard)
  const pcKeyboard = computed(
    () =>
      preferences.values.value.pcKeyboard ??
      usualKeyboard(preferences.language.value === 'ja' ? 'ja' : (ports.device.languages[0] ?? 'en')),
  )
  const changedIn = (text: string) => changedCharacters(text, scannerKeyboard.value, pcKeyboard.value)
  const changed = computed(() => changedIn(typed.value))

  function show(change: Partial<Shown>) {
    shown.value = { ...shown.value, ...change }
    if (id) places.set(id, shown.value)
  }

  function depositWith(shell: CommandShell): string | null {
    const now = open.value
    if (!now) return null
    const commands = commandsFor({
      product: now.product,
      shell,
      installationId: installationIdOf(now),
      confirmationId: confirmationId.value,
    })
    return commands.kind === 'commands' ? (depositIn(commands.commands)?.line ?? null) : null
  }

  return {
    kind: computed(() => shown.value.kind),
    digits,
    groups,
    group: computed(() => shown.value.group),
    whole: computed(() => shown.value.whole),
    shells: finish.shells,
    shell: finish.shell,
    lines,
    line,
    around: computed(() => {
      const deposit = depositIn(lines.value)
      if (!deposit) return null
      const [before = '', after = ''] = deposit.line.split(digits.value)
      return { before, after }
    }),
    typed,
    scannerKeyboard,
    pcKeyboard,
    changed,
    saferShell: computed(() => {
      if (shown.value.kind !== 'line' || line.value?.step !== 'deposit' || changed.value.length === 0)
        return null
      return (
        finish.shells.value.find(shell => {
          const deposit = depositWith(shell)
          return deposit !== null && changedIn(deposit).length === 0
        }) ?? null
      )
    }),
    start() {
      instruments.wakeLock.hold()
      return () => instruments.wakeLock.release()
    },
    choose: kind => show({ kind }),
    chooseShell: finish.chooseShell,
    chooseLine(next) {
      step.value = next
    },
    chooseKeyboard(side, layout) {
      preferences.change(side === 'scanner' ? { scannerKeyboard: layout } : { pcKeyboard: layout })
    },
    setWhole: whole => show({ whole }),
    jump: group => show({ group: Math.min(Math.max(group, 0), groupLetters.length - 1) }),
    next: () => show({ group: Math.min(shown.value.group + 1, groupLetters.length - 1) }),
    previous: () => show({ group: Math.max(shown.value.group - 1, 0) }),
  }
}

/** Lines that are whole: a product key is only on the user's paper, and the ID is already taken. */
function scannable(commands: readonly PcCommand[]): readonly PcCommand[] {
  return commands.filter(({ step }) => step !== 'install-key' && step !== 'show-installation-id')
}

function depositIn(commands: readonly PcCommand[]): PcCommand | undefined {
  return commands.find(({ step }) => step === 'deposit')
}
