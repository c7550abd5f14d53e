import type { Activation, ActivationId } from '../../domain/activation'

/** What this tab stored and deleted; visits are always read anew, so they are not told. */
export type StorageChange = {
  readonly written: readonly Activation[]
  readonly removed: readonly ActivationId[]
}

/** Tells the app's other tabs that something was stored, and hears of it from them. */
export interface StorageChanges {
  /** Says it to the other tabs, and to whoever follows this tab's own writes. */
  announce(change: Partial<StorageChange>): void
  /** Called when other tabs stored something, after every follower. Returns the way to stop. */
  listen(listener: () => void): () => void
  /** Called at once with what this tab stored, and with null when other tabs may have stored anything. */
  follow(follower: (change: StorageChange | null) => void): void
}

const changed = 'activations-changed'

/** Over a BroadcastChannel of that name; where there is none, tabs learn of each other by conflicting revisions. */
export function storageChanges(name: string): StorageChanges {
  const followers: ((change: StorageChange | null) => void)[] = []
  const listeners = new Set<() => void>()
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)

  function hear() {
    // Followers first: who listens reads again at once, and must not read what they still remember.
    for (const follower of followers) follower(null)
    for (const listener of [...listeners]) listener()
  }
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === changed) hear()
  })
  // A page that was put to sleep whole and comes back has missed what was said meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) hear()
  })

  return {
    announce(change) {
      channel?.postMessage(changed)
      for (const follower of followers) follower({ written: [], removed: [], ...change })
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    follow: follower => void followers.push(follower),
  }
}
