import type { Activation, ActivationId } from '../../domain/activation'
import type { Visit, VisitId } from '../../domain/visit'

/** What this tab stores and deletes, each record as it will be stored. */
export type StorageChange = {
  readonly written?: readonly Activation[]
  readonly visits?: readonly Visit[]
  readonly removed?: readonly (ActivationId | VisitId)[]
}

/** Hears what this tab stored, and null when other tabs may have stored anything. */
type Follower = (change: StorageChange | null) => void

/** Is asked before a change is written, and then told whether it was. */
type Preparation = (change: StorageChange) => Promise<(isStored: boolean) => void>

/** Tells the app's other tabs that something was stored, and hears of it from them. */
export interface StorageChanges {
  /** Writes a change once it is prepared, and says so to the other tabs and to whoever follows this tab's own writes. */
  store<R extends { readonly kind: string }>(change: StorageChange, write: () => Promise<R>): Promise<R>
  /** From now on each change is prepared in this way; those before are handed over as well, then asked to be looked for. */
  prepareWith(preparation: Preparation): void
  /** Called when other tabs stored something. Returns the way to stop. */
  listen(listener: () => void): () => void
  /** Called at once with every change, the first to follow first: who keeps what was read follows before who reads. */
  follow(follower: Follower): () => void
}

const changed = 'activations-changed'

/** Over a BroadcastChannel of that name; where there is none, tabs learn of each other by conflicting revisions. */
export function storageChanges(name: string): StorageChanges {
  const followers = new Set<Follower>()
  const early: StorageChange[] = []
  let prepare: Preparation = async change => {
    early.push(change)
    return () => undefined
  }
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)

  function tell(change: StorageChange | null) {
    for (const follower of followers) follower(change)
  }
  function follow(follower: Follower) {
    followers.add(follower)
    return () => followers.delete(follower)
  }
  channel?.addEventListener('message', ({ data }) => data === changed && tell(null))
  // A page that was put to sleep whole and comes back has missed what was said meanwhile.
  addEventListener('pageshow', ({ persisted }) => persisted && tell(null))

  return {
    async store(change, write) {
      const settle = await prepare(change)
      const result = await write()
      const isStored = result.kind === 'saved' || result.kind === 'ok'
      settle(isStored)
      if (isStored) {
        channel?.postMessage(changed)
        tell(change)
      }
      return result
    },
    prepareWith(preparation) {
      prepare = preparation
      for (const change of early.splice(0)) void preparation(change).then(settle => settle(false))
    },
    listen: listener => follow(change => change || listener()),
    follow,
  }
}
