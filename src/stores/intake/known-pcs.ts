import type { Activation } from '../../domain/activation'
import type { BoardState } from '../../domain/board-state'
import type { ConfirmationId } from '../../domain/confirmation-id'
import type { InstallationId } from '../../domain/installation-id'
import type { ActivationStorage, Stored } from '../../ports/activation-storage'
import type { RecordStorage } from '../../ports/record-storage'

/** PCs that are offered to choose from, at most. */
const mostOffered = 200

const waitingForAnswer: readonly BoardState[] = ['waiting', 'taken', 'refused']
const waitingForLicence: readonly BoardState[] = ['kept', 'reading', 'failed']

/** The PCs of this phone that what came in may be about. What cannot be read counts as none. */
export type KnownPcs = {
  /** Without an answer, what changed last first. */
  readonly waiting: readonly Activation[]
  /** With an answer, not yet licensed. */
  readonly answered: readonly Activation[]
}

export async function readKnownPcs(records: RecordStorage): Promise<KnownPcs> {
  const [waiting, answered] = await Promise.all([
    inStates(records, waitingForAnswer),
    inStates(records, waitingForLicence),
  ])
  return { waiting, answered }
}

async function inStates(records: RecordStorage, states: readonly BoardState[]) {
  const page = await records.page({
    after: null,
    limit: mostOffered,
    filter: { visit: 'all', states },
    search: '',
    searchedStates: [],
    order: 'changed',
  })
  return page.kind === 'ok' ? page.value.activations : []
}

/** The PCs that have one of these installation IDs, the newest first. */
export async function ownersOf(
  storage: ActivationStorage,
  ids: readonly InstallationId[],
): Promise<readonly Activation[]> {
  return all(await Promise.all(ids.slice(0, 20).map(id => storage.withInstallationId(id))))
}

/** The PCs that have this confirmation ID. */
export async function holdersOf(
  storage: ActivationStorage,
  id: ConfirmationId,
): Promise<readonly Activation[]> {
  return all([await storage.withConfirmationId(id)])
}

function all(stored: readonly Stored<readonly Activation[]>[]): readonly Activation[] {
  return stored.flatMap(one => (one.kind === 'ok' ? one.value : []))
}
