import type { Activation, ActivationId } from '../domain/activation'
import type { ConfirmationId } from '../domain/confirmation-id'
import type { InstallationId } from '../domain/installation-id'
import type { VisitId } from '../domain/visit'

/** Why the phone did not keep or give something. */
export type StorageFault =
  | { readonly kind: 'quota-exceeded' }
  /** Another tab holds an older version of the database open. */
  | { readonly kind: 'blocked' }
  /** No database here: private window, or storage switched off. */
  | { readonly kind: 'unavailable' }
  /** The connection was lost and reopening it failed too. */
  | { readonly kind: 'connection-lost' }
  /** `record`: what lies there, where that cannot be read. */
  | { readonly kind: 'failed'; readonly detail: string; readonly record?: unknown }

/** A value, or why there is none. */
export type Stored<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'fault'; readonly fault: StorageFault }

/** The answer to a write. `saved` means that the transaction completed, with strict durability. */
export type WriteResult =
  | { readonly kind: 'saved'; readonly activation: Activation }
  /** Another tab wrote it since it was read; `stored` is what stands there now (null: it was deleted). */
  | { readonly kind: 'conflict'; readonly stored: Activation | null }
  | { readonly kind: 'fault'; readonly fault: StorageFault }

/** A place in the board's order, to go on from. Opaque. */
export type BoardPlace = { readonly open: 0 | 1; readonly createdAt: number; readonly id: ActivationId }

/** One page of the board: open work first, newest first; `next` is null on the last page. */
export type BoardPage = {
  readonly activations: readonly Activation[]
  readonly next: BoardPlace | null
  /** Records that could not be read; they are kept as they are. */
  readonly unreadable: number
}

/** How many activations there are. */
export type BoardCounts = { readonly total: number; readonly done: number }

/** Keeps the activations on this phone. Never throws for what the phone refuses. */
export interface ActivationStorage {
  /** Up to `limit` activations after a place in the board's order: all of them, or those of one visit. */
  page(request: {
    readonly after: BoardPlace | null
    readonly limit: number
    readonly visit?: VisitId | null
    readonly signal?: AbortSignal
  }): Promise<Stored<BoardPage>>
  /** Of all activations, or of those of one visit. */
  counts(visit?: VisitId | null): Promise<Stored<BoardCounts>>
  /** Null where there is none of that name. */
  read(id: ActivationId): Promise<Stored<Activation | null>>
  /** Writes one activation whose `revision` is the one it was read with; the saved one has the next revision. */
  write(activation: Activation): Promise<WriteResult>
  remove(id: ActivationId): Promise<Stored<null>>
  /** All activations with this installation ID, newest first (a re-imaged PC). */
  withInstallationId(id: InstallationId): Promise<Stored<readonly Activation[]>>
  /** All activations with this confirmation ID. */
  withConfirmationId(id: ConfirmationId): Promise<Stored<readonly Activation[]>>
  /** Asks the phone not to throw the data away when space runs short; false where it refuses or cannot. */
  persist(): Promise<boolean>
  /** Calls back when another tab wrote or deleted something. Returns the way to stop. */
  onChangedElsewhere(listener: () => void): () => void
}
