import { cutIntoGroups, type IdGroup } from './id-groups'
import { type IdReading, readId } from './id-reading'
import { type IdShape, installationShape54, installationShape63 } from './id-shape'

declare const brand: unique symbol

/** 63 or 54 ASCII digits in which every group adds up. Leading zeros count: it is never a number. */
export type InstallationId = string & { readonly [brand]: 'installation-id' }

/** The shape that digits of this count are most likely meant for: 63, or 54 where they are nearer to it. */
export function likelyInstallationShape(digits: string): IdShape {
  if (digits.length > 58) return installationShape63
  const right = (shape: IdShape) =>
    cutIntoGroups(digits, shape).filter(group => group.state === 'right').length
  if (digits.length === 54) return installationShape54
  return right(installationShape54) > right(installationShape63) ? installationShape54 : installationShape63
}

/**
 * Proves a run of ASCII digits as an installation ID. Nothing is padded, cut or repaired.
 * @param digits digits only; separators belong to `findIdsIn`
 * @param shape what the digits are held against, where it is known
 */
export function parseInstallationId(
  digits: string,
  shape: IdShape = likelyInstallationShape(digits),
): IdReading<InstallationId> {
  return readId(digits, shape)
}

/** The nine groups of a proven installation ID. */
export function installationGroups(id: InstallationId): readonly IdGroup[] {
  return cutIntoGroups(id, likelyInstallationShape(id))
}
