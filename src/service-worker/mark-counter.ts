/**
 * Counts how often a mark occurs in a stream of bytes, also across the chunks it comes in; occurrences do not overlap.
 * It looks at each byte once, whatever the bytes are (Knuth, Morris and Pratt).
 */
export function markCounter(mark: Uint8Array): (chunk: Uint8Array) => number {
  const fallbacks = fallbacksOf(mark)
  let matched = 0
  let count = 0
  return chunk => {
    for (const byte of chunk) {
      matched = extended(mark, fallbacks, matched, byte)
      if (matched < mark.length) continue
      matched = 0
      count++
    }
    return count
  }
}

/** For each length of a beginning of the mark: the longest shorter beginning that it ends with. */
function fallbacksOf(mark: Uint8Array): Uint8Array {
  const fallbacks = new Uint8Array(mark.length + 1)
  for (let length = 1; length < mark.length; length++) {
    fallbacks[length + 1] = extended(mark, fallbacks, fallbacks[length] ?? 0, mark[length] ?? 0)
  }
  return fallbacks
}

/** How much of the mark's beginning is matched after one more byte. */
function extended(mark: Uint8Array, fallbacks: Uint8Array, matched: number, byte: number): number {
  let length = matched
  while (length > 0 && mark[length] !== byte) length = fallbacks[length] ?? 0
  return mark[length] === byte ? length + 1 : 0
}
