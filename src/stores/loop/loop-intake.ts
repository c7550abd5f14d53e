import { type ReadonlySignal, signal } from '@preact/signals'
import type { FoundId } from '../../domain/id-text'
import { withoutKeys } from '../../domain/records/kept-text'
import { nameInText, type ScanTarget, targetName, waitsForScan } from '../../domain/scan-targets'
import type { StorageFault } from '../../ports/activation-storage'
import type { LoopNews } from './loop-news'
import type { LoopTargets } from './loop-targets'
import type { LoopWrites, Taking } from './loop-writes'
import type { ScanRoster } from './scan-roster'

/** What is to become of a proven installation ID. */
export type Plan =
  /** `named`: the code's text names this PC; null: the one that is next. `several`: it names more than one. */
  | { readonly kind: 'take'; readonly named: ScanTarget | null; readonly several: readonly string[] }
  | { readonly kind: 'tell'; readonly news: LoopNews }
  | { readonly kind: 'fault'; readonly fault: StorageFault }

/** Something that could not be stored: the camera rests until the user has settled it. */
export type Unsaved = {
  readonly found: FoundId
  /** The text it stood in; null where it was read off a screen. */
  readonly text: string | null
  /** The PC it was meant for; null where it did not come so far. */
  readonly name: string | null
  /** The text names that PC; otherwise it goes to the one that is next. */
  readonly isNamed: boolean
  /** Null: another tab wrote or deleted that PC meanwhile. */
  readonly fault: StorageFault | null
}

/** From a proven installation ID to the PC it belongs to, and back. */
export type LoopIntake = {
  /** Newest last; what can be taken back. */
  readonly takings: ReadonlySignal<readonly Taking[]>
  readonly unsaved: ReadonlySignal<Unsaved | null>
  plan(found: FoundId, text: string | null): Promise<Plan>
  /** The news once the transaction has completed; null: it is `unsaved`. Without a name it goes to the PC that is next. */
  take(found: FoundId, text: string | null, named: ScanTarget | null): Promise<LoopNews | null>
  /** Remembers what could not even be planned. */
  keepUnsaved(unsaved: Unsaved): void
  dropUnsaved(): void
  /** Takes the newest one back; null where there is none. */
  undo(): Promise<LoopNews | null>
}

/** Nothing taken yet. */
export function createLoopIntake(roster: ScanRoster, targets: LoopTargets, writes: LoopWrites): LoopIntake {
  const takings = signal<readonly Taking[]>([])
  const unsaved = signal<Unsaved | null>(null)

  function planFor(text: string | null): Plan {
    const names = roster.all.value.map(({ name }) => name)
    const named = text === null ? ({ kind: 'none' } as const) : nameInText(text, names)
    const several = named.kind === 'several' ? named.names : []
    if (named.kind === 'none' || named.kind === 'several') return { kind: 'take', named: null, several }
    if (named.kind === 'unknown') {
      const isKey = withoutKeys(named.name).maskedKeys > 0
      return { kind: 'take', named: isKey ? null : { ...named, kind: 'new' }, several }
    }
    const activation = roster.waiting.value.find(({ name }) => name === named.name)
    if (activation) return { kind: 'take', named: { kind: 'waiting', activation }, several }
    return { kind: 'tell', news: { kind: 'name-taken', name: named.name } }
  }

  return {
    takings,
    unsaved,
    async plan(found, text) {
      await roster.ready()
      if (roster.fault.value) return { kind: 'fault', fault: roster.fault.value }
      const owners = await writes.owners(found)
      if (owners.kind === 'fault') return owners
      const here = new Set(roster.all.value.map(({ id }) => id))
      const owner = owners.value.find(({ id }) => here.has(id)) ?? owners.value[0]
      return owner ? { kind: 'tell', news: { kind: 'already', name: owner.name } } : planFor(text)
    },
    async take(found, text, named) {
      const target = named ?? targets.target.value
      if (!target) return null
      const name = targetName(target)
      const result = await writes.take(target, found, roster.all.value)
      if (result.kind !== 'saved') {
        const fault = result.kind === 'fault' ? result.fault : null
        unsaved.value = { found, text, name, isNamed: named !== null, fault }
        return null
      }
      const { saved } = result.taking
      targets.served(target)
      roster.put(saved)
      takings.value = [...takings.value, result.taking]
      return { kind: 'stored', name: saved.name, isNew: target.kind === 'new' }
    },
    keepUnsaved(kept) {
      unsaved.value = kept
    },
    dropUnsaved() {
      unsaved.value = null
    },
    async undo() {
      const last = takings.value.at(-1)
      if (!last) return null
      const { name, id } = last.saved
      const result = await writes.undo(last)
      if (result.kind === 'fault') return result
      takings.value = takings.value.filter(taking => taking !== last)
      if (result.kind === 'conflict') {
        void roster.reload()
        return { kind: 'undo-conflict', name }
      }
      if (result.activation) {
        roster.put(result.activation)
        if (waitsForScan(result.activation)) targets.choose(id)
      } else roster.drop(id)
      return { kind: 'undone', name }
    },
  }
}
