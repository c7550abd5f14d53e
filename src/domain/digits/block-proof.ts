import { validMass } from './check-sums'
import { freeReading } from './digit-evidence'

/**
 * A block needs proof of at least this much. By Markov's inequality random digits reach it with probability
 * e^-12.2 = 5e-6 per candidate tried: room for twenty candidates below one in ten thousand. Nine groups that pass
 * give 20, six that pass beside three that cannot be read 13.6; each that fails takes 3.5 away.
 */
export const leastProof = 12.2
/** How often a group of a true ID is misread with confidence. */
const misread = 0.03
/** Random digits pass one check in ten: the last digit must be one of ten. */
const chance = 0.1

/**
 * How much likelier the groups' checks are under "an ID" than under "any digits": a natural logarithm. A group that
 * reads like an earlier one proves nothing more: a column of zeros adds up all the way down.
 * @param logarithms per digit those of 0 to 9
 */
export function proofOf(logarithms: readonly (readonly number[])[], groupLength: number): number {
  let proof = 0
  const seen = new Set<string>()
  for (let from = 0; from < logarithms.length; from += groupLength) {
    const group = logarithms.slice(from, from + groupLength).map(place => place.map(Math.exp))
    const reading = freeReading(group)
    if (seen.has(reading)) continue
    seen.add(reading)
    proof += Math.log(((1 - misread) * validMass(group)) / chance + misread)
  }
  return proof
}
