import type { Activation, ActivationId } from '../domain/activation'
import type { BoardState } from '../domain/board-state'
import type { Visit, VisitId } from '../domain/visit'
import type { BoardPage, BoardPlace, StorageFault, Stored } from './activation-storage'

/** Which activations are meant. */
export type RecordFilter = {
  /** All, those of one visit, or with null those that belong to none. */
  readonly visit: 'all' | VisitId | null
  /** Only those in these states; empty: in any. */
  readonly states: readonly BoardState[]
}

/** The order of a list: open work first and newest first, by name (numbers as numbers), or what changed last first. */
export type RecordOrder = 'open-first' | 'name' | 'changed'

/** A place in any of the orders, to go on from. Opaque. */
export type RecordPlace = BoardPlace & { readonly name: string; readonly changedAt: number }

/** What a list is to show. */
export type RecordRequest = {
  /** As the page before gave it: what was written or deleted since neither repeats nor hides anything else. */
  readonly after: RecordPlace | BoardPlace | null
  readonly limit: number
  readonly filter: RecordFilter
  /** Names and rooms hold it, or IDs hold its digits (three at least); empty: everything. */
  readonly search: string
  /** States whose word answers the search: their activations fit, too. */
  readonly searchedStates: readonly BoardState[]
  readonly order: RecordOrder
  readonly signal?: AbortSignal
}

/** How many activations stand in each state. */
export type StateCounts = Readonly<Record<BoardState, number>>

/** The answer to a write of many: all of them are stored, or none. */
export type WriteAllResult =
  | { readonly kind: 'saved'; readonly activations: readonly Activation[]; readonly visits: readonly Visit[] }
  /** Another tab wrote or deleted these since they were read; nothing was stored. */
  | { readonly kind: 'conflict'; readonly ids: readonly (ActivationId | VisitId)[] }
  | { readonly kind: 'fault'; readonly fault: StorageFault }

/** The answer to the write of one visit. */
export type VisitWriteResult =
  | { readonly kind: 'saved'; readonly visit: Visit }
  | { readonly kind: 'conflict'; readonly stored: Visit | null }
  | { readonly kind: 'fault'; readonly fault: StorageFault }

/**
 * The day's and the years' records: visits, and activations by the thousand. Loaded on first use; the first screen
 * does with `ActivationStorage`, which keeps the same data. Never throws for what the phone refuses.
 */
export interface RecordStorage {
  /** Loads what it takes to search, filter and sort, so that the first request need not wait; may be called often. */
  prepare(): void
  /** Up to `limit` activations after a place in the order asked for. A signal that aborts gives the fault `failed`. */
  page(request: RecordRequest): Promise<Stored<BoardPage>>
  stateCounts(visit: RecordFilter['visit']): Promise<Stored<StateCounts>>
  /**
   * Hands over everything in batches, each activation once and in no useful order; the next batch is read when the
   * former is taken. What is written meanwhile may be in it or not.
   */
  each(
    filter: RecordFilter,
    take: (batch: readonly Activation[]) => void | Promise<void>,
    signal?: AbortSignal,
  ): Promise<Stored<{ readonly unreadable: number }>>
  /** Those that are there, in the order asked for. */
  readMany(ids: readonly ActivationId[]): Promise<Stored<readonly Activation[]>>
  /** All or nothing, in one transaction; each must have the revision it was read with (0: there is none yet). */
  writeAll(activations: readonly Activation[], visits?: readonly Visit[]): Promise<WriteAllResult>
  /** All or nothing. */
  removeAll(ids: readonly ActivationId[]): Promise<Stored<null>>
  /** Open ones first, the newest first. */
  visits(): Promise<Stored<readonly Visit[]>>
  readVisit(id: VisitId): Promise<Stored<Visit | null>>
  writeVisit(visit: Visit): Promise<VisitWriteResult>
  /** Its activations stay and belong to none from then on, in the same transaction. */
  removeVisit(id: VisitId): Promise<Stored<null>>
}
