import type { MediaKey, MediaKeys } from '../../src/ports/media-keys'

/** Media keys that a test presses. */
export interface FakeMediaKeys extends MediaKeys {
  /** What stands on the lock screen; null while nobody claims the keys. */
  readonly title: string | null
  press(key: MediaKey): void
}

/** A headset in the test's hand. */
export function fakeMediaKeys(): FakeMediaKeys {
  let claimed: { title: string; onKey: (key: MediaKey) => void } | null = null
  return {
    get title() {
      return claimed?.title ?? null
    },
    press: key => claimed?.onKey(key),
    claim(title, onKey) {
      const mine = { title, onKey }
      claimed = mine
      return () => {
        if (claimed === mine) claimed = null
      }
    },
  }
}
