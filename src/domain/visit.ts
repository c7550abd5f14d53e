import type { Instant } from './instant'

declare const brand: unique symbol

/** Names one visit in storage; random, says nothing about the site. */
export type VisitId = string & { readonly [brand]: 'visit' }

/** One day at one site: the PCs that are activated there belong to it. Several can be open at once. */
export type Visit = {
  readonly id: VisitId
  /** The customer or place, as the user writes it. */
  readonly site: string
  /** The day, `YYYY-MM-DD`, as the phone's calendar has it. */
  readonly date: string
  readonly note: string
  /** Who does the work; noted with every PC that is licensed or failed. May be empty. */
  readonly technician: string
  readonly createdAt: Instant
  readonly changedAt: Instant
  /** Counts the writes, so that a second tab cannot overwrite what it has not seen. */
  readonly revision: number
  /** When the visit was finished; null while it is open. */
  readonly closedAt: Instant | null
}
