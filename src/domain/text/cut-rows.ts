import type { IdShape } from '../id-shape'
import { type DigitRuns, runLength } from './digit-runs'
import { rowBeside, separatorsOf, type Unit, unitsOf } from './group-units'
import { separatorBefore } from './separators'

/**
 * Whether some runs are cut out of a longer row of numbers that look like groups: then they are pieces of two IDs, one
 * of them damaged. A row is what the same signs separate; whole IDs may stand before and behind in it.
 * @param isTold in words: short numbers may stand between the groups, and no group is in halves
 */
export function cutsRow(
  runs: DigitRuns,
  first: number,
  last: number,
  { groupLength }: IdShape,
  isTold = false,
): boolean {
  const writing = { groupLength, isTold }
  const units = unitsOf(runs, first, last, writing)
  const separators = units ? separatorsOf(runs, units) : []
  const isUneven = units === null || new Set(separators).size > 1
  return ([-1, 1] as const).some(step => {
    const edge =
      units?.[step < 0 ? 0 : units.length - 1] ?? lineOf(runs, step < 0 ? first : last, groupLength)
    if (!edge) return false
    const { count, separator } = rowBeside(runs, edge, step, writing)
    const inwards = step < 0 ? separators : [...separators].reverse()
    const inner = inwards[0] ?? separatorBefore(runs, step < 0 ? first + 1 : last)
    const isNearer = linesIn(separator) < linesIn(inner)
    if (isUneven && count > (units ? 1 : 0) && isNearer) return true
    if (count === 0 || isWholeIds(count, groupLength)) return false
    const inRow = inwards.findIndex(one => one !== separator)
    if (inRow === -1 && units) return count > 1
    return isUneven && (count > 1 || isWholeIds(count + inRow + 1, groupLength))
  })
}

function linesIn(separator: string): number {
  return separator.split('\n').length
}

/** A group at the end of digits that are written in another way. */
function lineOf(runs: DigitRuns, run: number, groupLength: number): Unit | null {
  return runLength(runs, run) === groupLength ? { first: run, last: run } : null
}

/** Whether so many groups can be IDs of eight and nine groups, of six digits, or of nine of seven. */
function isWholeIds(count: number, groupLength: number): boolean {
  return Math.ceil(count / 9) * (groupLength === 6 ? 8 : 9) <= count
}
