import { type Activation, type ActivationId, newActivation } from '../../domain/activation'
import { takeInstallationId } from '../../domain/activation-moves'
import type { InstallationId } from '../../domain/installation-id'
import { plainWindows } from '../../domain/product'
import { withoutKeys } from '../../domain/records/kept-text'
import type { ListedPc } from '../../domain/records/name-list'
import type { VisitId } from '../../domain/visit'
import type { ActivationStorage, Stored } from '../../ports/activation-storage'
import type { RecordStorage } from '../../ports/record-storage'
import type { AppStores } from '../app-stores'

/** What a list of names must not bring a second time. */
export type KnownPcs = {
  /** Folded names of the visit's PCs. */
  readonly names: ReadonlySet<string>
  /** Installation IDs of the list that a PC on this phone has, with that PC's name. */
  readonly ids: ReadonlyMap<InstallationId, string>
}

/** A name as two are compared: width and case do not count. */
export function foldedName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}

/** Reads the names in a visit (null: of PCs without one), and who has one of these installation IDs. */
export async function readKnownPcs(
  storage: ActivationStorage,
  records: RecordStorage,
  visit: VisitId | null,
  installationIds: readonly InstallationId[],
): Promise<Stored<KnownPcs>> {
  const names = new Set<string>()
  const ids = new Map<InstallationId, string>()
  const read = await records.each({ visit, states: [] }, batch => {
    for (const { name } of batch) names.add(foldedName(name))
  })
  if (read.kind === 'fault') return read
  for (const id of installationIds) {
    const found = await storage.withInstallationId(id)
    if (found.kind === 'fault') return found
    const [holder] = found.value
    if (holder) ids.set(id, holder.name)
  }
  return { kind: 'ok', value: { names, ids } }
}

/**
 * The PCs of a list as they are to be stored: in the current visit, with the newest one's product where the list names
 * none. Made a millisecond apart, so that the board, newest first, has them in the list's order.
 */
export async function newPcs(
  { ports, preferences }: AppStores,
  pcs: readonly ListedPc[],
  room: string,
): Promise<readonly Activation[]> {
  const { activationStorage, clock, device } = ports
  const { visit: visitId } = preferences.values.value
  const page = await activationStorage.page({ after: null, limit: 1, visit: visitId })
  const usual = (page.kind === 'ok' ? page.value.activations[0]?.product : null) ?? plainWindows
  const now = clock.now()
  const usualRoom = withoutKeys(room.trim()).text
  return pcs.map((pc, index) => {
    const place = { visitId, room: pc.room || usualRoom }
    const id = device.randomId() as ActivationId
    const made = newActivation(id, pc.name, pc.product ?? usual, now - index, place)
    return pc.installationId === null ? made : takeInstallationId(made, pc.installationId)
  })
}
