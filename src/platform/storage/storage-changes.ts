import type { Activation, ActivationId } from '../../domain/activation'

/** What this tab stored and deleted. */
export type StorageChange = {
  readonly written?: readonly Activation[]
  readonly removed?: readonly ActivationId[]
  /** Visits as well; they are always read anew. */
  readonly visits?: boolean
}

/** Hears what this tab stored, and null when other tabs may have stored anything. */
type Follower = (change: StorageChange | null) => void

/** Tells the app's other tabs that something was stored, and hears of it from them. */
export interface StorageChanges {
  /** Says it to the other tabs, and to whoever follows this tab's own writes. */
  announce(change: StorageChange): void
  /** Called when other tabs stored something. Returns the way to stop. */
  listen(listener: () => void): () => void
  /** Called at once with every change, the first to follow first: who keeps what was read follows before who reads. */
  follow(follower: Follower): () => void
}

const changed = 'activations-changed'

/** Over a BroadcastChannel of that name; where there is none, tabs learn of each other by conflicting revisions. */
export function storageChanges(name: string): StorageChanges {
  const followers = new Set<Follower>()
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
    announce(change) {
      channel?.postMessage(changed)
      tell(change)
    },
    listen: listener => follow(change => change || listener()),
    follow,
  }
}
