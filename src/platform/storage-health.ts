import type { StorageHealth } from '../ports/storage-health'

/** What the browser's storage manager says. */
export function browserStorageHealth(): StorageHealth {
  const { storage }: Partial<Navigator> = navigator
  return {
    async read() {
      const [persisted, estimate] = await Promise.all([
        answer(storage?.persisted?.bind(storage)),
        answer(storage?.estimate?.bind(storage)),
      ])
      const { usage, quota } = estimate ?? {}
      return {
        persisted,
        usedBytes: usage ?? null,
        leftBytes: quota === undefined ? null : Math.max(0, quota - (usage ?? 0)),
      }
    },
    persist: async () => (await answer(storage?.persist?.bind(storage))) ?? false,
  }
}

async function answer<T>(ask: (() => Promise<T>) | undefined): Promise<T | null> {
  try {
    return (await ask?.()) ?? null
  } catch {
    return null
  }
}
