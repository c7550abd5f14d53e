/** Tells the app's other tabs that something was stored, and hears of it from them. */
export interface ChangesElsewhere {
  announce(): void
  /** Returns the way to stop. */
  listen(listener: () => void): () => void
}

const changed = 'activations-changed'

/** Over a BroadcastChannel of that name; where there is none, tabs learn of each other by conflicting revisions. */
export function changesElsewhere(name: string): ChangesElsewhere {
  if (typeof BroadcastChannel === 'undefined') {
    return { announce: () => undefined, listen: () => () => undefined }
  }
  const channel = new BroadcastChannel(name)
  return {
    announce: () => channel.postMessage(changed),
    listen(listener) {
      const hear = ({ data }: MessageEvent<unknown>) => {
        if (data === changed) listener()
      }
      channel.addEventListener('message', hear)
      return () => channel.removeEventListener('message', hear)
    },
  }
}
