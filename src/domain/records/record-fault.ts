/** What is wrong with one value of a record. */
export type FieldProblem =
  | { readonly kind: 'missing' }
  /** The format has no such field, or not in this state. */
  | { readonly kind: 'unexpected' }
  | { readonly kind: 'wrong-type' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'too-long'; readonly longest: number }
  /** The groups (from 0) that do not add up. */
  | { readonly kind: 'check-digit'; readonly groups: readonly number[] }
  | { readonly kind: 'wrong-length'; readonly digits: number }
  /** A second record with this ID. */
  | { readonly kind: 'duplicate' }

/** A field by its way from the record, `stage.installationId`, and what is wrong there. */
export type FieldFault = { readonly field: string; readonly problem: FieldProblem }

/** One fault of a record file; `record` counts from 1 within its list. */
export type RecordFault = FieldFault & {
  readonly list: 'visits' | 'activations'
  readonly record: number
}

/** Faults that are named one by one; the rest is counted. */
export const mostFaultsNamed = 200
