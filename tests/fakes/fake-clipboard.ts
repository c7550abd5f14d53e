import type { Clipboard } from '../../src/ports/clipboard'

/** A clipboard that may refuse. */
export interface FakeClipboard extends Clipboard {
  /** What the user copied elsewhere; null where the phone refuses to give it. */
  text: string | null
  refusesWrite: boolean
  /** Every text handed over, in order, noted within the call. */
  readonly written: readonly string[]
}

/** A clipboard in memory. */
export function fakeClipboard(): FakeClipboard {
  const written: string[] = []
  const fake: FakeClipboard = {
    text: null,
    refusesWrite: false,
    written,
    canRead: true,
    read: async () => fake.text,
    async write(text) {
      written.push(text)
      return !fake.refusesWrite
    },
  }
  return fake
}
