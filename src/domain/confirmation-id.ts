import { cutIntoGroups, type IdGroup } from './id-groups'
import { type IdReading, readId } from './id-reading'
import { confirmationShape } from './id-shape'

declare const brand: unique symbol

/**
 * 48 ASCII digits, eight groups A to H. Every group adds up, unless the user said "use it anyway":
 * then the activation records which groups do not (`acceptedAnyway`).
 */
export type ConfirmationId = string & { readonly [brand]: 'confirmation-id' }

/** Proves a run of ASCII digits as a confirmation ID. Nothing is padded, cut or repaired. */
export function parseConfirmationId(digits: string): IdReading<ConfirmationId> {
  return readId(digits, confirmationShape)
}

/**
 * Takes 48 digits although groups fail, because the user said so after seeing which: the evidence for the
 * check digit of confirmation IDs is thinner than for installation IDs.
 * @returns the ID with the failing groups (counted from 0), or null where the length is not 48
 */
export function useConfirmationIdAnyway(
  digits: string,
): { readonly id: ConfirmationId; readonly acceptedAnyway: readonly number[] } | null {
  if (!/^\d{48}$/.test(digits)) return null
  const acceptedAnyway = cutIntoGroups(digits, confirmationShape).flatMap((group, index) =>
    group.state === 'wrong' ? [index] : [],
  )
  return { id: digits as ConfirmationId, acceptedAnyway }
}

/** The eight groups of a kept confirmation ID. */
export function confirmationGroups(id: ConfirmationId): readonly IdGroup[] {
  return cutIntoGroups(id, confirmationShape)
}
