/** What is being activated on the PC; it decides the command lines. */
export type ProductKind = 'windows' | 'esu' | 'office'

/**
 * The product of one activation. `release` names an entry of `portal-steps` (what to choose on the portal),
 * `activationId` is the GUID that the commands carry: an ESU add-on cannot do without it.
 */
export type Product = {
  readonly kind: ProductKind
  readonly release: string | null
  readonly activationId: string | null
}

/** Windows, release not chosen yet. */
export const plainWindows: Product = { kind: 'windows', release: null, activationId: null }
