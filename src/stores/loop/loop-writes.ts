import { type Activation, type ActivationId, installationIdOf, newActivation } from '../../domain/activation'
import { takeFoundInstallationId } from '../../domain/found-intake'
import type { FoundId } from '../../domain/id-text'
import { parseInstallationId } from '../../domain/installation-id'
import { plainWindows } from '../../domain/product'
import { type ScanTarget, waitsForScan } from '../../domain/scan-targets'
import type { VisitId } from '../../domain/visit'
import type { StorageFault, Stored } from '../../ports/activation-storage'
import type { Ports } from '../../ports/ports'

/** One installation ID that the loop stored, and what stood there before (null: the PC was made for it). */
export type Taking = { readonly before: Activation | null; readonly saved: Activation }

/** How storing one went. */
export type TakingResult =
  | { readonly kind: 'saved'; readonly taking: Taking }
  /** Another tab wrote or deleted the PC since it was read; nothing was stored. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'fault'; readonly fault: StorageFault }

/** How taking one back went; the activation as it stands now, null where it was made for that ID and is gone again. */
export type UndoResult =
  | { readonly kind: 'undone'; readonly activation: Activation | null }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'fault'; readonly fault: StorageFault }

/** The loop's way to storage: one activation at a time, each with strict durability. */
export type LoopWrites = {
  /** The PCs that have this installation ID, newest first. */
  owners(found: FoundId): Promise<Stored<readonly Activation[]>>
  take(target: ScanTarget, found: FoundId, roster: readonly Activation[]): Promise<TakingResult>
  undo(taking: Taking): Promise<UndoResult>
}

/** Writes to the current visit; a new PC belongs to it and gets the newest one's product. */
export function createLoopWrites(
  { activationStorage, clock, device }: Ports,
  visit: VisitId | null,
): LoopWrites {
  function made(name: string, roster: readonly Activation[]): Activation {
    const newest = roster.reduce<Activation | null>(
      (best, one) => (best && best.createdAt >= one.createdAt ? best : one),
      null,
    )
    const place = { visitId: visit, room: '' }
    const id = device.randomId() as ActivationId
    return newActivation(id, name, newest?.product ?? plainWindows, clock.now(), place)
  }

  return {
    async owners(found) {
      const reading = parseInstallationId(found.digits)
      if (reading.kind === 'invalid') return { kind: 'ok', value: [] }
      return activationStorage.withInstallationId(reading.id)
    },
    async take(target, found, roster) {
      const before = target.kind === 'waiting' ? target.activation : null
      // Never over an installation ID that stands there: the target was shown as one that waits.
      if (before && !waitsForScan(before)) return { kind: 'conflict' }
      const taken = takeFoundInstallationId(
        before ?? made(target.kind === 'new' ? target.name : '', roster),
        found,
      )
      if (installationIdOf(taken) === null) return { kind: 'conflict' }
      const written = await activationStorage.write({ ...taken, changedAt: clock.now() })
      if (written.kind === 'saved') return { kind: 'saved', taking: { before, saved: written.activation } }
      return written.kind === 'fault' ? written : { kind: 'conflict' }
    },
    async undo({ before, saved }) {
      if (before) {
        const written = await activationStorage.write({
          ...before,
          revision: saved.revision,
          changedAt: clock.now(),
        })
        if (written.kind === 'saved') return { kind: 'undone', activation: written.activation }
        return written.kind === 'fault' ? written : { kind: 'conflict' }
      }
      const stored = await activationStorage.read(saved.id)
      if (stored.kind === 'fault') return stored
      if (stored.value === null) return { kind: 'undone', activation: null }
      if (stored.value.revision !== saved.revision) return { kind: 'conflict' }
      const removed = await activationStorage.remove(saved.id)
      return removed.kind === 'fault' ? removed : { kind: 'undone', activation: null }
    },
  }
}
