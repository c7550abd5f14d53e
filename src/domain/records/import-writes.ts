import type { Activation } from '../activation'
import type { Visit, VisitId } from '../visit'
import type { ImportChoice, ImportPlan, Planned } from './import-plan'

/** What to write, all or nothing; each with the revision that `ActivationStorage.writeAll` expects (0: new). */
export type ImportWrites = { readonly activations: readonly Activation[]; readonly visits: readonly Visit[] }

/** What the user chose for each record of the file, by its ID there. Where nothing was chosen, what is here stays. */
export type ImportChoices = {
  readonly visits: ReadonlyMap<string, ImportChoice>
  readonly activations: ReadonlyMap<string, ImportChoice>
}

/** Nothing chosen: only new records are written. */
export const noChoices: ImportChoices = { visits: new Map(), activations: new Map() }

/**
 * What an import writes. Never overwrites without a choice; one stored record is overwritten once at most.
 * @param newId makes IDs for records that are kept beside their like, as `Device.randomId` does
 */
export function importWrites(plan: ImportPlan, choices: ImportChoices, newId: () => string): ImportWrites {
  const overwritten = new Set<string>()
  const written = <T extends Visit | Activation>(
    planned: Planned<T>,
    choice: ImportChoice = 'keep-mine',
  ): T | null => {
    const { incoming } = planned
    if (planned.kind === 'new') return { ...incoming, revision: 0 }
    if (planned.kind === 'same' || choice === 'keep-mine') return null
    const { mine } = planned
    if (choice === 'keep-both' || overwritten.has(mine.id)) {
      // Its own ID is free only where nothing but the installation ID is the same.
      const free = planned.kind === 'conflicting' && planned.reason === 'same-installation-id'
      return { ...incoming, id: free ? incoming.id : newId(), revision: 0 }
    }
    overwritten.add(mine.id)
    return { ...incoming, id: mine.id, revision: mine.revision }
  }

  const visitIds = new Map<VisitId | null, VisitId>()
  const visits = plan.visits.flatMap(planned => {
    const visit = written(planned, choices.visits.get(planned.incoming.id))
    if (visit) visitIds.set(planned.incoming.id, visit.id)
    return visit ?? []
  })
  const activations = plan.activations.flatMap(planned => {
    const activation = written(planned, choices.activations.get(planned.incoming.id))
    if (!activation) return []
    const { visitId } = activation
    return { ...activation, visitId: visitIds.get(visitId) ?? visitId }
  })
  return { visits, activations }
}
