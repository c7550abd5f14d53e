import type { IdGroup } from '../id-groups'
import type { IdShape } from '../id-shape'

/** Which of the two numbers. */
export type IdKind = 'installation-id' | 'confirmation-id'

/** An ID, whole or damaged, found in a plain text; the places count in the plain text. */
export type FoundRun = {
  readonly kind: IdKind
  readonly shape: IdShape
  readonly digits: string
  readonly from: number
  readonly to: number
  /** The groups as the text shows them, where it does and one is too short; null: cut from the left. */
  readonly groups: readonly IdGroup[] | null
}
