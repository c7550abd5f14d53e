import { digitCount, type IdShape } from '../id-shape'
import { type DigitRuns, rightGroups } from './digit-runs'

/** Digits may be lost or doubled in so many places. */
const mostPlaces = 3
/** Two groups: more lost digits than that are looked for in one place only. */
export const widestShift = 14

/**
 * How many groups add up in digits of which some were lost or doubled: counted from the left, and behind each damaged
 * place shifted by what was lost there.
 * @returns the most right groups with no damaged place, with one, two and three; -1 where the length does not allow it
 */
export function shiftedRightGroups(
  runs: DigitRuns,
  from: number,
  to: number,
  shape: IdShape,
): readonly number[] {
  const difference = to - from - digitCount(shape)
  if (difference === 0) return [rightGroups(runs, from, shape.groupLength, shape.groupCount)]
  return Math.abs(difference) > widestShift
    ? [-1, shiftedOnce(runs, from, to, shape)]
    : shiftedOften(runs, from, to, shape, difference)
}

/** Right groups from the left up to some place, and from the right down to it. */
function shiftedOnce(runs: DigitRuns, from: number, to: number, shape: IdShape): number {
  const { groupLength } = shape
  const groups = Math.min(shape.groupCount, Math.floor((to - from) / groupLength))
  let most = 0
  for (let left = 0; left <= groups; left++) {
    const right = groups - left
    const count =
      rightGroups(runs, from, groupLength, left) +
      rightGroups(runs, to - right * groupLength, groupLength, right)
    most = Math.max(most, count)
  }
  return most
}

/** A group can lose no more than its own digits. `best` holds, for each number of damaged places and each shift, the most right groups so far; -1: not reached. */
function shiftedOften(
  runs: DigitRuns,
  from: number,
  to: number,
  shape: IdShape,
  difference: number,
): readonly number[] {
  const { groupLength, groupCount } = shape
  const direction = Math.sign(difference)
  const shifts = Math.abs(difference) + 1
  const reach = direction < 0 ? groupLength : shifts
  const best = new Int8Array((mostPlaces + 1) * shifts).fill(-1)
  best[0] = 0
  for (let group = 0; group < groupCount; group++) {
    for (let places = mostPlaces; places >= 0; places--) {
      for (let shift = 0; shift < shifts; shift++) {
        const cell = places * shifts + shift
        const start = from + group * groupLength + direction * shift
        const isInside = start >= from && start + groupLength <= to
        const stays = best[cell] ?? -1
        const right = isInside ? rightGroups(runs, start, groupLength, 1) : 0
        best[cell] = stays < 0 ? -1 : stays + right
        for (let lost = 1; places > 0 && lost <= reach && lost <= shift; lost++) {
          best[cell] = Math.max(best[cell] ?? -1, best[cell - shifts - lost] ?? -1)
        }
      }
    }
  }
  return Array.from({ length: mostPlaces + 1 }, (_, places) => best[places * shifts + shifts - 1] ?? -1)
}
