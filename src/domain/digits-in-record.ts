/** The deepest place of digits in a record, and one more. */
const deepest = 6

/**
 * The digits worth keeping in a record that cannot be read, each once: whole IDs, and the groups of one that is being
 * typed, put together. Never text, which may be anything.
 */
export function digitsInRecord(record: unknown): readonly string[] {
  const found = new Set<string>()

  function look(value: unknown, depth: number) {
    if (typeof value === 'string') {
      if (/^\d{6,63}$/.test(value)) found.add(value)
    } else if (Array.isArray(value)) {
      look(value.filter(one => typeof one === 'string').join(''), depth)
    } else if (typeof value === 'object' && value !== null && depth < deepest) {
      for (const inner of Object.values(value)) look(inner, depth + 1)
    }
  }

  look(record, 0)
  return [...found]
}
