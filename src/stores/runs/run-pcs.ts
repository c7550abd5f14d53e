import { type Activation, type ActivationId, confirmationIdOf, waitsForDigits } from '../../domain/activation'
import type { BoardState } from '../../domain/board-state'
import type { RunKind } from '../../domain/run-place'
import type { VisitId } from '../../domain/visit'
import type { BoardPlace, StorageFault } from '../../ports/activation-storage'
import type { RecordStorage } from '../../ports/record-storage'

/** In which states a PC waits for what a run brings. */
const waitingStates: Readonly<Record<RunKind, readonly BoardState[]>> = {
  portal: ['taken', 'waiting', 'refused'],
  delivery: ['kept', 'reading'],
}
const pageSize = 200

/** The PCs of a visit (null: all) that wait, by name; those that the portal refused before come last. */
export async function waitingPcs(
  records: RecordStorage,
  run: RunKind,
  visit: VisitId | null,
): Promise<readonly Activation[] | { readonly fault: StorageFault }> {
  const found: Activation[] = []
  let after: BoardPlace | null = null
  do {
    const page = await records.page({
      after,
      limit: pageSize,
      filter: { visit: visit ?? 'all', states: waitingStates[run] },
      search: '',
      searchedStates: [],
      order: 'name',
    })
    if (page.kind === 'fault') return { fault: page.fault }
    found.push(...page.value.activations)
    after = page.value.next
  } while (after !== null)
  return [...found.filter(one => !refusalOf(one)), ...found.filter(refusalOf)]
}

/** Those that have what the run is for: a confirmation ID, or the PC's own word. */
export function servedPcs(run: RunKind, activations: readonly Activation[]): ReadonlySet<ActivationId> {
  const served = activations.filter(one => {
    const answered = confirmationIdOf(one) !== null
    return run === 'portal' ? answered : answered && (one.stage.kind === 'failed' || !waitsForDigits(one))
  })
  return new Set(served.map(({ id }) => id))
}

/** What the portal said instead of a confirmation ID. */
export function refusalOf({ stage }: Activation): string | null {
  return 'refusal' in stage && stage.refusal ? stage.refusal.reason : null
}
