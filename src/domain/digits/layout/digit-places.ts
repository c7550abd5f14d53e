import type { DigitEvidence } from '../digit-sighting'
import { quadOfGlyph } from './glyph-row'
import type { LatticeItem } from './lattice-item'

/** The evidence never claims more certainty than this about a digit that it does not favour. */
const leastBelief = 1e-5

/** Where so many digits cannot be taken from the items, any digit may stand. */
const unseen: DigitEvidence = { digits: normalised(new Array<number>(10).fill(0)), quad: null }

/**
 * The evidence on each digit of one group: the sum over all ways of taking exactly so many digits from the items that
 * could belong to it. Where it is open which glyphs are the digits, neighbours blur into each other, as they should.
 */
export function groupEvidence(items: readonly LatticeItem[], length: number): readonly DigitEvidence[] {
  const glyphs = items.map(weighed)
  const ahead = forwardSums(glyphs, length)
  const behind = backwardSums(glyphs, length)
  return Array.from({ length }, (_, place) => {
    const shares = glyphs.map(
      (glyph, index) =>
        (ahead[index]?.[place] ?? 0) * takes(glyph, place) * (behind[index + 1]?.[place + 1] ?? 0),
    )
    const total = shares.reduce((sum, share) => sum + share, 0)
    if (total === 0) return unseen
    const belief = Array.from({ length: 10 }, (_, digit) =>
      items.reduce((sum, item, index) => sum + (shares[index] ?? 0) * (item.belief[digit] ?? 0), 0),
    )
    const seen = items[shares.indexOf(Math.max(...shares))]?.placed ?? null
    return {
      digits: normalised(belief.map(value => value / total)),
      quad: seen === null ? null : quadOfGlyph(seen),
    }
  })
}

/** Logarithms of beliefs, floored and summing up to one. */
export function normalised(belief: readonly number[]): readonly number[] {
  const floored = belief.map(value => Math.max(value, leastBelief))
  const sum = floored.reduce((total, value) => total + value, 0)
  return floored.map(value => Math.log(value / sum))
}

/** How likely a glyph is left out, taken as a group's first digit, and taken as another one. */
type Weighed = { readonly skip: number; readonly first: number; readonly inner: number }

function weighed({ skip, presence, asFirst, asInner }: LatticeItem): Weighed {
  return {
    skip: Math.exp(skip),
    first: presence * Math.exp(asFirst),
    inner: presence * Math.exp(asInner),
  }
}

function takes({ first, inner }: Weighed, place: number): number {
  return place === 0 ? first : inner
}

/** Per number of items, and of digits taken from them: the sum over all ways. */
function forwardSums(glyphs: readonly Weighed[], length: number): readonly (readonly number[])[] {
  let sums: readonly number[] = Array.from({ length: length + 1 }, (_, place) => (place === 0 ? 1 : 0))
  const all = [sums]
  for (const glyph of glyphs) {
    const before = sums
    sums = before.map((here, place) => here * glyph.skip + (before[place - 1] ?? 0) * takes(glyph, place - 1))
    all.push(sums)
  }
  return all
}

/** The same from there on, until all digits are taken. */
function backwardSums(glyphs: readonly Weighed[], length: number): readonly (readonly number[])[] {
  let sums: readonly number[] = Array.from({ length: length + 1 }, (_, place) => (place === length ? 1 : 0))
  const all = [sums]
  for (const glyph of [...glyphs].reverse()) {
    const after = sums
    sums = after.map((here, place) => here * glyph.skip + (after[place + 1] ?? 0) * takes(glyph, place))
    all.unshift(sums)
  }
  return all
}
