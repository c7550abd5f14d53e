import type { DigitEvidence } from '../digit-sighting'
import { type PlacedGlyph, quadOfGlyph } from './glyph-row'
import type { LatticeItem } from './lattice-item'

/** The evidence never claims more certainty than this about a digit that it does not favour. */
const leastBelief = 1e-5

/**
 * The evidence on each digit of one group: the sum over all ways of taking exactly so many digits from the items that
 * could belong to it. Where it is open which glyphs are the digits, neighbours blur into each other, as they should.
 */
export function groupEvidence(items: readonly LatticeItem[], length: number): readonly DigitEvidence[] {
  const width = length + 1
  const ahead = forwardSums(items, width)
  const behind = backwardSums(items, width)
  return Array.from({ length }, (_, place) => {
    const belief = new Array<number>(10).fill(0)
    let total = 0
    let most = 0
    let seen: PlacedGlyph | null = null
    for (const [index, item] of items.entries()) {
      const share =
        (ahead[index * width + place] ?? 0) *
        takes(item, place) *
        (behind[(index + 1) * width + place + 1] ?? 0)
      total += share
      if (share > most) {
        most = share
        seen = item.placed
      }
      for (let digit = 0; digit < 10; digit++) {
        belief[digit] = (belief[digit] ?? 0) + share * (item.belief[digit] ?? 0)
      }
    }
    return {
      digits: normalised(belief.map(value => (total > 0 ? value / total : 0.1))),
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

function takes(item: LatticeItem, place: number): number {
  return item.presence * Math.exp(place === 0 ? item.asFirst : item.asInner)
}

function forwardSums(items: readonly LatticeItem[], width: number): Float64Array {
  const sums = new Float64Array((items.length + 1) * width)
  sums[0] = 1
  for (const [index, item] of items.entries()) {
    const skip = Math.exp(item.skip)
    for (let place = 0; place < width; place++) {
      const here = sums[index * width + place] ?? 0
      if (here === 0) continue
      const next = (index + 1) * width + place
      sums[next] = (sums[next] ?? 0) + here * skip
      if (place < width - 1) sums[next + 1] = (sums[next + 1] ?? 0) + here * takes(item, place)
    }
  }
  return sums
}

function backwardSums(items: readonly LatticeItem[], width: number): Float64Array {
  const sums = new Float64Array((items.length + 1) * width)
  sums[items.length * width + width - 1] = 1
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index]
    if (item === undefined) continue
    for (let place = 0; place < width; place++) {
      const skipped = Math.exp(item.skip) * (sums[(index + 1) * width + place] ?? 0)
      const taken = place < width - 1 ? takes(item, place) * (sums[(index + 1) * width + place + 1] ?? 0) : 0
      sums[index * width + place] = skipped + taken
    }
  }
  return sums
}
