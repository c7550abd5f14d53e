import {
  type Activation,
  type ActivationId,
  type Instant,
  installationIdOf,
  newActivation,
} from '../activation'
import { takeInstallationId } from '../activation-moves'
import { plainWindows } from '../product'
import type { ListedPc } from '../records/name-list'
import type { VisitId } from '../visit'

/** What a list of names would add. */
export type ListedPlan = {
  readonly fresh: readonly ListedPc[]
  /** The visit has a PC of this name, or the phone has this installation ID. */
  readonly here: readonly { readonly pc: ListedPc; readonly name: string }[]
}

/** Holds a list against what is stored: all activations of the phone. */
export function planListed(
  pcs: readonly ListedPc[],
  stored: readonly Activation[],
  visitId: VisitId | null,
): ListedPlan {
  const names = new Map(
    stored.filter(one => one.visitId === visitId).map(one => [folded(one.name), one.name] as const),
  )
  const ids = new Map(stored.map(one => [installationIdOf(one), one.name] as const))
  const known = (pc: ListedPc) =>
    names.get(folded(pc.name)) ?? (pc.installationId === null ? undefined : ids.get(pc.installationId))
  return {
    fresh: pcs.filter(pc => known(pc) === undefined),
    here: pcs.flatMap(pc => {
      const name = known(pc)
      return name === undefined ? [] : [{ pc, name }]
    }),
  }
}

/** The new PCs of a list, the first of it newest, so that the board shows them in the list's order. */
export function listedActivations(
  pcs: readonly ListedPc[],
  visitId: VisitId | null,
  now: Instant,
  newId: () => string,
): Activation[] {
  return pcs.map(({ name, room, product, installationId }, index) => {
    const createdAt = now + pcs.length - 1 - index
    const made = newActivation(newId() as ActivationId, name, product ?? plainWindows, createdAt, {
      visitId,
      room,
    })
    const fresh = { ...made, changedAt: now }
    return installationId === null ? fresh : takeInstallationId(fresh, installationId)
  })
}

const folded = (name: string) => name.normalize('NFKC').trim().toLowerCase()
