import { hostileText } from './hostile-text'
import type { RandomSource } from './random-source'

/** Values that JSON or a database may hold and no field expects. */
const oddValues: readonly unknown[] = [
  ...[null, undefined, true, false, 0, -0, -1, 0.5, 1e308, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY],
  ...['', ' ', '__proto__', 'constructor', 'toString', '0', '-1', '1e999', '\ud800', '\u202e', 'null'],
  ...[[], [[]], [null], {}, { kind: 'taking' }, { length: 9 }, { __proto__: null }, Array(9).fill('')],
  JSON.parse('{"__proto__":{"taken":true},"constructor":{"prototype":{"taken":true}}}'),
]

/** A copy of a value in which up to three places hold something else, are gone, doubled, or stand under another name. */
export function changedValue(random: RandomSource, value: unknown): unknown {
  let changed = value
  for (let left = 1 + random.below(3); left > 0; left--) changed = changedOnce(random, changed)
  return changed
}

function changedOnce(random: RandomSource, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || random.onceIn(12)) return otherValue(random, value)
  const entries = Object.entries(value)
  if (entries.length === 0) return otherValue(random, value)
  const at = random.below(entries.length)
  const changed = entries.flatMap(([key, field], index) => {
    if (index !== at) return [[key, field] as const]
    switch (random.below(12)) {
      case 0:
        return []
      case 1:
        return [[key, field] as const, [`${key} `, field] as const]
      case 2:
        return [[random.of(['__proto__', 'constructor', 'kind', 'id', hostileText(random)]), field] as const]
      default:
        return [[key, changedOnce(random, field)] as const]
    }
  })
  return Array.isArray(value) ? changed.map(([, field]) => field) : ownFields(changed)
}

/** `__proto__` as a field like any other, as JSON.parse makes it. */
function ownFields(entries: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(entries)
}

function otherValue(random: RandomSource, value: unknown): unknown {
  if (random.onceIn(3)) return random.of(oddValues)
  if (typeof value === 'number') return value + random.of([1, -1, 0.5, 1e15, -1e15])
  return hostileText(random)
}
