import type { ActivationId } from '../../domain/activation'
import type { Ports } from '../../ports/ports'

const selections = new WeakMap<Ports['activationStorage'], readonly ActivationId[]>()

/** Hands the PCs that were selected on to the next place, such as printing or export. */
export function handSelection(
  { activationStorage }: Pick<Ports, 'activationStorage'>,
  ids: readonly ActivationId[],
) {
  selections.set(activationStorage, ids)
}

/** The PCs that were selected for this place, once; null where nothing was. */
export function takeSelection({
  activationStorage,
}: Pick<Ports, 'activationStorage'>): readonly ActivationId[] | null {
  const ids = selections.get(activationStorage) ?? null
  selections.delete(activationStorage)
  return ids
}
