/** Random values that come again with the same seed. */
export interface RandomSource {
  /** A whole number from 0, less than `count`. */
  below(count: number): number
  /** True once in so many times. */
  onceIn(count: number): boolean
  /** One of a list. */
  of<T>(list: readonly T[]): T
}

/** A source for one case: the same name gives the same values (sfc32, seeded by FNV-1a of the name). */
export function randomSource(name: string): RandomSource {
  let [a, b, c, counter] = [hashOf(`${name}a`), hashOf(`${name}b`), hashOf(`${name}c`), 1]
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let warmUp = 0; warmUp < 12; warmUp++) next()
  const below = (count: number) => Math.floor((next() / 0x1_0000_0000) * count)
  return {
    below,
    onceIn: count => below(count) === 0,
    of: list => {
      const at = below(list.length)
      if (at in list) return list[at] as (typeof list)[number]
      throw new Error('nothing to choose from')
    },
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}
