/** What the keys of a headset, a keyboard or a lock screen can ask for. */
export type MediaKey = 'next' | 'previous' | 'again'

/** The media keys, where the phone hands them to the app. */
export interface MediaKeys {
  /**
   * Claims the keys until the returned way to stop is called; from a tap, as phones give them only to pages that
   * sound. `title` stands on the lock screen: it never holds digits.
   */
  claim(title: string, onKey: (key: MediaKey) => void): () => void
}
