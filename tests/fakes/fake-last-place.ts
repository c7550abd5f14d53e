import type { LastPlace } from '../../src/ports/last-place'

/** The last place in memory; every path written is noted. */
export interface FakeLastPlace extends LastPlace {
  readonly written: readonly string[]
}

/** Remembers until the test ends. */
export function fakeLastPlace(): FakeLastPlace {
  const written: string[] = []
  return {
    written,
    read: async () => written.at(-1) ?? null,
    write: path => void written.push(path),
  }
}
