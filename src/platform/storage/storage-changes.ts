import type { Activation } from '../../domain/activation'

/** What was written here: one activation, or more than one can follow. */
export type StorageChange = { readonly written: Activation } | 'much'

/** Tells the app's other tabs that something was stored, and hears of it from them. */
export interface StorageChanges {
  /** Says it to the other tabs, and to whoever follows this tab's own writes. */
  announce(change: StorageChange): void
  /** What other tabs stored. Returns the way to stop. */
  listen(listener: () => void): () => void
  /** What this tab stored. */
  follow(listener: (change: StorageChange) => void): void
}

const changed = 'activations-changed'

/** Over a BroadcastChannel of that name; where there is none, tabs learn of each other by conflicting revisions. */
export function storageChanges(name: string): StorageChanges {
  const followers: ((change: StorageChange) => void)[] = []
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  return {
    announce(change) {
      channel?.postMessage(changed)
      for (const follower of followers) follower(change)
    },
    listen(listener) {
      const hear = ({ data }: MessageEvent<unknown>) => {
        if (data === changed) listener()
      }
      channel?.addEventListener('message', hear)
      return () => channel?.removeEventListener('message', hear)
    },
    follow: listener => void followers.push(listener),
  }
}
