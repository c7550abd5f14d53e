/**
 * What the camera was held at and what was dealt with, so that the same content is not taken again before something
 * else was seen. By content, never by time: a phone may rest on one screen for minutes.
 */
export type SightMemory = {
  /** Whether this content is to be dealt with now; from then on it is known. */
  isNew(content: string): boolean
  /** What was dealt with last; null at the beginning. */
  last(): string | null
  /** A look that found no code. After a few of them only the last content is still known. */
  sawNothing(): void
  /** All of it may be dealt with again. */
  forget(): void
}

/** A code in view is missed in single frames; so many in a row mean that the phone was moved on. */
const looksThatCount = 5

/** Nothing was seen yet. Two codes in one view come in turns: neither is news before both were left. */
export function createSightMemory(): SightMemory {
  let known: readonly string[] = []
  let emptyLooks = 0
  return {
    isNew(content) {
      emptyLooks = 0
      if (known.includes(content)) return false
      known = [...known, content]
      return true
    },
    last: () => known.at(-1) ?? null,
    sawNothing() {
      emptyLooks += 1
      if (emptyLooks >= looksThatCount) known = known.slice(-1)
    },
    forget() {
      known = []
      emptyLooks = 0
    },
  }
}
