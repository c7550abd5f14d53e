import { confirmationShape, type IdShape, installationShape54, installationShape63 } from '../id-shape'
import type { IdKind } from './found-run'

/** One of the three forms that an ID has today. */
export type IdForm = {
  readonly kind: IdKind
  readonly shape: IdShape
  readonly digits: number
}

/** The longest first: where two forms would fit, the stricter proof wins. */
export const idForms: readonly IdForm[] = [
  { kind: 'installation-id', shape: installationShape63, digits: 63 },
  { kind: 'installation-id', shape: installationShape54, digits: 54 },
  { kind: 'confirmation-id', shape: confirmationShape, digits: 48 },
]
