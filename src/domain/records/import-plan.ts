import { type Activation, confirmationIdOf, installationIdOf } from '../activation'
import type { Visit } from '../visit'
import { activationDifferences, type Difference, visitDifferences } from './record-differences'
import type { Records } from './records'

/** What is to happen with a record that is here already in another version. */
export type ImportChoice = 'keep-mine' | 'take-theirs' | 'keep-both'

/** What an incoming record is to what is stored here. */
export type Planned<T> =
  | { readonly kind: 'new'; readonly incoming: T }
  /** Nothing to do. */
  | { readonly kind: 'same'; readonly incoming: T; readonly mine: T }
  /** The same record, changed here since the file was written. */
  | {
      readonly kind: 'newer-here'
      readonly incoming: T
      readonly mine: T
      readonly differences: readonly Difference[]
    }
  | {
      readonly kind: 'conflicting'
      readonly reason: ConflictReason
      readonly incoming: T
      readonly mine: T
      readonly differences: readonly Difference[]
    }

/**
 * `changed-there`: the same record, changed elsewhere. `same-installation-id`: another record of the same PC.
 * `other-confirmation-id`: the same installation ID with a different answer, of which one may be wrong.
 */
export type ConflictReason = 'changed-there' | 'same-installation-id' | 'other-confirmation-id'

/** What an import would do, before anything is written. */
export type ImportPlan = {
  readonly visits: readonly Planned<Visit>[]
  readonly activations: readonly Planned<Activation>[]
  /** How many activations name a visit that is neither in the file nor here; they are taken without one. */
  readonly lostVisits: number
}

/** What is stored here, as far as the incoming records touch it. */
export type StoredRecords = {
  readonly visits: ReadonlyMap<string, Visit>
  readonly activations: ReadonlyMap<string, Activation>
  readonly byInstallationId: ReadonlyMap<string | null, readonly Activation[]>
}

/** Stored records, to be looked up. Give those with the incoming IDs and those with the incoming installation IDs, or all. */
export function storedRecords({ visits, activations }: Records): StoredRecords {
  const byInstallationId = new Map<string | null, Activation[]>()
  const byId = new Map(activations.map(activation => [activation.id as string, activation]))
  for (const activation of byId.values()) {
    const id = installationIdOf(activation)
    if (id === null) continue
    const others = byInstallationId.get(id)
    if (others) others.push(activation)
    else byInstallationId.set(id, [activation])
  }
  return { visits: new Map(visits.map(visit => [visit.id, visit])), activations: byId, byInstallationId }
}

/** Holds incoming records against what is stored. */
export function planImport(incoming: Records, stored: StoredRecords): ImportPlan {
  const known = new Set<string>(incoming.visits.map(({ id }) => id))
  let lostVisits = 0
  const activations = incoming.activations.map(activation => {
    const { visitId } = activation
    if (visitId === null || known.has(visitId) || stored.visits.has(visitId)) return activation
    lostVisits++
    return { ...activation, visitId: null }
  })
  return {
    visits: incoming.visits.map(visit => plannedVisit(visit, stored.visits.get(visit.id))),
    activations: activations.map(activation => plannedActivation(activation, stored)),
    lostVisits,
  }
}

function plannedVisit(incoming: Visit, mine: Visit | undefined): Planned<Visit> {
  if (!mine) return { kind: 'new', incoming }
  return held(incoming, mine, visitDifferences(mine, incoming))
}

function plannedActivation(incoming: Activation, stored: StoredRecords): Planned<Activation> {
  const twins = twinsOf(incoming, stored)
  const mine = stored.activations.get(incoming.id)
  if (mine && activationDifferences(mine, incoming).length === 0) return { kind: 'same', incoming, mine }
  // Imported before under another record ID: keeping both twice must not make three.
  const twin = twins.find(one => activationDifferences(one, incoming).length === 0)
  if (twin) return { kind: 'same', incoming, mine: twin }
  const other = [...(mine ? [mine] : []), ...twins].find(one => answersDiffer(one, incoming))
  if (other) return conflict('other-confirmation-id', incoming, other)
  if (mine) return held(incoming, mine, activationDifferences(mine, incoming))
  const [first] = twins
  return first ? conflict('same-installation-id', incoming, first) : { kind: 'new', incoming }
}

function held<T extends { readonly changedAt: number }>(
  incoming: T,
  mine: T,
  differences: readonly Difference[],
): Planned<T> {
  if (differences.length === 0) return { kind: 'same', incoming, mine }
  if (mine.changedAt > incoming.changedAt) return { kind: 'newer-here', incoming, mine, differences }
  return { kind: 'conflicting', reason: 'changed-there', incoming, mine, differences }
}

function conflict(reason: ConflictReason, incoming: Activation, mine: Activation): Planned<Activation> {
  return { kind: 'conflicting', reason, incoming, mine, differences: activationDifferences(mine, incoming) }
}

/** Stored records of the same PC, newest first. */
function twinsOf(incoming: Activation, stored: StoredRecords): readonly Activation[] {
  const same = stored.byInstallationId.get(installationIdOf(incoming)) ?? []
  return [...same].sort((a, b) => b.changedAt - a.changedAt)
}

/** Two different answers to one installation ID. */
function answersDiffer(mine: Activation, theirs: Activation): boolean {
  const [here, there] = [confirmationIdOf(mine), confirmationIdOf(theirs)]
  if (here === null || there === null || here === there) return false
  return installationIdOf(mine) === installationIdOf(theirs)
}
