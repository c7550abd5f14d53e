/** A glyph as the lattice takes it. All are logarithms. */
export type LatticeGlyph = {
  /** Of the digits 0 to 9. */
  readonly digits: readonly number[]
  /** Of this glyph being no digit of the ID. */
  readonly skip: number
  /** What it costs to take it as a group's first digit: 0 or less. */
  readonly asFirst: number
  /** What it costs to take it as one of a group's other digits: 0 or less. */
  readonly asInner: number
}

/** Exactly so many digits out of a sequence of glyphs. */
export type LatticeReading = {
  /** Which glyphs were taken, with the groups' checks weighed in. */
  readonly chosen: readonly number[]
  readonly checkedDigits: string
  /** The best digits without any thought of the checks. */
  readonly freeDigits: string
  readonly freeChosen: readonly number[]
  /** What the free reading loses against taking as many digits as one likes. */
  readonly countMargin: number
}

const impossible = -1e9
const leftOut = 255

/**
 * What a group that fails its check costs in the checked reading. A price and not a ban: otherwise one misread
 * digit would bend its neighbours until everything adds up.
 */
const failedCheck = -6

/**
 * Takes exactly `groupCount * groupLength` digits from the glyphs, in their order; null where there are too few.
 * Viterbi over (glyph, digits taken) and over (glyph, digits taken, running sum modulo 7).
 */
export function decodeDigits(
  glyphs: readonly LatticeGlyph[],
  groupCount: number,
  groupLength: number,
): LatticeReading | null {
  const count = groupCount * groupLength
  if (glyphs.length < count) return null
  const free = bestReading(glyphs, count, groupLength, 1)
  const checked = bestReading(glyphs, count, groupLength, 7)
  const unbound = glyphs.reduce((sum, glyph) => sum + Math.max(glyph.skip, ...glyph.digits), 0)
  return {
    chosen: checked.chosen,
    checkedDigits: checked.digits,
    freeDigits: free.digits,
    freeChosen: free.chosen,
    countMargin: Math.max(0, unbound - free.score),
  }
}

type Reading = { readonly chosen: readonly number[]; readonly digits: string; readonly score: number }

/** @param modulus 7 weighs the checks in, 1 does not. Backpointers: 255 left out, else digit * 8 + the sum before it. */
function bestReading(
  glyphs: readonly LatticeGlyph[],
  count: number,
  groupLength: number,
  modulus: 1 | 7,
): Reading {
  const states = (count + 1) * modulus
  let scores = new Float64Array(states).fill(impossible)
  scores[0] = 0
  const taken = new Uint8Array(glyphs.length * states).fill(leftOut)
  for (const [index, glyph] of glyphs.entries()) {
    const next = new Float64Array(states).fill(impossible)
    const lowest = Math.max(0, count - (glyphs.length - index))
    const highest = Math.min(count, index)
    for (let state = lowest * modulus; state < (highest + 1) * modulus; state++) {
      next[state] = (scores[state] ?? impossible) + glyph.skip
    }
    for (let place = lowest; place <= Math.min(highest, count - 1); place++) {
      const inner = place % groupLength
      const cost = inner === 0 ? glyph.asFirst : glyph.asInner
      const isLast = inner === groupLength - 1
      const weight = inner % 2 === 1 ? 2 : 1
      for (let sum = 0; sum < modulus; sum++) {
        const score = (scores[place * modulus + sum] ?? impossible) + cost
        for (let digit = 0; digit < 10; digit++) {
          const failing = isLast && modulus === 7 && digit !== sum ? failedCheck : 0
          const value = score + failing + (glyph.digits[digit] ?? impossible)
          const state = (place + 1) * modulus + (isLast ? 0 : (sum + digit * weight) % modulus)
          if (value <= (next[state] ?? impossible)) continue
          next[state] = value
          taken[index * states + state] = digit * 8 + sum
        }
      }
    }
    scores = next
  }
  return { ...wayBack(taken, glyphs.length, count, modulus), score: scores[count * modulus] ?? impossible }
}

function wayBack(
  taken: Uint8Array,
  length: number,
  count: number,
  modulus: 1 | 7,
): Pick<Reading, 'chosen' | 'digits'> {
  const states = (count + 1) * modulus
  const chosen: number[] = []
  let digits = ''
  for (let index = length - 1, place = count, sum = 0; index >= 0; index--) {
    const step = taken[index * states + place * modulus + sum] ?? leftOut
    if (step === leftOut) continue
    chosen.unshift(index)
    digits = `${step >> 3}${digits}`
    sum = step & 7
    place--
  }
  return { chosen, digits }
}
