import type { Incoming } from '../../src/ports/incoming'

/** A clipboard with texts and pictures, and files whose text is plain. */
export interface FakeIncoming extends Incoming {
  /** What `paste` gives; null: the phone refuses. */
  clipboard: { readonly texts: readonly string[]; readonly files: readonly File[] } | null
}

/** Gives what the test has put there. */
export function fakeIncoming(): FakeIncoming {
  const fake: FakeIncoming = {
    canPaste: true,
    clipboard: { texts: [], files: [] },
    paste: async () => fake.clipboard,
    readText: file => file.text(),
  }
  return fake
}
